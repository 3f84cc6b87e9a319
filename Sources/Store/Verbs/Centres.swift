public import Desk
internal import GRDB

extension ListCentres: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [Centre] { try CentreRows.all(tx.db) }
}

extension ShowCentre: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Centre { try CentreRows.find(slug, tx.db) }
}

extension SaveCentre: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Centre {
        let (centre, settings) = (try centre.checked(), try settings?.validated())
        let exists = try CentreRows.slugs(tx.db).contains(centre.slug)
        if isNew, exists { throw Refusal.centreExists(centre.slug) }
        // The facts are the coordinator's, the settings the centre's own.
        if try isNew || CentreRows.find(centre.slug, tx.db) != centre {
            try Agents.requireCoordinator(tx)
            try tx.audit(.settingsChanged, of: centre.slug)
        }
        try CentreRows.save(centre, in: tx.db)
        try CoverageRows.check(tx.db)
        _ = try settings?.perform(in: tx)
        return try CentreRows.find(centre.slug, tx.db)
    }
}

extension ImportDirectory: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> DirectoryChanges {
        try Agents.requireCoordinator(tx)
        let centres = try centres.map { try $0.checked() }
        let current = Dictionary(uniqueKeysWithValues: try CentreRows.all(tx.db).map { ($0.slug, $0) })
        var added: [String] = []
        var changed: [String] = []
        var unchanged: [String] = []
        for centre in centres {
            switch current[centre.slug] {
            case nil: added.append(centre.slug)
            case centre.inOrder: unchanged.append(centre.slug)
            default: changed.append(centre.slug)
            }
        }
        // Tried in either case, so that the preview refuses what the activation would.
        try tx.db.inSavepoint {
            for centre in centres { try CentreRows.save(centre, in: tx.db) }
            try CoverageRows.check(tx.db)
            return activate ? .commit : .rollback
        }
        if activate { try tx.audit(.imported, of: "centres", centres.count) }
        return DirectoryChanges(added: added, changed: changed, unchanged: unchanged)
    }
}

extension Centre {
    /// As the store gives it back: the coverage in order.
    fileprivate var inOrder: Centre {
        var copy = self
        copy.coverage.sort { ($0.code, $0.from?.description ?? "") < ($1.code, $1.from?.description ?? "") }
        return copy
    }
}

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
            let departement: String = try row[1]
            let commune = try Territory(code: row[0], kind: .commune, name: "", departements: [departement])
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
            try tally[row[0]].flatMap {
                try $0.gaps == 0 ? nil : CoverageReport.Gap(departement: row[0], name: row[1], communes: $0.gaps)
            }
        }
        let departements = try names.filter { try $0[2] == "departement" }
        return try CoverageReport(
            date: day, communes: tally.values.reduce(0) { $0 + $1.communes },
            communesCovered: tally.values.reduce(0) { $0 + $1.communes - $1.gaps },
            departements: departements.count,
            departementsCovered: departements.filter { try tally[$0[0]].map { $0.gaps == 0 } ?? false }.count,
            gaps: gaps, overlaps: map.overlaps)
    }
}
