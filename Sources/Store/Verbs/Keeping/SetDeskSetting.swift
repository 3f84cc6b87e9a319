public import Desk
import Foundation
internal import GRDB
import Mail

extension SetDeskSetting: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> DeskSettings {
        try Agents.requireAdministrator(tx)
        try checkMachine(tx)
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

    /// A program that the server runs is set on its machine: a token for the network gives no right to it.
    private func checkMachine(_ tx: Transaction) throws(Refusal) {
        guard setting.isOfMachine else { return }
        guard !tx.isRemote else { throw .notRemote("desk set \(setting.rawValue)") }
        if setting == .mailMaildir {
            guard Maildir(path: value) != nil else { throw .badMaildir(value) }
            return
        }
        let program = try DeskSetting.words(ofCommand: value).first ?? ""
        guard FileManager.default.isExecutableFile(atPath: program) else { throw .badCommand(value) }
    }
}
