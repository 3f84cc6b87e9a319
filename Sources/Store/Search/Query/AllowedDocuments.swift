internal import GRDB

/// Conditions on the documents that may be found: SQL on the table `item` that begins with AND, and its arguments.
struct AllowedDocuments {
    /// The table that is `item`.
    let table: String
    /// The table of the documents, where it is not `item`. Its column named like `table` has the item's row.
    var through: String?
    let sql: String
    let arguments: [String: (any DatabaseValueConvertible)?]
    /// The conditions read a whole index even for one document, so they are evaluated for all documents at once.
    var readsIndex = false
}
