/// The conditions of a search: which documents may be found. A database or any other store answers.
package protocol Candidates: AnyObject {
    /// A set that holds every document that may be found, so that `contains` is false for all others; nil where none is
    /// known yet. It may become smaller with each call of `contains`.
    var known: DocumentSet? { get }

    /// Every document may be found: `contains` is always true.
    var areAll: Bool { get }

    /// True where no word is required: a document with a bonus may then be found without any of the query's words.
    var isOpen: Bool { get }

    /// Whether a document may be found. It is asked only for documents that may be among the best, so a slow lookup is
    /// allowed.
    func contains(_ id: UInt32) throws -> Bool
}
