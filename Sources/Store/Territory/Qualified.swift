import Atlas
import Desk
internal import GRDB

/// A name with a qualifier that tells homonyms apart: Grigny (Rhône), Saint-Denis (93), Saint-Denis La Réunion.
extension Resolver {
    /// The name, and its qualifier in brackets or after a comma.
    func qualified(_ phrase: PlacePhrase) throws -> Found? {
        guard phrase.segments.count > 1, let first = phrase.segments.first else { return nil }
        return try qualified(
            PlaceName(words: first), by: PlaceName(words: phrase.segments.dropFirst().joined()), isPart: true)
    }

    /// The départements of the grouping with exactly these words.
    func groupings(of qualifier: PlaceName) throws -> [String] {
        let places = try gazetteer.places(named: qualifier)
        let groupings = places.filter { $0.territory.kind == .epci }
        guard !groupings.isEmpty, !places.contains(where: \.territory.isMunicipal) else {
            let lead = Lead(PlacePhrase([qualifier.words]))
            guard places.isEmpty, let lead, lead.kinds == [.epci] else { return [] }
            return try grouping(lead.rest, isSaid: true)?.places.flatMap(\.territory.departements) ?? []
        }
        return groupings.flatMap(\.territory.departements)
    }

    /// - Parameter isPart: a separator shows where the qualifier begins, so it may be a grouping: "Bron (Grand Lyon)".
    private func qualified(_ name: PlaceName, by qualifier: PlaceName, isPart: Bool = false) throws -> Found? {
        let grouping = try isPart ? groupings(of: qualifier) : []
        guard let reach = try reach(of: qualifier) ?? (grouping.isEmpty ? nil : Set(grouping)) else { return nil }
        let places = try gazetteer.places(named: name)
        guard !places.isEmpty else { return try loose(name.words, within: reach) }
        let municipal = places.filter { $0.territory.isMunicipal || $0.territory.kind == .quartier }
        let here = municipal.filter { !reach.isDisjoint(with: $0.territory.departements) }
        if !here.isEmpty { return Found(rule: .qualifiedName, places: best(here)) }
        let same = places.filter { !reach.isDisjoint(with: $0.territory.departements) }
        if !same.isEmpty { return Found(rule: .qualifiedName, places: best(same)) }
        // "Orléans (Saint-Martin)": the qualifier is a commune too, and the name may be its quartier's.
        if try communes(qualifier.words).contains(where: { $0.territory.isMunicipal }) { return nil }
        return Found(rule: .contradiction, suggestions: municipal.isEmpty ? places : municipal)
    }

    /// The départements of a qualifier: a number, a département or a région; nil for anything else.
    func reach(of qualifier: PlaceName) throws -> Set<String>? {
        let places = try departementOrRegion(Array(qualifier.words.drop { Self.links.contains($0) }))
        if !places.isEmpty { return Set(places.flatMap(\.territory.departements)) }
        let whole = try departementOrRegion(qualifier.words)
        return whole.isEmpty ? try narrowing(qualifier) : Set(whole.flatMap(\.territory.departements))
    }

    /// A département followed by its région: "Bobigny (Seine-Saint-Denis, Île-de-France)".
    private func narrowing(_ qualifier: PlaceName) throws -> Set<String>? {
        for (head, tail) in splits(qualifier) {
            let (inner, outer) = (try departementOrRegion(head.words), try departementOrRegion(tail.words))
            guard !inner.isEmpty, !outer.isEmpty else { continue }
            let both = Set(inner.flatMap(\.territory.departements)).intersection(
                outer.flatMap(\.territory.departements))
            // "Évry Centre Essonne" does not mean the région Centre. Other contradictions are no place.
            let isCentre = head.words == ["centre"] || tail.words == ["centre"]
            if !both.isEmpty || !isCentre { return both }
        }
        return nil
    }

    /// Words between a name and its qualifier: "Grigny en Essonne", "Grigny dans le Rhône", "région PACA".
    static let links: Set<String> = [
        "en", "dans", "le", "la", "l", "les", "du", "de", "d", "a", "departement", "region",
    ]

    /// The same without brackets: "Saint-Denis 93", "93 Saint-Denis", "Saint-Denis La Réunion".
    func trailing(_ name: PlaceName) throws -> Found? {
        for (head, tail) in splits(name) {
            guard try reach(of: tail) != nil, try !gazetteer.places(named: head).isEmpty else { continue }
            if let found = try qualified(head, by: tail) { return found }
        }
        return nil
    }

    func misspeltTrailing(_ phrase: PlacePhrase) throws -> Found? {
        for (head, tail) in splits(phrase.name) where head.key.count > 3 {
            guard let reach = try reach(of: tail) else { continue }
            if let found = try misspelt(head, within: reach) { return found }
        }
        return nil
    }

    /// The ways to split the words into a name and its qualifier, the longest name first. A leading number is a
    /// qualifier. No name is longer than `longestName`.
    func splits(_ name: PlaceName) -> [(PlaceName, PlaceName)] {
        let words = name.words
        guard words.count > 1, words.count <= 2 * Self.longestName else { return [] }
        var cuts = stride(from: words.count - 1, to: 0, by: -1).map { cut in
            let head = words[..<cut].reversed().drop { Self.links.contains($0) && cut > 1 }.reversed()
            return (PlaceName(words: Array(head)), PlaceName(words: words[cut...]))
        }
        if let first = words.first, first.first?.isNumber == true {
            cuts.append((PlaceName(words: words.dropFirst()), PlaceName(words: [first])))
        }
        return cuts.filter { !$0.0.isEmpty }
    }

    /// The départements of the département, by name or number, or of the région with exactly these words.
    func departementOrRegion(_ words: [String]) throws -> [Place] {
        guard let first = words.first, words.count <= Self.longestName else { return [] }
        if words.count == 1, first.first?.isNumber == true {
            return try departements(Map.departements(numbered: first.uppercased()))
        }
        let kinds: Set<Territory.Kind> = [.departement, .region, .formerRegion, .collectivite]
        let name = PlaceName(words: words)
        let named = best(try gazetteer.places(named: name).filter { kinds.contains($0.territory.kind) })
        return named.isEmpty ? try departements(Map.departements(named: name)) : named
    }
}
