import Atlas
import Desk
internal import GRDB
import Lexis

/// What a text that is no place's name may still mean: always to be confirmed by the asker.
extension Resolver {
    /// The most suggestions given.
    private static let suggestionLimit = 10

    /// The places whose names are nearest, to be confirmed; nil when none is near.
    func misspelt(_ name: PlaceName, within reach: Set<String>?) throws -> Found? {
        let key = name.key
        guard key.count >= 3, key.contains(where: \.isLetter) else { return nil }
        // One slip; two in a long name, where they cannot make another word of it.
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
        return Found(
            rule: .nearSpelling, places: understood, suggestions: Array(places.prefix(Self.suggestionLimit)),
            confirm: true)
    }

    /// A place with words that the map does not know, a quartier's perhaps ("Lille Sud", "Lyon 7 (Gerland)", "Quartiers nord
    /// de Marseille"): to be confirmed.
    func partial(_ name: PlaceName) throws -> Found? {
        let words = name.words
        var parts = [words.dropLast(), words.dropLast(2)]
        if let link = words.lastIndex(where: { ["de", "d", "du", "a"].contains($0) }) {
            parts.append(words[(link + 1)...])
        }
        if let first = words.first, Self.generic.contains(first) { parts.insert(words.dropFirst(), at: 0) }
        for part in parts where !part.allSatisfy(Self.generic.contains) {
            let dropped = words.prefix(part.startIndex) + words.dropFirst(part.endIndex)
            guard part.joined().count > 3, !dropped.contains(where: { $0.contains(where: \.isNumber) }) else {
                continue
            }
            let places = try municipal(PlaceName(words: part))
            if !places.isEmpty {
                return Found(rule: .partialName, places: places, suggestions: places, confirm: true)
            }
        }
        return nil
    }

    /// Words of many names that alone are hardly meant: Grand (Vosges) in "Grand Lyon".
    private static let generic: Set<String> = [
        "grand", "grande", "petit", "plaine", "vieux", "vieille", "centre", "quartier", "quartiers", "cite", "nord",
        "sud",
        "est", "ouest", "metropole", "agglomeration", "pays", "val", "saint", "sainte", "mont", "monte",
    ]

    /// The communes and arrondissements that words name.
    private func municipal(_ name: PlaceName) throws -> [Place] {
        if case .arrondissement(let city, let number) = Reading(name.words.joined(separator: " ")) {
            return try arrondissement(city, number).places
        }
        return best(try gazetteer.places(named: name).filter(\.territory.isMunicipal))
    }
}
