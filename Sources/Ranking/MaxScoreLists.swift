/// The lists of a query's words, each with a cursor, ordered for MaxScore by the upper bound of what they add to a
/// score: the smallest first.
///
/// A word has two lists, and no document is in both. So a bound of several lists has the greater of a word's two, and
/// where a document is in one of them the other is no longer reckoned with.
final class MaxScoreLists {
    let count: Int
    let cursors: UnsafeMutablePointer<GainCursor>
    /// By list: the word's other list, or -1.
    private let siblings: [Int]
    /// For each n, the upper bounds of the first n lists together: of their gains, of the weight covered in titles, and
    /// of that covered in documents.
    private var bounds: [Double] = [0]
    private var titles: [Double] = [0]
    private var documents: [Double] = [0]
    /// By the number of the word, the last look at a document at which one of its lists had it.
    private let taken: UnsafeMutablePointer<Int>
    private var look = 0
    private let settings: RankingSettings
    /// The sum of the weights of all terms.
    private let total: Double
    /// The most that a document wins by how the query asks.
    private let mostByAsking: Double

    init(_ query: WeightedQuery) {
        let constants = PairBounds(query)
        let all = query.terms.indices.flatMap { term in
            [(query.terms[term].postings.titled, true), (query.terms[term].postings.others, false)]
                .filter { $0.0.count > 0 }
                .map { list, isTitled in
                    GainCursor(
                        list, term: term, isTitled: isTitled, weight: query.terms[term].weight,
                        constant: isTitled ? constants.titled[term] : constants.others[term])
                }
        }.sorted { $0.bound < $1.bound }
        count = all.count
        cursors = .allocate(capacity: max(count, 1))
        cursors.initialize(from: all, count: count)
        taken = .allocate(capacity: max(query.terms.count, 1))
        taken.initialize(repeating: 0, count: query.terms.count)
        siblings = all.indices.map { one in
            all.indices.first { $0 != one && all[$0].term == all[one].term } ?? -1
        }
        settings = query.settings
        total = query.weight
        mostByAsking = query.question.most(query.settings)
        for (list, cursor) in all.enumerated() {
            let sibling = siblings[list]
            let isSecond = sibling >= 0 && sibling < list
            bounds.append(bounds[list] + cursor.bound - (isSecond ? all[sibling].bound : 0))
            // A word is covered once, in whichever list.
            documents.append(documents[list] + (isSecond ? 0 : cursor.weight))
            titles.append(titles[list] + (cursor.isTitled ? cursor.weight : 0))
        }
    }

    deinit {
        for list in 0..<count { cursors[list].deallocate() }
        cursors.deinitialize(count: count)
        cursors.deallocate()
        taken.deallocate()
    }

    func rewind() { for list in 0..<count { cursors[list].rewind() } }

    /// The first list from which on the lists together have no more documents than `documents`; at least the last list.
    func start(most documents: Int) -> Int {
        var (start, sum) = (count, 0)
        while start > 0 {
            sum += cursors[start - 1].documents
            if sum > documents, start < count { break }
            start -= 1
        }
        return start
    }

    /// The upper bound of the score of a document that is only in the first n lists.
    func bound(of lists: Int) -> Double { bounds[lists] + coverage(titles[lists], documents[lists]) + mostByAsking }

    /// The smallest id at which a list from `first` on stands; `PostingsCursor.end` after the last document.
    @inline(__always)
    func nearest(from first: Int) -> UInt32 {
        var id = PostingsCursor.end
        for list in first..<count { id = min(id, cursors[list].id) }
        return id
    }

    /// The upper bound of the score from the current document on, and the last document for which it holds: the end of
    /// the nearest block.
    func outlook(from first: Int) -> (most: Double, until: UInt32) {
        var until = PostingsCursor.end
        for list in first..<count { until = min(until, cursors[list].blockEnd) }
        var (most, title, document) = (bounds[first], titles[first], documents[first])
        for list in first..<count where cursors[list].id <= until {
            let sibling = siblings[list]
            let bound = cursors[list].blockBound
            if cursors[list].isTitled { title += cursors[list].weight }
            if sibling >= 0, sibling < first {
                // The document is in one of the two.
                most += max(bound - cursors[sibling].bound, 0)
            } else if sibling >= 0, cursors[sibling].id <= until {
                // The greater of the two is added, at the first of them.
                if sibling > list {
                    most += max(bound, cursors[sibling].blockBound)
                    document += cursors[list].weight
                }
            } else {
                most += bound
                document += cursors[list].weight
            }
        }
        return (most + coverage(title, document) + mostByAsking, until)
    }

    /// Moves all lists past a document.
    func skip(past id: UInt32, from first: Int) {
        for list in first..<count { cursors[list].seek(id &+ 1) }
    }

    /// Moves the lists that stand at a document past it.
    @inline(__always)
    func pass(_ id: UInt32, from first: Int) {
        for list in first..<count where cursors[list].id == id { cursors[list].next() }
    }

    /// Moves all lists to a document.
    /// - Returns: whether one of them has it.
    func seek(_ id: UInt32) -> Bool {
        var isThere = false
        for list in 0..<count {
            cursors[list].seek(id)
            isThere = isThere || cursors[list].id == id
        }
        return isThere
    }

    /// Whether a document can reach a score: first from the lists that already stand at it, then from one more list at
    /// a time.
    /// - Parameter won: what it wins by how the query asks.
    @inline(__always)
    func mayReach(_ bar: Double, _ id: UInt32, won: Double, _ first: Int) -> Bool {
        look += 1
        var (known, title, document) = (won, 0.0, 0.0)
        // What the bounds of the lists not yet looked up count too much: those that cannot have the document.
        var (less, lessTitle, lessDocument) = (0.0, 0.0, 0.0)
        @inline(__always)
        func take(_ list: Int, before rest: Int) {
            guard cursors[list].id == id else { return }
            known += cursors[list].most
            document += cursors[list].weight
            if cursors[list].isTitled { title += cursors[list].weight }
            taken[cursors[list].term] = look
            let sibling = siblings[list]
            guard sibling >= 0, sibling < rest else { return }
            less += bounds[sibling + 1] - bounds[sibling]
            lessTitle += titles[sibling + 1] - titles[sibling]
            lessDocument += documents[sibling + 1] - documents[sibling]
        }
        for list in first..<count { take(list, before: first) }
        var rest = first
        while known + bounds[rest] - less
            + coverage(title + titles[rest] - lessTitle, document + documents[rest] - lessDocument) >= bar
        {
            guard rest > 0 else { return true }
            rest -= 1
            if taken[cursors[rest].term] == look {
                less -= bounds[rest + 1] - bounds[rest]
                lessTitle -= titles[rest + 1] - titles[rest]
                lessDocument -= documents[rest + 1] - documents[rest]
            } else {
                cursors[rest].seek(id)
                take(rest, before: rest)
            }
        }
        return false
    }

    /// The bonus for the weight that title and document cover.
    @inline(__always)
    func coverage(_ title: Double, _ document: Double) -> Double {
        total > 0
            ? (settings.coverage * title * title + settings.documentCoverage * document * document) / total : 0
    }
}

/// The upper bounds of the score of the pairs, by term and list. A pair scores no more than its first word does alone,
/// because that word cannot be near the second more often than it occurs. The bound is given to the rarer word.
private struct PairBounds {
    private(set) var titled: [Double]
    private(set) var others: [Double]

    init(_ query: WeightedQuery) {
        titled = Array(repeating: 0, count: query.terms.count)
        others = titled
        let settings = query.settings
        for pair in query.pairs {
            let (first, second) = (query.terms[pair.first].postings.own, query.terms[pair.second].postings.own)
            // The rarest terms come first.
            let rarer = min(pair.first, pair.second)
            if first.text.count > 0, second.text.count > 0 {
                let most = pair.weight * settings.textProximity * first.text.maxScore
                titled[rarer] += most
                others[rarer] += most
            }
            if first.title.count > 0, second.title.count > 0 {
                titled[rarer] += pair.weight * settings.titleProximity * first.title.maxScore
            }
        }
    }
}
