public import Desk
internal import GRDB

extension ShowNetwork: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> NetworkMap {
        let map = try CoverageRows.map(tx.db, on: tx.today)
        let parts = try centresOfCommunes(tx)
        let rows = try Row.fetchAll(
            tx.db,
            sql: """
                SELECT code, kind, name FROM territory WHERE kind IN ('departement', 'collectivite')
                AND coalesce(valid_from <= ?, 1) AND coalesce(valid_until > ?, 1) ORDER BY kind DESC, code
                """, arguments: [tx.today.description, tx.today.description])
        let departements = try rows.map { row in
            let code: String = try row["code"]
            let territory = try Territory(
                code: code, kind: row["kind"] == "departement" ? .departement : .collectivite, name: row["name"],
                departements: [code])
            let whole = map.centres(for: territory).subtracting([Centre.national])
            return try NetworkMap.Departement(
                code: code, name: row["name"], kind: territory.kind, centres: whole.union(parts[code] ?? []).sorted(),
                isWhole: !whole.isEmpty)
        }
        return NetworkMap(date: tx.today, centres: try CentreRows.all(tx.db), departements: departements)
    }

    /// The centres that cover single communes, by the département these lie in.
    private func centresOfCommunes(_ tx: Transaction) throws -> [String: Set<String>] {
        let rows = try Row.fetchAll(
            tx.db,
            sql: """
                SELECT departements, centre FROM coverage JOIN territory ON territory.id = territory
                WHERE kind = 'commune' AND coalesce(coverage.valid_from <= ?, 1)
                AND coalesce(coverage.valid_until > ?, 1)
                """, arguments: [tx.today.description, tx.today.description])
        return try rows.reduce(into: [:]) { try $0[$1[0], default: []].insert($1[1]) }
    }
}
