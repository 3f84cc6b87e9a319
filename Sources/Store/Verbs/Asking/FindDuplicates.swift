public import Desk
internal import GRDB
import Lexis
import Ranking

extension FindDuplicates: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Duplicates {
        let likeness = try Likeness(tx)
        let profile = try likeness.profile(title)
        return Duplicates(
            entries: try entries(like: profile, likeness, tx),
            questions: tx.account == nil ? [] : try questions(like: profile, likeness, tx))
    }

    /// The best entries in their order, each with its likeness.
    private func entries(like profile: Likeness.Profile, _ likeness: Likeness, _ tx: Transaction) throws
        -> [Duplicates.Alike]
    {
        let hits = try Search(words: title, limit: limit.ofResults, options: .unrecorded).perform(in: tx).hits
        return try hits.map { hit in
            let wordings = [hit.title] + (try Wordings.of(hit.reference, tx.db))
            let alike = try wordings.map { (text: $0, words: try likeness.ofWords(profile, $0)) }
            let nearest = alike.max { $0.words < $1.words }?.text ?? hit.title
            return Duplicates.Alike(hit: hit, likeness: likeness.between(profile, try likeness.profile(nearest)))
        }
    }

    /// Questions with its words, and questions that its entries came from.
    private func questions(like profile: Likeness.Profile, _ likeness: Likeness, _ tx: Transaction) throws
        -> [Duplicates.Alike]
    {
        let itself = try reference.map { try QuestionRows.find($0, tx).id }
        let words = searchedWords(of: title).map(\.folded)
        let visibility = try Visibility(tx).conditions()
        let analysis = try QueryAnalyzer(.questions, tx).analysis(of: Terms(words: words))
        let worded = try Ranker(analysis, tx).rank(within: Visibility(tx).allowed(), limit: Self.compared).hits.map(
            \.id)
        let linked = try Int64.fetchAll(
            tx.db, sql: "SELECT question FROM entry_question WHERE entry IN (SELECT value FROM json_each(?)) LIMIT ?",
            arguments: [try JSON.encode(Array(profile.ranked.prefix(limit.ofResults))), Self.compared])
        var alike: [(id: Int64, likeness: Double)] = []
        for id in Set(worded + linked) where id != itself {
            guard
                let title = try String.fetchOne(
                    tx.db.cachedStatement(
                        sql:
                            "SELECT title FROM question AS item WHERE id = :id AND status <> 'unconfirmed'\(visibility.sql)"
                    ),
                    arguments: StatementArguments(visibility.arguments.merging(["id": id]) { $1 }))
            else { continue }
            let value = likeness.between(profile, try likeness.profile(title))
            if value >= threshold { alike.append((id, value)) }
        }
        let builder = try HitBuilder(words, [IndexReader(.questions, tx)], isExplained: false, tx)
        let nearest = alike.sorted { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : $0.id < $1.id }
            .prefix(limit.ofResults)
        let hits = try builder.hits(
            nearest.map { Finder.Found(corpus: .questions, id: $0.id, score: $0.likeness) })
        return zip(hits, nearest).map { Duplicates.Alike(hit: $0, likeness: $1.likeness) }
    }

    /// How many questions are compared: each costs a search.
    private static let compared = 20
}
