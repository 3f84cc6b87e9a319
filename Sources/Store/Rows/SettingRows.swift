public import Desk
internal import GRDB

extension Store {
    /// The value of a setting of the desk; nil if it is not set.
    public func setting(_ setting: DeskSetting) throws -> String? {
        try pool.read { try SettingRows.value(setting, $0) }
    }
}

enum SettingRows {
    static func value(_ setting: DeskSetting, _ db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT value FROM setting WHERE name = ?"), arguments: [setting.rawValue])
    }

    static func all(_ db: Database) throws -> DeskSettings {
        let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM setting ORDER BY name")
        return try DeskSettings(values: Dictionary(rows.map { try ($0["name"], $0["value"]) }) { first, _ in first })
    }
}
