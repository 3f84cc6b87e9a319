import Atlas
import Desk
internal import GRDB
import Lexis

/// Finds what a text without a known place's name may mean. The asker must confirm every guess.
extension Resolver {
    /// The most suggestions.
    static let suggestionLimit = 10

    /// Up to this many letters the beginning of a name is more likely than a slip in a whole name.
    private static let beginning = 5

    func guess(_ phrase: PlacePhrase, _ depth: Int) throws -> Found {
        let name = phrase.name
        if try isAbroad(phrase) { return Found(rule: .abroad) }
        if let found = try local(phrase) ?? localBeside(phrase) ?? beside(phrase, onlyWhole: true) { return found }
        if name.key.count <= Self.beginning, let found = try begun(name) { return found }
        if var found = try inhabitants(phrase, of: nil) {
            found.confirm = true
            found.suggestions = found.places
            return found
        }
        // "Mantes": the first words of a town's name before a slip in another's.
        let longer = try longer(name.words)
        if !longer.isEmpty { return Found(rule: .partialName, places: longer, suggestions: longer, confirm: true) }
        // Several words of one quartier's name.
        if LooseName.words(phrase.words).count > 1, let found = try quartier(with: phrase.words) { return found }
        if let found = try begunTowns(name) { return found }
        if let found = try institution(phrase) { return found }
        if var found = try misspelt(name, within: nil) ?? misspeltTrailing(phrase) {
            // "Beaumont Hem" is near Beaumontel, but ends with a town.
            found.suggestions += try beside(phrase, onlyWhole: false)?.suggestions ?? []
            return found
        }
        let groupings = try initials(phrase)
        if !groupings.isEmpty {
            return Found(rule: .grouping, places: groupings, suggestions: groupings, confirm: true)
        }
        // "Argenteuil Val d'Argent" is in the town, but "Plaine Commune Habitat" is in the grouping: the first words
        // decide.
        if let found = try groupingBeside(phrase, isFirst: true) { return found }
        let towns = try beside(phrase, onlyWhole: false).flatMap {
            $0.places.contains(where: \.hasQuartiers) ? $0 : nil
        }
        if let found = try towns ?? groupingBeside(phrase, isFirst: false) { return found }
        if phrase.words.count > 2, let found = try misspeltPart(phrase) { return found }
        if let found = try beside(phrase, onlyWhole: false) ?? begun(name) ?? quartier(with: phrase.words) {
            return found
        }
        if let found = try misspeltPart(phrase) { return found }
        if depth < 2, let lead = Lead(phrase) { return try guess(lead.rest, depth + 1) }
        return Found(rule: .notFound)
    }

    /// Words that end in a département or région: "ADIL du Nord", "Banque des territoires Bretagne". To be confirmed.
    /// Without a link before it, "nord" or "centre" is a part of a town.
    private func institution(_ phrase: PlacePhrase) throws -> Found? {
        guard phrase.segments.count == 1 else { return nil }
        let words = phrase.words
        for count in stride(from: min(Self.longestName, words.count - 1), to: 0, by: -1) {
            let (head, tail) = (words.dropLast(count), Array(words.suffix(count)))
            let isLinked = head.count > 1 && ["du", "de", "des", "d", "l", "la"].contains(head.last ?? "")
            guard isLinked || !PlacePhrase.isPart(tail) else { continue }
            let places = try departementOrRegion(tail)
            if !places.isEmpty {
                // "Les Varennes Bar-sur-Aube" is in the commune.
                let longer = stride(from: count + 1, to: words.count, by: 1)
                let isInTown =
                    try beside(phrase, onlyWhole: false)?.places.contains(where: \.hasQuartiers) == true
                    || !longer.allSatisfy { try communes(Array(words.suffix($0))).isEmpty }
                return isInTown ? nil : Found(rule: .partialName, places: places, suggestions: places, confirm: true)
            }
        }
        return nil
    }

    /// A place abroad does not mean the nearest French village: "Bruxelles", "Liège, Belgique". Beside a town with
    /// quartiers, or an arrondissement, its name is a quartier's: "Lucé, Bruxelles"; a state's name only beside an
    /// arrondissement.
    func isAbroad(_ phrase: PlacePhrase) throws -> Bool {
        // "1000 Bruxelles".
        let words = phrase.words.filter { !$0.allSatisfy(\.isNumber) }
        if Abroad.has(PlaceName(words: words)) { return try !isLocated(phrase.name) }
        if let last = phrase.segments.last, phrase.segments.count > 1, Abroad.has(PlaceName(words: last)) {
            let rest = Array(phrase.segments.dropLast().joined())
            if Abroad.has(PlaceName(words: rest)) { return true }
            let towns = try communes(rest)
            let isBesideTown = towns.contains { place in
                place.commune != nil || place.hasQuartiers && !Abroad.isState(PlaceName(words: last))
            }
            return try !isBesideTown && !isLocated(phrase.name) && !areNeighbours(last, towns)
        }
        return (1...3).contains { count in
            words.count > count && Abroad.has(PlaceName(words: words.suffix(count)))
                && Abroad.has(PlaceName(words: words.dropLast(count)))
        }
    }

    /// A commune called like a place abroad, with a département, by number or name, or a région: "Cologne, 32", "Gers -
    /// Cologne".
    private func isLocated(_ name: PlaceName) throws -> Bool {
        try splits(name).contains { head, tail in
            try [(head, tail), (tail, head)].contains { name, qualifier in
                try reach(of: qualifier) != nil && isCommune(name.words)
            }
        }
    }

    /// A commune of today has exactly these words.
    private func isCommune(_ words: [String]) throws -> Bool {
        try communes(words).contains { $0.territory.isMunicipal && !$0.isFormer }
    }

    /// Words name a commune in the département of another one: "Mauvezin, Cologne".
    private func areNeighbours(_ words: [String], _ towns: [Place]) throws -> Bool {
        let here = Set(towns.flatMap(\.territory.departements))
        return try communes(words).contains { !$0.isFormer && !here.isDisjoint(with: $0.territory.departements) }
    }

    /// The communes of a quartier that no list has under its name in use: "les 4000", "4000 Sud".
    private func local(_ phrase: PlacePhrase) throws -> Found? {
        let codes = Map.communes(ofLocalName: phrase.words)
        let places = try codes.flatMap { try gazetteer.places(code: $0, kinds: [.commune]) }
        return places.isEmpty
            ? nil : Found(rule: .partialName, places: places, suggestions: places, confirm: true)
    }

    /// Such a quartier beside the beginning of its commune's name: "les 3000 à Aulnay", "Vitry Balzac".
    private func localBeside(_ phrase: PlacePhrase) throws -> Found? {
        let words = phrase.words
        guard (2...Self.longestName).contains(words.count) else { return nil }
        for cut in 1..<words.count {
            for (name, rest) in [(words[..<cut], words[cut...]), (words[cut...], words[..<cut])] {
                let town = Array(rest.drop { Self.links.contains($0) })
                guard !town.isEmpty else { continue }
                let places = try Map.communes(ofLocalName: Array(name)).flatMap {
                    try gazetteer.places(code: $0, kinds: [.commune])
                }.filter { PlaceName($0.territory.name).words.starts(with: town) }
                if !places.isEmpty {
                    return Found(rule: .partialName, places: places, suggestions: places, confirm: true)
                }
            }
        }
        return nil
    }

    /// Towns of urban policy whose names begin so, before a slip in a village's: "marsei". The slips are offered
    /// beside.
    private func begunTowns(_ name: PlaceName) throws -> Found? {
        guard name.words.count < 3, var found = try begun(name) else { return nil }
        found.places.removeAll { !$0.hasQuartiers }
        guard !found.places.isEmpty else { return nil }
        found.suggestions += try misspelt(name, within: nil)?.suggestions ?? []
        found.suggestions = Array(Self.once(found.suggestions).prefix(Self.suggestionLimit))
        return found
    }

    /// A grouping named by the first or the last words: "Plaine Commune Habitat". To be confirmed.
    private func groupingBeside(_ phrase: PlacePhrase, isFirst: Bool) throws -> Found? {
        let words = phrase.words
        guard words.count > 2, words.count <= 2 * Self.longestName else { return nil }
        for count in stride(from: words.count - 1, to: 1, by: -1) {
            let part = isFirst ? words.prefix(count) : words.suffix(count)
            let places = try gazetteer.places(named: PlaceName(words: part)).filter { $0.territory.kind == .epci }
            if !places.isEmpty {
                return Found(rule: .partialName, places: places, suggestions: places, confirm: true)
            }
        }
        return nil
    }

    /// The communes whose names begin so: "quim".
    private func begun(_ name: PlaceName) throws -> Found? {
        let places = try gazetteer.communes(begun: name, limit: Self.suggestionLimit)
        guard !places.isEmpty else { return nil }
        return Found(rule: .nearSpelling, places: places, suggestions: places, confirm: true)
    }

    /// The places with the nearest names, to be confirmed; nil where none is near.
    func misspelt(_ name: PlaceName, within reach: Set<String>?) throws -> Found? {
        let key = name.key
        guard key.count >= 3, key.contains(where: \.isLetter) else { return nil }
        // One slip; two in a long name, where they do not make another word.
        let slips = key.count >= 8 ? 2 : 1
        let near = try spellings.spellings(gazetteer.db, version: gazetteer.version())
            .nearest(to: key, limit: reach == nil ? 60 : 400, within: slips)
        var seen: Set<Int> = []
        let unique = near.filter { seen.insert($0.id).inserted }
        var places = try gazetteer.places(ids: unique.map { Int64($0.id) })
        let distances = Dictionary(unique.map { (Int64($0.id), $0.distance) }) { first, _ in first }
        if let reach { places = places.filter { !reach.isDisjoint(with: $0.territory.departements) } }
        guard let nearest = places.compactMap({ distances[$0.id] }).min() else { return nil }
        let understood = places.filter { distances[$0.id] == nearest }
        // A quartier or a grouping is proposed only if no town is equally near.
        let towns = understood.filter { $0.territory.kind != .quartier && $0.territory.kind != .epci }
        return Found(
            rule: .nearSpelling, places: towns.isEmpty ? understood : towns,
            suggestions: Array(places.prefix(Self.suggestionLimit)), confirm: true)
    }

    /// A slip in one of two parts, the last part first: "Les Minguettes, Vénissieu".
    private func misspeltPart(_ phrase: PlacePhrase) throws -> Found? {
        guard phrase.segments.count > 1 else { return nil }
        for segment in [phrase.segments.last, phrase.segments.first].compactMap(\.self)
        where segment.joined().count > 4 {
            if let found = try misspelt(PlaceName(words: segment), within: nil) { return found }
        }
        return nil
    }

    /// Words that are part of many names. Alone they rarely mean a place: Grand (Vosges) in "Grand Lyon".
    static let generic: Set<String> = [
        "grand", "grande", "petit", "plaine", "vieux", "vieille", "centre", "quartier", "quartiers", "cite", "nord",
        "sud", "est", "ouest", "metropole", "agglomeration", "pays", "val", "saint", "sainte", "mont", "monte",
        "communaute",
        "commune", "agglo", "rue", "place", "parc", "tour", "ville",
    ]
}
