public import Desk
internal import GRDB

extension ListThemes: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [ThemeFile] { try ThemeRows.all(tx) }
}
