internal import GRDB

/// Documents that may be found: conditions on the table `item` that begin with AND, and their arguments.
struct AllowedDocuments {
    /// The table that is `item`.
    let table: String
    /// The table of the documents, where it is not `item`: its column named as `table` says which item one belongs to.
    var through: String?
    let sql: String
    let arguments: [String: (any DatabaseValueConvertible)?]
    /// The conditions read a whole index however few documents they are asked about: all are asked about at once.
    var readsIndex = false
}
