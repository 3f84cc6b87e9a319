import Desk
import Foundation
internal import GRDB
import Lexis
import Markup
import Ranking

/// Makes hits of the documents found, with title and snippet highlighted. Each search has its own, because it caches
/// the places that it has looked up.
final class HitBuilder {
    let tx: Transaction
    /// The weight of a relative in the choice of a snippet.
    private static let relatives = 0.25
    private let highlighter: Highlighter
    private let isExplained: Bool
    private var territories: [Int64: Territory] = [:]

    /// - Parameters:
    ///   - words: the searched words, after correction.
    ///   - relatives: words of their families, which were searched too.
    ///   - beginning: the beginning of an unfinished word.
    ///   - readers: of the indexes that were searched; a word is weighed by the one where it is rarest.
    init(
        _ words: some Sequence<String>, relatives: [String] = [], beginning: String? = nil, _ readers: [IndexReader],
        isExplained: Bool, _ tx: Transaction
    ) throws {
        self.tx = tx
        self.isExplained = isExplained
        let wanted = Set(words).sorted()
        let content = wanted.filter { !StopWords.contains($0) }
        func weight(_ word: String) throws -> Double { try readers.map { try $0.idf(of: word) }.max() ?? 1 }
        let typed = try (content.isEmpty ? wanted : content).map { (word: $0, weight: try weight($0)) }
        // A snippet with typed words is preferred to one with their relatives.
        let more = try Set(relatives).sorted().map { (word: $0, weight: try weight($0) * Self.relatives) }
        highlighter = Highlighter(typed, relatives: more, beginning: beginning)
    }

    /// The hits of a page of results, in its order. One statement reads those of a corpus: a statement for each took as
    /// long as its snippet.
    /// - Throws: `DatabaseError` where the index has a document that is not there.
    func hits(_ page: [Finder.Found]) throws -> [Hit] {
        var hits = [Hit?](repeating: nil, count: page.count)
        for corpus in Corpus.allCases {
            let places = page.indices.filter { page[$0].corpus == corpus }
            guard !places.isEmpty else { continue }
            // A cursor's row is read where SQLite has it, without a copy. By position: looking a name up costs time.
            let rows = try Row.fetchCursor(
                tx.db.cachedStatement(
                    sql: """
                        SELECT wanted.key, item.reference, item.title, item.\(corpus.centre), item.territory, item.status,
                            item.\(corpus.date), document.text
                        FROM json_each(?) AS wanted CROSS JOIN \(corpus.table) AS item ON item.id = wanted.value
                        JOIN \(corpus.index.view) AS document ON document.id = item.id
                        """), arguments: ["[\(places.map { String(page[$0].id) }.joined(separator: ","))]"])
            while let row = try rows.next() {
                let place = try places[row[0] as Int]
                hits[place] = try hit(page[place], row)
            }
        }
        return try zip(page, hits).map { found, hit in
            guard let hit else { throw DatabaseError.damage("the index has what is not there: \(found.id)") }
            return hit
        }
    }

    /// - Parameter row: the number of the hit, then its columns.
    private func hit(_ found: Finder.Found, _ row: Row) throws -> Hit {
        let titled: String = try row[2]
        // The snippet is taken from the text; where only the title matches, it is the title.
        let (title, snippet) = try (
            highlighter.marked(titled), highlighter.snippet(of: plain(row[7], found.corpus))
        )
        return try Hit(
            kind: found.corpus.kind, reference: row[1], title: titled, markedTitle: marked(title),
            snippet: marked(snippet.hasMatch || !title.hasMatch ? snippet : title), score: found.score,
            parts: isExplained ? found.parts : nil,
            why: why(found, title, snippet), centre: row[3],
            territory: (row[4] as Int64?).flatMap(territory), status: row[5],
            date: Day(Date(seconds: row[6])))
    }

    /// Why it was found, where it has none of the searched words.
    private func why(_ found: Finder.Found, _ title: Snippet, _ text: Snippet) -> Hit.Why? {
        guard !found.parts.isEmpty, !title.hasMatch || title.relative != nil, !text.hasMatch || text.relative != nil
        else { return nil }
        if found.parts.contains(where: { $0.name == ScoreBreakdown.Part.wording.rawValue }) { return .wording }
        if let relative = title.relative ?? text.relative { return .relative(relative) }
        return found.parts.contains { $0.name == ScoreBreakdown.Part.meaning.rawValue } ? .meaning : nil
    }

    /// Entries are Markdown, questions are plain text.
    private func plain(_ text: String, _ corpus: Corpus) -> String {
        corpus == .entries ? MarkdownDocument.plainText(of: text) : text
    }

    private func territory(_ id: Int64) throws -> Territory? {
        if let known = territories[id] { return known }
        let found = try Gazetteer(db: tx.db, date: tx.today).place(id: id)?.territory
        territories[id] = found
        return found
    }

    private func marked(_ snippet: Snippet) -> String {
        snippet.text(open: String(Hit.open), close: String(Hit.close))
    }
}
