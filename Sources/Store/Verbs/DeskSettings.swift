public import Desk
internal import GRDB

extension ShowDeskSettings: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> DeskSettings {
        try Agents.requireAdministrator(tx)
        return try SettingRows.all(tx.db)
    }
}

extension SetDeskSetting: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> DeskSettings {
        try Agents.requireAdministrator(tx)
        try tx.db.execute(
            sql:
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            arguments: [setting.rawValue, value])
        try tx.audit(.settingsChanged, of: setting.rawValue)
        return try SettingRows.all(tx.db)
    }
}

extension UnsetDeskSetting: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> DeskSettings {
        try Agents.requireAdministrator(tx)
        try tx.db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [setting.rawValue])
        try tx.audit(.settingsChanged, of: setting.rawValue)
        return try SettingRows.all(tx.db)
    }
}

extension Store {
    /// What is set for the whole desk; nil where it is not.
    public func setting(_ setting: DeskSetting) throws -> String? {
        try pool.read {
            try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [setting.rawValue])
        }
    }
}

private enum SettingRows {
    static func all(_ db: Database) throws -> DeskSettings {
        let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM setting ORDER BY name")
        return try DeskSettings(values: Dictionary(rows.map { try ($0[0], $0[1]) }) { first, _ in first })
    }
}
