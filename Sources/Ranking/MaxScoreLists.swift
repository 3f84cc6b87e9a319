/// The posting lists of a query's terms, each with a cursor, ordered for MaxScore: from the list that adds least to a
/// score to the one that adds most.
final class MaxScoreLists {
    let count: Int
    let cursors: UnsafeMutablePointer<PostingsCursor>
    /// What the first so many lists add at most, and what their titles weigh.
    private var bounds: [Double] = [0]
    private var titles: [Double] = [0]
    private let weights: [Double]
    private let settings: RankingSettings
    /// The weights of all terms together.
    private let total: Double

    init(_ query: WeightedQuery) {
        let shares = Shares(query)
        let all = query.terms.indices.flatMap { term in
            [(true, query.terms[term].postings.title), (false, query.terms[term].postings.text)]
                .filter { $0.1.count > 0 }
                .map { isTitle, postings in
                    PostingsCursor(
                        postings, term: term, isTitle: isTitle,
                        weight: query.terms[term].weight + shares.weights[isTitle ? 1 : 0][term],
                        constant: shares.constants[isTitle ? 1 : 0][term])
                }
        }.sorted { $0.bound < $1.bound }
        count = all.count
        cursors = .allocate(capacity: max(count, 1))
        cursors.initialize(from: all, count: count)
        weights = query.terms.map(\.weight)
        settings = query.settings
        total = query.weight
        for cursor in all {
            bounds.append((bounds.last ?? 0) + cursor.bound)
            titles.append((titles.last ?? 0) + (cursor.isTitle ? weights[cursor.term] : 0))
        }
    }

    deinit {
        for list in 0..<count { cursors[list].deallocate() }
        cursors.deinitialize(count: count)
        cursors.deallocate()
    }

    func rewind() { for list in 0..<count { cursors[list].rewind() } }

    /// From which list on there are no more documents than these, one list at least.
    func start(most documents: Int) -> Int {
        var (start, sum) = (count, 0)
        while start > 0 {
            sum += cursors[start - 1].documents
            if sum > documents, start < count { break }
            start -= 1
        }
        return start
    }

    /// What a document scores at most that has only terms of the first so many lists.
    func bound(of lists: Int) -> Double { bounds[lists] + coverage(titles[lists]) }

    /// The nearest document of the lists from `first` on; `PostingsCursor.end` behind the last.
    @inline(__always)
    func nearest(from first: Int) -> UInt32 {
        var id = PostingsCursor.end
        for list in first..<count { id = min(id, cursors[list].id) }
        return id
    }

    /// What a document can score at most from here on, and up to which one that holds: where the first block ends.
    func outlook(from first: Int) -> (most: Double, until: UInt32) {
        var until = PostingsCursor.end
        for list in first..<count { until = min(until, cursors[list].blockEnd) }
        var (most, covered) = (bounds[first], titles[first])
        for list in first..<count where cursors[list].id <= until {
            most += cursors[list].blockBound
            if cursors[list].isTitle { covered += weights[cursors[list].term] }
        }
        return (most + coverage(covered), until)
    }

    /// Leaves all documents up to one behind.
    func skip(past id: UInt32, from first: Int) {
        for list in first..<count { cursors[list].seek(id &+ 1) }
    }

    /// Leaves a document behind.
    @inline(__always)
    func pass(_ id: UInt32, from first: Int) {
        for list in first..<count where cursors[list].id == id { cursors[list].next() }
    }

    /// Goes to a document with all lists.
    /// - Returns: whether one of them has it.
    func seek(_ id: UInt32) -> Bool {
        var isThere = false
        for list in 0..<count {
            cursors[list].seek(id)
            isThere = isThere || cursors[list].id == id
        }
        return isThere
    }

    /// Whether a document can reach a score: what lists say that stand at it already, then one more after the other.
    @inline(__always)
    func mayReach(
        _ bar: Double, _ id: UInt32, _ length: Score.Length, _ first: Int, _ score: Score
    ) -> Bool {
        let lead = length.title == 0 ? settings.lead : 0
        var (known, covered) = (0.0, 0.0)
        @inline(__always)
        func take(_ list: Int) {
            guard cursors[list].id == id else { return }
            known += cursors[list].constant
            if cursors[list].isTitle {
                known += cursors[list].weight * score.title(cursors[list].count, length)
                covered += weights[cursors[list].term]
            } else {
                known += cursors[list].weight * (score.text(cursors[list].count, length) + lead)
            }
        }
        for list in first..<count { take(list) }
        var rest = first
        while known + bounds[rest] + coverage(covered + titles[rest]) >= bar {
            guard rest > 0 else { return true }
            rest -= 1
            cursors[rest].seek(id)
            take(rest)
        }
        return false
    }

    /// What a title adds that has terms of this weight.
    @inline(__always)
    func coverage(_ covered: Double) -> Double { covered > 0 ? settings.coverage * covered * covered / total : 0 }
}

/// What proximity adds at most, as shares of the terms. A pair adds no more than its first term does by itself, which
/// cannot be near the second more often than it stands there. The share is given to the rarer of the two.
private struct Shares {
    /// By field (text, title) and term: what is added to the term's weight, and what is added whatever it scores.
    private(set) var weights: [[Double]]
    private(set) var constants: [[Double]]

    init(_ query: WeightedQuery) {
        weights = Array(repeating: Array(repeating: 0, count: query.terms.count), count: 2)
        constants = weights
        for pair in query.pairs {
            let (first, second) = (query.terms[pair.first].postings, query.terms[pair.second].postings)
            for (field, one, other) in [(0, first.text, second.text), (1, first.title, second.title)]
            where one.count > 0 && other.count > 0 {
                if one.count <= other.count {
                    weights[field][pair.first] += pair.weight
                } else {
                    constants[field][pair.second] += pair.weight * one.reach
                }
            }
        }
    }
}
