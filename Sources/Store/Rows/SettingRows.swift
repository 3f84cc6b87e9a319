public import Desk
internal import GRDB

extension Store {
    /// What is set for the whole desk; nil where it is not.
    public func setting(_ setting: DeskSetting) throws -> String? {
        try pool.read {
            try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [setting.rawValue])
        }
    }
}

enum SettingRows {
    static func all(_ db: Database) throws -> DeskSettings {
        let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM setting ORDER BY name")
        return try DeskSettings(values: Dictionary(rows.map { try ($0[0], $0[1]) }) { first, _ in first })
    }
}
