/// The postings lists of a query's terms, each with a cursor, ordered for MaxScore by the upper bound of their score:
/// the smallest first.
final class MaxScoreLists {
    let count: Int
    let cursors: UnsafeMutablePointer<PostingsCursor>
    /// For each n, the upper bound of the score of the first n lists, and the weight of their titles.
    private var bounds: [Double] = [0]
    private var titles: [Double] = [0]
    private let weights: [Double]
    private let settings: RankingSettings
    /// The sum of the weights of all terms.
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

    /// The upper bound of the score of a document that has only terms of the first n lists.
    func bound(of lists: Int) -> Double { bounds[lists] + coverage(titles[lists]) }

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
        var (most, covered) = (bounds[first], titles[first])
        for list in first..<count where cursors[list].id <= until {
            most += cursors[list].blockBound
            if cursors[list].isTitle { covered += weights[cursors[list].term] }
        }
        return (most + coverage(covered), until)
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

    /// The upper bound of the title bonus for terms of this weight.
    @inline(__always)
    func coverage(_ covered: Double) -> Double { covered > 0 ? settings.coverage * covered * covered / total : 0 }
}

/// The upper bound of the proximity score, as shares of the terms. A pair scores no more than its first term does
/// alone, because that term cannot be near the second more often than it occurs. The share is given to the rarer term.
private struct Shares {
    /// By field (text, title) and term: the addition to the term's weight, and the addition that does not depend on its
    /// score.
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
                    constants[field][pair.second] += pair.weight * one.maxScore
                }
            }
        }
    }
}
