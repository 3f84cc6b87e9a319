import Synchronization

/// The postings that were read, for one state of an index, within a limit in bytes. Beyond the limit the least recently
/// used are dropped.
package final class PostingsCache: Sendable {
    private struct Kept<Postings: Sendable> {
        let postings: Postings
        let size: Int
        var lastUse: Int
    }

    /// What is kept of one kind, by name.
    private struct Shelf<Postings: Sendable> {
        var all: [String: Kept<Postings>] = [:]

        mutating func postings(_ name: String, use: Int) -> Postings? {
            all[name]?.lastUse = use
            return all[name]?.postings
        }

        /// - Returns: the memory that was added.
        mutating func keep(_ postings: Postings, size: Int, _ name: String, use: Int) -> Int {
            guard all[name] == nil else { return 0 }
            all[name] = Kept(postings: postings, size: size + PostingsCache.overhead, lastUse: use)
            return size + PostingsCache.overhead
        }

        var sizes: [(use: Int, size: Int)] { all.values.map { ($0.lastUse, $0.size) } }

        mutating func forget(upTo use: Int) { all = all.filter { $0.value.lastUse > use } }
    }

    private struct State {
        var terms = Shelf<TermPostings>()
        var words = Shelf<WordPostings>()
        var size = 0
        var uses = 0
    }

    private let state = Mutex(State())

    /// The most memory the cache takes, in bytes.
    private static let capacity = 128 << 20
    /// The memory of a term beside its postings, in bytes.
    private static let overhead = 256

    package init() {}

    /// Reading ahead ends here: what is searched later needs room too.
    package var isHalfFull: Bool { state.withLock { $0.size > Self.capacity / 2 } }

    /// - Parameter expression: the name that the owner of the index gives the term.
    package func postings(_ expression: String) -> TermPostings? {
        state.withLock { state in
            state.uses += 1
            return state.terms.postings(expression, use: state.uses)
        }
    }

    package func keep(_ postings: TermPostings, _ expression: String) {
        state.withLock { state in
            state.uses += 1
            state.size += state.terms.keep(postings, size: postings.size, expression, use: state.uses)
            if state.size > Self.capacity { Self.forget(&state) }
        }
    }

    /// - Parameter name: the name that the owner of the index gives the word and its family.
    package func word(_ name: String) -> WordPostings? {
        state.withLock { state in
            state.uses += 1
            return state.words.postings(name, use: state.uses)
        }
    }

    package func keep(_ word: WordPostings, _ name: String) {
        state.withLock { state in
            state.uses += 1
            state.size += state.words.keep(word, size: word.size, name, use: state.uses)
            if state.size > Self.capacity { Self.forget(&state) }
        }
    }

    /// Drops the least recently used postings until a quarter of the limit is free.
    private static func forget(_ state: inout State) {
        var oldest = 0
        for (use, size) in (state.terms.sizes + state.words.sizes).sorted(by: { $0.use < $1.use })
        where state.size > capacity / 4 * 3 {
            state.size -= size
            oldest = use
        }
        state.terms.forget(upTo: oldest)
        state.words.forget(upTo: oldest)
    }
}
