import Desk
internal import GRDB

/// What a list or a search is narrowed to: conditions on a table `item`, and their arguments.
struct Filter {
    private(set) var arguments: [String: (any DatabaseValueConvertible)?] = [:]
    private var place: Territory?

    /// - Throws: `Refusal` for a theme, a centre or a place that there is none of.
    init(theme: String?, centre: String?, territory: String?, _ tx: Transaction) throws {
        if let theme { arguments["theme"] = try ThemeRows.find(theme, tx.db) }
        if let centre { arguments["centre"] = try CentreRows.find(centre, tx.db).slug }
        if let territory {
            let (route, _) = try Routing(tx).route(territory, on: tx.today)
            guard let first = route.finding.territories.first else { throw Refusal.unknownTerritory(route) }
            guard !route.finding.confirm else { throw Refusal.unconfirmedTerritory(route) }
            place = Territory(code: first.code, kind: first.kind, name: first.name, departements: route.departements)
        }
    }

    /// Conditions that begin with AND; a place is served by what holds in it, around it, or in the whole country.
    /// - Parameters:
    ///   - table: the table that is `item`: `question` or `entry`.
    ///   - centre: its column of the centre.
    func sql(table: String, centre: String) -> String {
        var sql = ""
        if arguments["centre"] != nil { sql += " AND item.\(centre) = :centre" }
        if arguments["theme"] != nil {
            sql += " AND EXISTS (SELECT 1 FROM \(table)_theme WHERE \(table) = item.id AND theme = :theme)"
        }
        if let place {
            let within = place.departements.map { "' ' || departements || ' ' LIKE '% \($0) %'" }
            let any = (["kind = 'country'"] + within).joined(separator: " OR ")
            sql += " AND item.territory IN (SELECT id FROM territory WHERE \(any))"
        }
        return sql
    }
}
