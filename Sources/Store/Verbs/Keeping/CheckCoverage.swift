public import Desk
internal import GRDB

extension CheckCoverage: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> CoverageReport {
        let day = date ?? tx.today
        let map = try CoverageRows.map(tx.db, on: day)
        var tally: [String: (communes: Int, gaps: Int)] = [:]
        let rows = try Row.fetchCursor(
            tx.db,
            sql: """
                SELECT code, departements FROM territory WHERE kind = 'commune'
                AND coalesce(valid_from <= ?, 1) AND coalesce(valid_until > ?, 1)
                """, arguments: [day.description, day.description])
        while let row = try rows.next() {
            let departement: String = try row["departements"]
            let commune = try Territory(code: row["code"], kind: .commune, name: "", departements: [departement])
            let isGap = map.centres(for: commune) == [Centre.national]
            tally[departement, default: (0, 0)].communes += 1
            if isGap { tally[departement]?.gaps += 1 }
        }
        return try report(day, tally, map, tx)
    }

    private func report(
        _ day: Day, _ tally: [String: (communes: Int, gaps: Int)], _ map: CoverageMap, _ tx: Transaction
    ) throws -> CoverageReport {
        let names = try Row.fetchAll(
            tx.db,
            sql: "SELECT code, name, kind FROM territory WHERE kind IN ('departement', 'collectivite') ORDER BY code")
        let gaps = try names.compactMap { row in
            try tally[row["code"]].flatMap {
                try $0.gaps == 0
                    ? nil : CoverageReport.Gap(departement: row["code"], name: row["name"], communes: $0.gaps)
            }
        }
        let departements = try names.filter { try $0["kind"] == "departement" }
        return try CoverageReport(
            date: day, communes: tally.values.reduce(0) { $0 + $1.communes },
            communesCovered: tally.values.reduce(0) { $0 + $1.communes - $1.gaps },
            departements: departements.count,
            departementsCovered: departements.filter { try tally[$0["code"]].map { $0.gaps == 0 } ?? false }.count,
            gaps: gaps, overlaps: map.overlaps)
    }
}
