import Atlas
import Desk
internal import GRDB
import Lexis

/// Finds the places that a typed text means. They are tried in this order: official code, postal code and name, CEDEX,
/// postal code, département, région, name, former name, suggestions. A slip gives a suggestion to confirm, a
/// contradiction is refused; neither routes silently.
struct Resolver {
    typealias Place = Gazetteer.Place
    let gazetteer: Gazetteer
    let spellings: SpellingCache

    /// The finding, with the communes of the places, whose coverage applies.
    struct Found {
        let rule: Finding.Rule
        var places: [Place] = []
        var suggestions: [Place] = []
        var confirm = false
        /// The places of which only the beginning of the name was typed.
        var partial: Set<Int64> = []
        /// The départements whose centres are meant, for a place in several; nil for all.
        var within: Set<String>?

        var finding: Finding {
            Finding(
                rule: rule, territories: places.map(\.territory),
                suggestions: suggestions.filter { suggestion in confirm || !places.contains { $0.id == suggestion.id } }
                    .map(\.territory), confirm: confirm)
        }

        /// Without duplicates: exact names first, and in each group places with quartiers prioritaires first.
        var ordered: Found {
            var found = self
            found.places = Self.ordered(places.filter { !partial.contains($0.id) })
            found.places += Self.ordered(places.filter { partial.contains($0.id) })
            found.suggestions = Self.ordered(suggestions)
            return found
        }

        private static func ordered(_ places: [Place]) -> [Place] {
            var seen: Set<String> = []
            let once = places.filter { place in
                let line = [place.territory.name, place.territory.departements.joined(separator: " ")]
                return seen.insert(place.territory.isMunicipal ? line.joined(separator: "|") : place.territory.label)
                    .inserted
            }
            return once.filter(\.hasQuartiers) + once.filter { !$0.hasQuartiers }
        }
    }

    func resolve(_ text: String) throws -> Found {
        let found = try read(text)
        guard found.places.isEmpty || found.confirm, let rest = Reading.withoutCountry(text) else {
            return found.ordered
        }
        let again = try read(rest)
        return (again.places.isEmpty ? found : again).ordered
    }

    private func read(_ text: String) throws -> Found {
        if let found = try labelled(text) { return found }
        if case .name(let phrase) = Reading(text) { return try named(phrase, slashed: PlacePhrase.slashed(text)) }
        return try coded(Reading(text)) ?? Found(rule: text.trimmed.isEmpty ? .nothingTyped : .notFound)
    }

    /// A text recognised by its form instead of by name; nil for an empty text or a name.
    func coded(_ reading: Reading) throws -> Found? {
        switch reading {
        case .nothing, .name: return nil
        case .label(let kinds, let code): return try label(kinds, code)
        case .postal(let code, let words, let isCedex):
            return words.isEmpty && !isCedex
                ? try postal(code) : try postal(code, with: words, isCedex: isCedex)
        case .shortened(let code, let words, let phrase): return try shortened(code, words, phrase)
        case .postals(let codes):
            return Found(rule: .several, places: Self.once(try codes.flatMap { try postal($0).places }))
        case .number(let number): return try numbered(number)
        case .arrondissements(let city, let numbers): return try arrondissements(city, numbers)
        case .noArrondissement(let city, _):
            return Found(
                rule: .noSuchArrondissement, places: try gazetteer.places(code: city.code, kinds: [.commune]),
                confirm: true)
        }
    }

    // MARK: - Codes

    private func label(_ kinds: [Territory.Kind], _ code: String) throws -> Found {
        let places = try gazetteer.places(code: code, kinds: kinds)
        // "Département 20" is Corsica.
        if places.isEmpty, kinds.contains(.departement) { return try numbered(code) }
        if places.isEmpty, kinds == [.quartier], let departement = Map.departement(ofQuartier: code) {
            return Found(rule: .quartierPrefix, places: try departements([departement]))
        }
        return Found(rule: places.isEmpty ? .notFound : .codeLabel, places: Array(places.prefix(1)))
    }

    /// Five digits are first a postal code; a commune with this INSEE code is suggested too. Digits without a postal
    /// code may be an INSEE code, which the asker confirms.
    private func postal(_ code: String) throws -> Found {
        let places = try gazetteer.places(postalCode: code)
        let communes = try gazetteer.places(code: code, kinds: [.commune, .arrondissement])
        if !places.isEmpty { return Found(rule: .postalCode, places: places, suggestions: communes) }
        if !Map.isPostalException(code), !communes.isEmpty {
            return Found(rule: .inseeCode, places: communes, suggestions: communes, confirm: true)
        }
        return try prefix(code, isCedex: false)
    }

    /// A code without its leading zero: `1000` for `01000`. It must exist, and beside a name it must serve that place:
    /// "les 4000" are a quartier.
    private func shortened(_ code: String, _ words: [String], _ phrase: PlacePhrase) throws -> Found {
        if words.isEmpty {
            var found = try postal(code)
            found.confirm = true
            found.suggestions = found.places
            return found.rule == .postalPrefix ? Found(rule: .notFound) : found
        }
        guard try !gazetteer.places(postalCode: code).isEmpty else { return try named(phrase) }
        let found = try postal(code, with: words, isCedex: false)
        return found.confirm || found.places.isEmpty ? try named(phrase) : found
    }

    /// The département by the first digits, for a postal code that is in no list.
    private func prefix(_ code: String, isCedex: Bool) throws -> Found {
        let departements = try departements(Map.departements(ofPostalCode: code, isCedex: isCedex))
        return Found(rule: departements.isEmpty ? .notFound : isCedex ? .cedex : .postalPrefix, places: departements)
    }

    private func postal(_ code: String, with words: [String], isCedex: Bool) throws -> Found {
        let rule: Finding.Rule = isCedex ? .cedex : .postalCodeAndName
        let served = isCedex ? [] : try gazetteer.places(postalCode: code)
        let reach = Set(
            served.flatMap(\.territory.departements) + Map.departements(ofPostalCode: code, isCedex: isCedex))
        guard !reach.isEmpty else { return Found(rule: .notFound) }
        var homonyms: [Place] = []
        for name in readings(of: words) {
            let named = try gazetteer.places(named: name).filter {
                $0.territory.isMunicipal || reach.contains($0.territory.code)
            }
            let here = named.filter { !reach.isDisjoint(with: $0.territory.departements) }
            let exactly = served.filter { place in
                here.contains { $0.id == place.id || $0.territory.code == place.commune }
            }
            if !here.isEmpty { return Found(rule: rule, places: best(exactly.isEmpty ? here : exactly)) }
            if homonyms.isEmpty, name.words.count == words.count { homonyms = named }
        }
        if let quartiers = try quartiers(words, in: served) { return quartiers }
        // "01000 Bourg" is Bourg-en-Bresse, which the code serves.
        let begun = served.filter { PlaceName($0.territory.name).words.starts(with: words) }
        if !begun.isEmpty { return Found(rule: rule, places: begun) }
        if !homonyms.isEmpty { return Found(rule: .contradiction, suggestions: homonyms + served) }
        if isCedex { return try prefix(code, isCedex: true) }
        return try misspelt(PlaceName(words: words), within: reach) ?? unnamed(code, served)
    }

    /// A postal code with words that name no place, perhaps a street: the asker confirms the code's place.
    private func unnamed(_ code: String, _ served: [Place]) throws -> Found {
        var found = try postal(code)
        found.confirm = !found.places.isEmpty
        found.suggestions = served
        return found
    }

    /// An address may continue after the name ("SAINT-DENIS MESSAG") or begin before it ("12 rue de la Paix, Lyon"):
    /// all words are tried, then fewer from the beginning, then fewer from the end. Of a long text only the first and
    /// the last words are tried.
    private func readings(of words: [String]) -> [PlaceName] {
        let counts = stride(from: min(words.count, Self.longestName), to: 0, by: -1)
        let whole = words.count > Self.longestName ? [PlaceName(words: words)] : []
        return whole + counts.map { PlaceName(words: words.prefix($0)) }
            + counts.dropFirst().map { PlaceName(words: words.suffix($0)) }
    }

    /// The most words of a place's name ("Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson").
    static let longestName = 9

    private func numbered(_ number: String) throws -> Found {
        let places = try departements(Map.departements(numbered: number))
        return Found(rule: places.isEmpty ? .notFound : .departement, places: places)
    }

    func departements(_ codes: [String]) throws -> [Place] {
        try codes.flatMap { try gazetteer.places(code: $0, kinds: [.departement, .collectivite]) }
    }

    func arrondissements(_ city: Reading.City?, _ numbers: [Int]) throws -> Found {
        let codes = (city.map { [$0] } ?? Reading.City.allCases).flatMap { city in
            numbers.filter { $0 <= city.count }.map { city.code($0) }
        }
        return Found(
            rule: .arrondissement,
            places: try codes.flatMap { try gazetteer.places(code: $0, kinds: [.arrondissement]) })
    }
}

extension Territory {
    /// A commune or an arrondissement.
    var isMunicipal: Bool { kind == .commune || kind == .arrondissement || kind == .collectivite }
}
