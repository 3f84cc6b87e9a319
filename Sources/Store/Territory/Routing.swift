import Desk
internal import GRDB

/// Finds a place's centre.
struct Routing {
    let tx: Transaction

    init(_ tx: Transaction) { self.tx = tx }

    /// The route of a typed place, and the row of the place where it is one.
    func route(_ text: String, on date: Day) throws -> (route: Route, place: Int64?) {
        let gazetteer = Gazetteer(db: tx.db, date: date)
        let found = try Resolver(gazetteer: gazetteer, spellings: tx.caches.spellings).resolve(text)
        let coverage = try CoverageRows.map(tx.db, on: date)
        var destinations: [String: Set<String>] = [:]
        var parts: [String: Set<String>] = [:]
        for place in found.places {
            var own = coverage.parts(of: place.territory, communes: try gazetteer.communes(of: place))
            if let within = found.within {
                own = own.mapValues { $0.intersection(within) }.filter { !$0.value.isEmpty }
            }
            destinations[place.territory.label] = Set(own.keys)
            if own.count > 1 { parts.merge(own) { $0.union($1) } }
        }
        let route = Route(
            input: text, finding: found.finding, destinations: destinations, parts: parts,
            names: try CentreRows.names(tx.db),
            date: date,
            dataVersion: try gazetteer.version())
        return (route, found.places.count == 1 ? found.places[0].id : nil)
    }

    /// The one place that a text means, for a scope or a filter.
    /// - Throws: `Refusal` when it means none, several, or only by a guess.
    func place(_ text: String) throws -> Gazetteer.Place {
        let (route, place) = try route(text, on: tx.today)
        guard !route.finding.territories.isEmpty else { throw Refusal.unknownTerritory(route) }
        guard !route.finding.confirm else { throw Refusal.unconfirmedTerritory(route) }
        guard let place, let found = try Gazetteer(db: tx.db, date: tx.today).place(id: place) else {
            throw Refusal.severalTerritories(route)
        }
        return found
    }
}
