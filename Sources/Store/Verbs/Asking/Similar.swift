public import Desk
internal import GRDB
import Lexis
import Ranking

extension Similar: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [Hit] {
        let isEntry = Entry.isNamed(by: reference)
        let (corpus, id) = isEntry ? (Corpus.entries, try entry(tx)) : (Corpus.questions, try question(tx))
        guard
            let row = try Row.fetchOne(
                tx.db, sql: "SELECT title, text FROM \(corpus.index.view) WHERE id = ?", arguments: [id])
        else { return [] }
        let keyTerms = try KeyTerms(title: row["title"], text: row["text"], corpus, tx)
        let corpora: [Corpus] = isEntry ? [.entries] : Corpus.allCases
        let readers = try corpora.map { try IndexReader($0.index, tx) }
        let builder = try HitBuilder(keyTerms.words, readers, isExplained: false, tx)
        let visibility = try Visibility(tx).allowed()
        let found = try corpora.flatMap { searched in
            let analysis = try QueryAnalyzer(searched.index, tx).analysis(
                of: Terms(words: keyTerms.words, isLiteral: true))
            return try Ranker(analysis, tx).rank(
                within: searched == .questions ? visibility : nil, limit: limit.ofResults + 1
            )
            .hits
            .filter { searched != corpus || $0.id != id }
            .map { Finder.Found(corpus: searched, id: $0.id, score: $0.score) }
        }
        let best = found.sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
        return try builder.hits(Array(best.prefix(limit.ofResults)))
    }

    /// An entry that readers see; agents see the others too.
    private func entry(_ tx: Transaction) throws -> Int64 {
        try EntryRows.find(reference, tx).id
    }

    /// Questions are for agents.
    private func question(_ tx: Transaction) throws -> Int64 {
        try Agents.check(tx)
        return try QuestionRows.find(reference, tx).id
    }
}
