import Desk
import Foundation
internal import GRDB
import Lexis

/// Makes of what was found what is shown of it.
struct HitRows {
    let tx: Transaction
    private let marker: Marker
    private let isExplained: Bool

    /// - Parameters:
    ///   - words: the words that were looked for, as corrected.
    ///   - plan: with the phrases.
    init(_ words: [String], _ plan: SearchPlan, _ corpora: [Corpus], isExplained: Bool, _ tx: Transaction) throws {
        self.tx = tx
        self.isExplained = isExplained
        let phrased = plan.terms.phrases.joined().filter { !StopWords.contains($0) }
        let wanted = Set(words + phrased).sorted()
        marker = Marker(
            try wanted.map { (word: $0, weight: try Self.rarity($0, corpora, tx)) },
            beginning: plan.terms.isUnfinished ? plan.terms.words.last : nil)
    }

    /// The rarer a word is the more it says: its inverse frequency, as BM25 weighs it.
    private static func rarity(_ word: String, _ corpora: [Corpus], _ tx: Transaction) throws -> Double {
        var (count, found) = (0.0, 0.0)
        for corpus in corpora {
            let statistics = try tx.statistics.statistics(corpus.index, tx.db)
            count += Double(statistics.count)
            found += Double(try statistics.frequency(SearchPlan.quoted([word]), corpus.index, tx.db))
        }
        return log(1 + (count - found + 0.5) / (found + 0.5))
    }

    func hit(_ found: Finder.Found) throws -> Hit {
        let corpus = found.corpus
        let row = try Row.fetchOne(
            tx.db.cachedStatement(
                sql: """
                    SELECT item.reference, item.title, item.\(corpus.centre), item.territory, item.status,
                        item.\(corpus.date), document.text
                    FROM \(corpus.table) AS item JOIN \(corpus.index.view) AS document ON document.id = item.id
                    WHERE item.id = ?
                    """), arguments: [found.id])
        guard let row else { throw DatabaseError(message: "the index has what is not there: \(found.id)") }
        let place = try (row[3] as Int64?).flatMap { try Gazetteer(db: tx.db, date: tx.today).place(id: $0) }
        return Hit(
            kind: corpus.kind, reference: row[0], title: row[1], markedTitle: marked(marker.marked(row[1])),
            snippet: marked(marker.passage(of: row[6])), score: found.score, parts: isExplained ? found.parts : nil,
            centre: row[2], territory: place?.territory, status: row[4], date: Day(Date(seconds: row[5])))
    }

    private func marked(_ passage: Passage) -> String {
        passage.text(open: String(Hit.open), close: String(Hit.close))
    }
}
