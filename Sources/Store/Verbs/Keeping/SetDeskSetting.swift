public import Desk
internal import GRDB

extension SetDeskSetting: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> DeskSettings {
        try Agents.requireAdministrator(tx)
        try tx.db.execute(
            sql: """
                INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
                WHERE value <> excluded.value
                """,
            arguments: [setting.rawValue, value])
        guard tx.db.changesCount > 0 else { return try SettingRows.all(tx.db) }
        try tx.audit(.settingsChanged, of: setting.rawValue)
        return try SettingRows.all(tx.db)
    }
}
