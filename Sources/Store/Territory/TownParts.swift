import Atlas
import Desk
internal import GRDB

/// A cardinal point or "centre" beside a name is a part of the place: "Montreuil centre", "Nord de Marseille".
extension Resolver {
    func ofTown(_ phrase: PlacePhrase, of kinds: Set<Territory.Kind>?, _ depth: Int) throws -> Found? {
        guard let town = phrase.withoutDirection() else { return nil }
        // "Croix, Nord": the département has a commune of this name.
        if phrase.isOfNord, let found = try qualified(phrase), !found.places.isEmpty { return nil }
        if phrase.segments.count == 1 {
            let groupings = try gazetteer.groupings(beginning: phrase.name)
            if !groupings.isEmpty { return try grouping(groupings, or: town) }
        }
        let reading = Reading(town.text)
        guard case .name = reading else { return try codedBeside(reading) }
        // Only a town has a centre: "Vienne centre" is not the département.
        let isCentre = phrase.isOfCentre && kinds == nil
        guard var found = try sure(town, of: isCentre ? [.commune, .arrondissement] : kinds, depth + 1),
            !found.places.isEmpty
        else { return nil }
        if !isCentre, found.places.allSatisfy({ $0.territory.kind == .departement }) {
            // "Vienne Sud" is the south of the département, or of a town in another one.
            let here = Set(found.places.flatMap(\.territory.departements))
            found.places += try communes(town.words).filter {
                $0.hasQuartiers && here.isDisjoint(with: $0.territory.departements)
            }
        }
        return found
    }

    /// "Vallée Sud" is Vallée Sud - Grand Paris; "Paris Est" is Paris Est Marne et Bois, or the east of Paris.
    private func grouping(_ groupings: [Place], or town: PlacePhrase) throws -> Found? {
        let towns = try town.words.count == 1 ? communes(town.words).filter(\.hasQuartiers) : []
        return towns.isEmpty ? nil : Found(rule: .grouping, places: groupings + towns)
    }
}
