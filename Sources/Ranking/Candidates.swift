/// Which documents a search may find: the conditions, as the search asks for them. Whoever has a database looks them up
/// there.
package protocol Candidates: AnyObject {
    /// The documents that may be found, as far as is known without a lookup: `contains` is false for all others. Nil:
    /// nothing is known. It may get smaller with each call of `contains`.
    var known: DocumentSet? { get }

    /// Nothing is asked of a document's words: one that has a bonus may be found without any of them.
    var isOpen: Bool { get }

    /// Whether a document may be found. Asked only of documents that may be among the best, so that it may take longer.
    func contains(_ id: UInt32) throws -> Bool
}
