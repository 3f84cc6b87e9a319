public import Desk
internal import GRDB

extension UnsetDeskSetting: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> DeskSettings {
        try Agents.requireAdministrator(tx)
        try tx.db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [setting.rawValue])
        guard tx.db.changesCount > 0 else { return try SettingRows.all(tx.db) }
        try tx.audit(.settingsChanged, of: setting.rawValue)
        return try SettingRows.all(tx.db)
    }
}
