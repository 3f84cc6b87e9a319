import Synchronization

/// The postings that were read, for one state of an index, within a limit in bytes. Beyond the limit the least recently
/// used are dropped.
package final class PostingsCache: Sendable {
    private struct Kept {
        let postings: TermPostings
        var lastUse: Int
    }

    private struct State {
        var terms: [String: Kept] = [:]
        var size = 0
        var uses = 0
    }

    private let state = Mutex(State())

    /// The most memory the cache takes, in bytes.
    private static let capacity = 128 << 20
    /// The memory of a term beside its postings, in bytes.
    private static let overhead = 256

    package init() {}

    /// - Parameter expression: the name that the owner of the index gives the term.
    package func postings(_ expression: String) -> TermPostings? {
        state.withLock { state in
            state.uses += 1
            state.terms[expression]?.lastUse = state.uses
            return state.terms[expression]?.postings
        }
    }

    package func keep(_ postings: TermPostings, _ expression: String) {
        state.withLock { state in
            guard state.terms[expression] == nil else { return }
            state.uses += 1
            state.terms[expression] = Kept(postings: postings, lastUse: state.uses)
            state.size += postings.size + Self.overhead
            if state.size > Self.capacity { Self.forget(&state) }
        }
    }

    /// Drops the least recently used postings until a quarter of the limit is free.
    private static func forget(_ state: inout State) {
        for (expression, kept) in state.terms.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.size > capacity / 4 * 3 else { return }
            state.size -= kept.postings.size + overhead
            state.terms[expression] = nil
        }
    }
}
