import Atlas
public import Desk
internal import GRDB

extension ImportTerritories: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> TerritoryChanges {
        try Agents.requireCoordinator(tx)
        let read = try files.map { ($0.name, try Self.read($0)) }
        var update: TerritoryUpdate?
        // The import runs in both cases, so that the preview shows exactly what the activation would do.
        try tx.db.inSavepoint {
            var work = try TerritoryUpdate(tx.db)
            // Communes precede the places that lie in them or refer to them.
            for (_, file) in read.sorted(by: { Self.order($0.1) < Self.order($1.1) }) { try work.apply(file) }
            try CoverageRows.check(tx.db)
            update = work
            return activate ? .commit : .rollback
        }
        let contents = read.map { TerritoryChanges.File(name: $0, format: $1.content.format, rows: $1.content.rows) }
        if activate {
            try record(contents, tx)
            try tx.audit(.imported, of: "territories", files.count)
        }
        return TerritoryChanges(
            files: contents, added: update?.added ?? [:], changed: update?.changed ?? [:],
            ignored: update?.ignored ?? [:],
            activated: activate, dataVersion: try Gazetteer(db: tx.db, date: tx.today).version())
    }

    private static func read(_ file: File) throws(Refusal) -> TerritoryFile {
        do throws(FileDamage) {
            return try TerritoryFile.read(file.data, name: file.name)
        } catch {
            throw .damagedFile(error)
        }
    }

    private static func order(_ file: TerritoryFile) -> Int {
        switch file {
        case .regions: 0
        case .departements: 1
        case .legacyCommunes: 2
        case .communes: 3
        case .overseas: 4
        case .communeChanges: 5
        case .postalCodes: 6
        case .epciMembers: 7
        case .quartiers: 8
        }
    }

    private func record(_ contents: [TerritoryChanges.File], _ tx: Transaction) throws {
        let number = try Int.fetchOne(tx.db, sql: "SELECT max(id) + 1 FROM territory_data") ?? 1
        try tx.db.execute(
            sql: "INSERT INTO territory_data (version, files, activated_at) VALUES (?, ?, ?)",
            arguments: ["import-\(number)-\(tx.today)", try JSON.encode(contents), tx.now.seconds])
    }
}
