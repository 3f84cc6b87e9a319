/// Adds up the scores of documents, one after the other. Its buffers are allocated once.
final class ScoreSheet {
    private let query: WeightedQuery
    private let score: Score
    private let lists: MaxScoreLists
    /// The typed words of pairs, by term and field (text, title); nil where a term is in no pair.
    private var cursors: [PostingsCursor?]
    /// By term and field, the positions in the current document.
    private var places: [[Int32]]
    private var read: [Bool]
    /// By term, what it has in the current document.
    private var words: [Score.Word]

    /// The largest distance of two near words, in words, stop words not counted.
    private static let (before, after): (Int32, Int32) = (1, 2)

    init(_ query: WeightedQuery, _ lists: MaxScoreLists, _ score: Score) {
        (self.query, self.lists, self.score) = (query, lists, score)
        let paired = Set(query.pairs.flatMap { [$0.first, $0.second] })
        cursors = query.terms.indices.flatMap { term -> [PostingsCursor?] in
            let own = query.terms[term].postings.own
            return paired.contains(term) ? [PostingsCursor(own.text), PostingsCursor(own.title)] : [nil, nil]
        }
        places = Array(repeating: [], count: cursors.count)
        read = Array(repeating: false, count: cursors.count)
        words = Array(repeating: Score.Word(), count: query.terms.count)
    }

    deinit { for cursor in cursors { cursor?.deallocate() } }

    func rewind() { for slot in cursors.indices { cursors[slot]?.rewind() } }

    /// The score of a document by part, from all lists that stand at it; nil where it does not reach `bar`.
    /// - Parameter won: what the document wins by how the query asks.
    func score(_ id: UInt32, bar: Double, won: Double, lost: Double) -> ScoreBreakdown? {
        let length = score.statistics.length(of: id)
        for term in words.indices { words[term] = Score.Word() }
        for list in 0..<lists.count where lists.cursors[list].id == id {
            words[lists.cursors[list].term] = lists.cursors[list].posting.word
        }
        var (breakdown, title, document) = (ScoreBreakdown(), 0.0, 0.0)
        for (word, weight) in zip(words, query.terms.lazy.map(\.weight)) where word.likeness > 0 {
            let parts = score.both(score.title(word.title, id, length), score.text(word.text, length))
            breakdown[.title] += weight * parts.title
            breakdown[.text] += weight * parts.text
            breakdown[.lead] += weight * score.lead(word.leadLikeness, word.first, length)
            title += weight * word.titleLikeness
            document += weight * word.likeness
        }
        breakdown[.coverage] = lists.coverage(title, document)
        breakdown[.question] = won
        let pairs = query.pairs.filter { words[$0.first].likeness == 1 && words[$0.second].likeness == 1 }
        guard breakdown.sum + most(of: pairs, length) >= bar else { return nil }
        if !pairs.isEmpty { breakdown[.proximity] = proximity(of: pairs, id, length) }
        breakdown[.question] -= min(lost, query.settings.mostLost * breakdown.sum)
        return breakdown
    }

    // MARK: - Pairs

    /// The upper bound of the pairs' score: as if each occurrence of the first word were near the second.
    private func most(of pairs: [WeightedQuery.Pair], _ length: Score.Length) -> Double {
        pairs.reduce(0) { sum, pair in
            let (first, second) = (words[pair.first], words[pair.second])
            let title = first.title > 0 && second.title > 0 ? score.nearTitle(first.title, length) : 0
            let text = first.text > 0 && second.text > 0 ? score.nearText(first.text, length) : 0
            return sum + pair.weight
                * (query.settings.titleProximity * title + query.settings.textProximity * text)
        }
    }

    private func proximity(of pairs: [WeightedQuery.Pair], _ id: UInt32, _ length: Score.Length) -> Double {
        for slot in read.indices { read[slot] = false }
        return pairs.reduce(0) { sum, pair in
            let text = near(2 * pair.first, 2 * pair.second, id)
            let title = near(2 * pair.first + 1, 2 * pair.second + 1, id)
            return sum + pair.weight
                * (query.settings.titleProximity * score.nearTitle(Double(title), length)
                    + query.settings.textProximity * score.nearText(Double(text), length))
        }
    }

    /// Reads the positions of a word in one field of a document.
    private func read(_ slot: Int, _ id: UInt32) {
        guard !read[slot] else { return }
        read[slot] = true
        places[slot].removeAll(keepingCapacity: true)
        cursors[slot]?.seek(id)
        guard let cursor = cursors[slot], cursor.id == id else { return }
        cursor.forEachPlace { places[slot].append($0) }
    }

    /// How often the first of two words is near the second in one field.
    private func near(_ first: Int, _ second: Int, _ id: UInt32) -> Int {
        read(first, id)
        guard !places[first].isEmpty else { return 0 }
        read(second, id)
        let others = places[second]
        guard !others.isEmpty else { return 0 }
        var (count, other) = (0, 0)
        for place in places[first] {
            // The first position that is not too far before. Both lists are in ascending order.
            while other < others.count, others[other] < place - Self.before { other += 1 }
            var near = other
            // A word is not near itself.
            if near < others.count, others[near] == place { near += 1 }
            guard near < others.count else { continue }
            if others[near] <= place + Self.after { count += 1 }
        }
        return count
    }
}
