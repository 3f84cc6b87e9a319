import Atlas
import Desk
internal import GRDB

/// Finds groupings by the beginning of a name, by a commune, by initials.
extension Resolver {
    /// A grouping: "agglo de Roanne", "Roanne agglo", "Grand Paris Sud Est".
    /// - Parameter isSaid: whether words before the name say that it is a grouping.
    func grouping(_ phrase: PlacePhrase, isSaid: Bool) throws -> Found? {
        let words = phrase.words
        var name = Array(words.prefix { !Self.kindWords.contains($0) })
        // "Toulouse Métropole et Muretain" are two.
        guard isSaid || !words.dropFirst(name.count).contains("et") else { return nil }
        // "Lyon et sa métropole".
        if name.count > 2, ["sa", "son", "la", "l"].contains(name[name.count - 1]), name[name.count - 2] == "et" {
            name.removeLast(2)
        }
        let isNamed = isSaid || !name.isEmpty && name.count < words.count && phrase.segments.count == 1
        let kept = PlaceName(words: isSaid || !isNamed ? words : name)
        if isNamed {
            let exact = try gazetteer.places(named: kept).filter { $0.territory.kind == .epci }
            if !exact.isEmpty { return Found(rule: .grouping, places: exact) }
        }
        var found = try gazetteer.groupings(beginning: kept)
        // "Agglo de Roissy": no town has this name.
        if found.isEmpty, isSaid, try communes(kept.words).allSatisfy({ !$0.hasQuartiers }) {
            found = try gazetteer.groupings(begun: kept)
        }
        if found.isEmpty, isNamed {
            found = try loose(kept.words)?.places.filter { $0.territory.kind == .epci } ?? []
        }
        if found.isEmpty, isNamed {
            let communes = try communes(kept.words)
            let towns = communes.contains(where: \.hasQuartiers) ? communes : try communes + longer(kept.words)
            for commune in Self.once(towns) where commune.territory.kind == .commune {
                found += try gazetteer.groupings(ofCommune: commune.id).filter { place in
                    !found.contains { $0.id == place.id }
                }
            }
        }
        if found.isEmpty, phrase.isCapitals { found = try initials(phrase) }
        return found.isEmpty ? nil : Found(rule: .grouping, places: found)
    }

    /// A word after the name of a grouping: "Roanne agglo".
    private static let kindWords: Set<String> = [
        "agglo", "agglomeration", "metropole", "communaute", "intercommunalite", "interco", "eurometropole",
    ]

    /// The groupings with some initials: CARPF, GPSEA.
    func initials(_ phrase: PlacePhrase) throws -> [Place] {
        let typed = phrase.name.key
        guard phrase.words.count == 1, (3...8).contains(typed.count), typed.allSatisfy(\.isLetter) else { return [] }
        return try gazetteer.groupings().filter { OtherNames.initials(ofGrouping: $0.territory.name).contains(typed) }
    }
}
