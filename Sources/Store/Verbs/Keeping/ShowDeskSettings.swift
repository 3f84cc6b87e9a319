public import Desk
internal import GRDB

extension ShowDeskSettings: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> DeskSettings {
        try Agents.requireAdministrator(tx)
        return try SettingRows.all(tx.db)
    }
}
