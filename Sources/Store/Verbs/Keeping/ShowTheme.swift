public import Desk
internal import GRDB

extension ShowTheme: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> ThemeFile {
        try ThemeRows.get(ThemeRows.find(theme, tx.db, unknown: Refusal.missingTheme), tx)
    }
}
