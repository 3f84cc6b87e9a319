import Atlas
import Desk
internal import GRDB

/// Finds places by adjectives of their inhabitants: "métropole lilloise", "quartiers lyonnais", "le Valenciennois".
extension Resolver {
    /// The places of an adjective after a word that tells the kind of place.
    /// - Parameter kinds: the kinds; nil if no word tells them.
    func inhabitants(_ phrase: PlacePhrase, of kinds: Set<Territory.Kind>?) throws -> Found? {
        let towns = try towns(of: phrase)
        guard !towns.isEmpty else { return nil }
        if let kinds, kinds.isDisjoint(with: [.epci, .region, .departement]) {
            return Found(rule: .commune, places: towns)
        }
        let groupings = try towns.flatMap { try gazetteer.groupings(ofCommune: $0.id) }
        // Paris is in no grouping but that of Greater Paris.
        return groupings.isEmpty
            ? Found(rule: .commune, places: towns) : Found(rule: .grouping, places: groupings)
    }

    /// The towns of an adjective: those whose names end soonest after its stem.
    private func towns(of phrase: PlacePhrase) throws -> [Place] {
        let words = phrase.words.drop { ["l", "le", "la", "les"].contains($0) }
        guard let last = words.last, words.count == 1 || words.count == 2 && words.first?.hasPrefix("saint") == true
        else { return [] }
        for word in [words.joined(), last] {
            guard let inhabitants = Inhabitants(word) else { continue }
            let towns = try gazetteer.towns(of: inhabitants)
            if !towns.isEmpty { return Self.once(towns) }
        }
        return []
    }
}
