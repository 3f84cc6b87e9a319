/// The postings of a plan's terms, each a cursor, from the one that adds least to a score to the one that adds most.
final class Lines {
    let count: Int
    let cursors: UnsafeMutablePointer<Cursor>
    /// What the first so many lists add at most, and what their titles weigh.
    private var bounds: [Double] = [0]
    private var titles: [Double] = [0]
    private let weights: [Double]
    private let settings: RankingSettings
    /// The weights of all terms together.
    private let total: Double

    init(_ plan: RankingPlan) {
        let shares = Shares(plan)
        let all = plan.terms.indices.flatMap { term in
            [(true, plan.terms[term].postings.title), (false, plan.terms[term].postings.text)]
                .filter { $0.1.count > 0 }
                .map { isTitle, postings in
                    Cursor(
                        postings, term: term, isTitle: isTitle,
                        weight: plan.terms[term].weight + shares.weights[isTitle ? 1 : 0][term],
                        constant: shares.constants[isTitle ? 1 : 0][term])
                }
        }.sorted { $0.bound < $1.bound }
        count = all.count
        cursors = .allocate(capacity: max(count, 1))
        cursors.initialize(from: all, count: count)
        weights = plan.terms.map(\.weight)
        settings = plan.settings
        total = plan.total
        for cursor in all {
            bounds.append((bounds.last ?? 0) + cursor.bound)
            titles.append((titles.last ?? 0) + (cursor.isTitle ? weights[cursor.term] : 0))
        }
    }

    deinit {
        for line in 0..<count { cursors[line].deallocate() }
        cursors.deinitialize(count: count)
        cursors.deallocate()
    }

    func rewind() { for line in 0..<count { cursors[line].rewind() } }

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

    /// What no document can score that has only terms of the first so many lists.
    func bound(of lists: Int) -> Double { bounds[lists] + coverage(titles[lists]) }

    /// The nearest document of the lists from `first` on; `Cursor.end` behind the last.
    @inline(__always)
    func nearest(from first: Int) -> UInt32 {
        var id = Cursor.end
        for line in first..<count { id = min(id, cursors[line].id) }
        return id
    }

    /// What a document can score at most from here on, and up to which one that holds: where the first block ends.
    func outlook(from first: Int) -> (most: Double, until: UInt32) {
        var until = Cursor.end
        for line in first..<count { until = min(until, cursors[line].blockEnd) }
        var (most, covered) = (bounds[first], titles[first])
        for line in first..<count where cursors[line].id <= until {
            most += cursors[line].blockBound
            if cursors[line].isTitle { covered += weights[cursors[line].term] }
        }
        return (most + coverage(covered), until)
    }

    /// Leaves all documents up to one behind.
    func skip(past id: UInt32, from first: Int) {
        for line in first..<count { cursors[line].seek(id &+ 1) }
    }

    /// Leaves a document behind.
    @inline(__always)
    func pass(_ id: UInt32, from first: Int) {
        for line in first..<count where cursors[line].id == id { cursors[line].next() }
    }

    /// Goes to a document with all lists.
    /// - Returns: whether one of them has it.
    func seek(_ id: UInt32) -> Bool {
        var isThere = false
        for line in 0..<count {
            cursors[line].seek(id)
            isThere = isThere || cursors[line].id == id
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
        func take(_ line: Int) {
            guard cursors[line].id == id else { return }
            known += cursors[line].constant
            if cursors[line].isTitle {
                known += cursors[line].weight * score.title(cursors[line].count, length)
                covered += weights[cursors[line].term]
            } else {
                known += cursors[line].weight * (score.text(cursors[line].count, length) + lead)
            }
        }
        for line in first..<count { take(line) }
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

/// What neighbours add at most, as shares of the terms. Neighbours add no more than the first of them does by itself, as it
/// cannot be near the second more often than it stands there: the share is that of the rarer of the two.
private struct Shares {
    /// By field (text, title) and term: what is added to the term's weight, and what is added whatever it scores.
    private(set) var weights: [[Double]]
    private(set) var constants: [[Double]]

    init(_ plan: RankingPlan) {
        weights = Array(repeating: Array(repeating: 0, count: plan.terms.count), count: 2)
        constants = weights
        for pair in plan.pairs {
            let (first, second) = (plan.terms[pair.first].postings, plan.terms[pair.second].postings)
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
