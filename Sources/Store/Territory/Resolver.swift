import Atlas
import Desk
internal import GRDB
import Lexis

/// Finds what a typed place means. The order of reading is that of the design: official code, postal code and name, CEDEX,
/// postal code, département, région, name, former name, then suggestions; a slip gives a suggestion to confirm, and a
/// contradiction is an error, never a silent route.
struct Resolver {
    typealias Place = Gazetteer.Place
    let gazetteer: Gazetteer
    let spellings: SpellingCache

    /// What was found, with the communes of the places for the coverage.
    struct Found {
        let rule: Finding.Rule
        var places: [Place] = []
        var suggestions: [Place] = []
        var confirm = false

        var finding: Finding {
            Finding(
                rule: rule, territories: places.map(\.territory),
                suggestions: suggestions.filter { suggestion in confirm || !places.contains { $0.id == suggestion.id } }
                    .map(\.territory), confirm: confirm)
        }
    }

    func resolve(_ text: String) throws -> Found {
        let found = try read(text)
        guard found.places.isEmpty || found.confirm, let rest = Reading.withoutCountry(text) else { return found }
        let again = try read(rest)
        return again.places.isEmpty ? found : again
    }

    private func read(_ text: String) throws -> Found {
        switch Reading(text) {
        case .nothing: return Found(rule: text.trimmed.isEmpty ? .nothingTyped : .notFound)
        case .label(let kinds, let code): return try label(kinds, code)
        case .postal(let code, let words, let isCedex):
            return words.isEmpty && !isCedex
                ? try postal(code) : try postal(code, with: words, isCedex: isCedex)
        case .number(let number): return try numbered(number)
        case .arrondissement(let city, let number): return try arrondissement(city, number)
        case .name(let name, let qualifier, let kinds): return try named(name, qualifier, kinds)
        }
    }

    // MARK: - Codes

    private func label(_ kinds: [Territory.Kind], _ code: String) throws -> Found {
        let places = try gazetteer.places(code: code, kinds: kinds)
        if places.isEmpty, kinds == [.quartier], let departement = Map.departement(ofQuartier: code) {
            return Found(rule: .quartierPrefix, places: try departements([departement]))
        }
        return Found(rule: places.isEmpty ? .notFound : .codeLabel, places: Array(places.prefix(1)))
    }

    private func postal(_ code: String) throws -> Found {
        let places = try gazetteer.places(postalCode: code)
        if !places.isEmpty { return Found(rule: .postalCode, places: places) }
        if !Map.isPostalException(code) {
            let communes = try gazetteer.places(code: code, kinds: [.commune, .arrondissement])
            if !communes.isEmpty { return Found(rule: .inseeCode, places: communes) }
        }
        return try prefix(code, isCedex: false)
    }

    /// The département by the first digits, for a postal code that no list has.
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
            let exactly = here.filter { place in served.contains { $0.id == place.id } }
            if !here.isEmpty { return Found(rule: rule, places: best(exactly.isEmpty ? here : exactly)) }
            if homonyms.isEmpty, name.words.count == words.count { homonyms = named }
        }
        if !homonyms.isEmpty { return Found(rule: .contradiction, suggestions: homonyms + served) }
        if isCedex { return try prefix(code, isCedex: true) }
        return try misspelt(PlaceName(words: words), within: reach) ?? unnamed(code, served)
    }

    /// A postal code with words that are no place's name, a street's perhaps: the asker confirms the code's place.
    private func unnamed(_ code: String, _ served: [Place]) throws -> Found {
        var found = try postal(code)
        found.confirm = !found.places.isEmpty
        found.suggestions = served
        return found
    }

    /// An address may go on after the name ("SAINT-DENIS MESSAG") or before it ("12 rue de la Paix, Lyon"): all the words,
    /// then ever fewer of the first ones, then of the last ones.
    private func readings(of words: [String]) -> [PlaceName] {
        let counts = stride(from: min(words.count, Self.longestName), to: 0, by: -1)
        return [PlaceName(words: words)] + counts.map { PlaceName(words: words.prefix($0)) }
            + counts.map { PlaceName(words: words.suffix($0)) }
    }

    /// In words: nine in a commune's name, five in a région's.
    private static let longestName = 12

    private func numbered(_ number: String) throws -> Found {
        let places = try departements(Map.departements(numbered: number))
        return Found(rule: places.isEmpty ? .notFound : .departement, places: places)
    }

    private func departements(_ codes: [String]) throws -> [Place] {
        try codes.flatMap { try gazetteer.places(code: $0, kinds: [.departement, .collectivite]) }
    }

    func arrondissement(_ city: Reading.City?, _ number: Int) throws -> Found {
        let codes = (city.map { [$0] } ?? Reading.City.allCases).filter { number <= $0.count }.map { $0.code(number) }
        return Found(
            rule: .arrondissement,
            places: try codes.flatMap { try gazetteer.places(code: $0, kinds: [.arrondissement]) })
    }

    // MARK: - Names

    private func named(_ name: PlaceName, _ qualifier: PlaceName?, _ kinds: Set<Territory.Kind>?) throws -> Found {
        if let qualifier {
            if let found = try qualified(name, by: qualifier) { return found }
            return try named(PlaceName(words: name.words + qualifier.words), nil, kinds)
        }
        let all = try gazetteer.places(named: name)
        var places = all.filter { kinds?.contains($0.territory.kind) ?? true }
        // "Région Sud" is a name; in "région Bretagne" only the second word is.
        if places.isEmpty, kinds?.contains(.region) == true {
            places = try gazetteer.places(named: PlaceName(words: ["region"] + name.words))
        }
        if let found = try ranked(places.isEmpty ? all : places, name) { return found }
        if let found = try trailing(name) { return found }
        return try misspelt(name, within: nil) ?? misspeltTrailing(name) ?? partial(name) ?? Found(rule: .notFound)
    }

    /// The strongest reading of a name that exists.
    private func ranked(_ places: [Place], _ name: PlaceName) throws -> Found? {
        guard !places.isEmpty else { return nil }
        let winners = best(places)
        guard let first = winners.first else { return nil }
        let rule: Finding.Rule =
            switch first.territory.kind {
            case .country: .country
            case .departement: .departement
            case .region, .formerRegion: .region
            case .epci, .quartier: .grouping
            case .arrondissement: .arrondissement
            case .commune, .collectivite: first.isFormer ? .formerName : .commune
            }
        return Found(
            rule: rule, places: winners,
            suggestions: (places + (try gazetteer.places(beginning: name, limit: 5))).filter { other in
                !winners.contains {
                    $0.territory.departements == other.territory.departements
                        && $0.territory.name == other.territory.name
                }
            })
    }

    /// The places of the strongest kind: a département over a région over a commune over a name of the past over a
    /// grouping.
    func best(_ places: [Place]) -> [Place] {
        let strongest = places.map(strength).min()
        return places.filter { strength($0) == strongest }
    }

    private func strength(_ place: Place) -> Int {
        switch place.territory.kind {
        case .country: 0
        case .departement: 1
        case .region: 2
        case .formerRegion: 3
        case .commune, .arrondissement, .collectivite: place.isFormer ? 5 : 4
        case .epci: 6
        case .quartier: 7
        }
    }

    // MARK: - Qualified names

    /// A name with another that says which: Grigny (Rhône), Saint-Denis (93), Lyon (8e).
    private func qualified(_ name: PlaceName, by qualifier: PlaceName) throws -> Found? {
        let reach = try reach(of: qualifier)
        let places = try gazetteer.places(named: name)
        guard let reach else { return nil }
        if places.isEmpty { return try misspelt(name, within: reach) }
        let municipal = places.filter { $0.territory.isMunicipal || $0.territory.kind == .quartier }
        let here = municipal.filter { !reach.isDisjoint(with: $0.territory.departements) }
        if !here.isEmpty { return Found(rule: .qualifiedName, places: best(here)) }
        let same = places.filter { !reach.isDisjoint(with: $0.territory.departements) }
        if !same.isEmpty { return Found(rule: .qualifiedName, places: best(same)) }
        return Found(rule: .contradiction, suggestions: municipal.isEmpty ? places : municipal)
    }

    /// The départements that a qualifier means: a number, a département or a région, a commune's own (Le Franc-Moisin,
    /// Saint-Denis); nil when it means none.
    private func reach(of qualifier: PlaceName) throws -> Set<String>? {
        let words = qualifier.words.drop { Self.links.contains($0) }
        let bare = PlaceName(words: words)
        if words.count == 1, let word = words.first, word.first?.isNumber == true {
            let numbered = Map.departements(numbered: word.uppercased())
            return numbered.isEmpty ? nil : Set(numbered)
        }
        for name in [qualifier, bare] {
            let places = try gazetteer.places(named: name)
            if !places.isEmpty { return Set(best(places).flatMap(\.territory.departements)) }
        }
        return try narrowing(qualifier)
    }

    /// A département and its région, one after the other: "Bobigny (Seine-Saint-Denis, Île-de-France)".
    private func narrowing(_ qualifier: PlaceName) throws -> Set<String>? {
        for (head, tail) in splits(qualifier) where try isDepartementOrRegion(head) && isDepartementOrRegion(tail) {
            guard let inner = try reach(of: head), let outer = try reach(of: tail) else { continue }
            return inner.intersection(outer)
        }
        return nil
    }

    /// Words between a name and the one that says which: "Grigny en Essonne", "Grigny dans le Rhône", "région PACA".
    private static let links: Set<String> = [
        "en", "dans", "le", "la", "l", "les", "du", "de", "d", "a", "departement", "region",
    ]

    /// The same without brackets: "Saint-Denis 93", "93 Saint-Denis", "Saint-Denis La Réunion".
    private func trailing(_ name: PlaceName) throws -> Found? {
        for (head, tail) in splits(name) {
            guard try isDepartementOrRegion(tail), try !gazetteer.places(named: head).isEmpty else { continue }
            if let found = try qualified(head, by: tail) { return found }
        }
        return nil
    }

    private func misspeltTrailing(_ name: PlaceName) throws -> Found? {
        for (head, tail) in splits(name) where head.key.count > 3 {
            guard try isDepartementOrRegion(tail), let reach = try reach(of: tail) else { continue }
            if let found = try misspelt(head, within: reach) { return found }
        }
        return nil
    }

    /// Every way to cut the words in a name and what qualifies it, the longest name first; a leading number qualifies.
    private func splits(_ name: PlaceName) -> [(PlaceName, PlaceName)] {
        guard name.words.count > 1 else { return [] }
        let first = max(0, name.words.count - 1 - Self.longestName)
        var cuts = stride(from: name.words.count - 1, to: first, by: -1).map { cut in
            let head = name.words[..<cut].reversed().drop { Self.links.contains($0) && cut > 1 }.reversed()
            return (PlaceName(words: Array(head)), PlaceName(words: name.words[cut...]))
        }
        if let first = name.words.first, first.first?.isNumber == true {
            cuts.append((PlaceName(words: name.words.dropFirst()), PlaceName(words: [first])))
        }
        return cuts.filter { !$0.0.isEmpty }
    }

    private func isDepartementOrRegion(_ name: PlaceName) throws -> Bool {
        let words = name.words.drop { Self.links.contains($0) }
        if words.count == 1, let word = words.first, word.first?.isNumber == true {
            return !Map.departements(numbered: word.uppercased()).isEmpty
        }
        let kinds: Set<Territory.Kind> = [.departement, .region, .formerRegion, .collectivite]
        return try [name, PlaceName(words: words)].contains { name in
            try !name.isEmpty && gazetteer.places(named: name).contains { kinds.contains($0.territory.kind) }
        }
    }
}

extension Territory {
    /// A commune or what counts as one.
    var isMunicipal: Bool { kind == .commune || kind == .arrondissement || kind == .collectivite }
}
