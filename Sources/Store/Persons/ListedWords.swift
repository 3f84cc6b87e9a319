import Desk
import Foundation
internal import GRDB
import Lexis

/// The words at the places that wait for a coordinator's decision, in the texts of one question or entry. A text made
/// from these texts contains the words at other places. They are listed there too, because otherwise nobody would
/// decide on them.
struct ListedWords {
    private var traces = Traces()
    /// When the person was erased.
    private let at: Date

    /// Nil where nothing is listed.
    private init?(_ columns: [WrittenColumn], of owner: Int64, _ db: Database) throws {
        guard try Remainders.count(db) > 0 else { return nil }
        let listed = try Remainders.places(in: columns, of: owner, db)
        guard let at = listed.map(\.at).max() else { return nil }
        self.at = at
        for words in listed.map(\.words) {
            if words.contains("@") { traces.add(address: words) }
            traces.add(words: words)
            traces.add(telephone: words)
        }
    }

    /// Performs a write that changes the text of an entry, or stores a revision of it.
    static func follow(entry: Int64, _ db: Database, _ write: () throws -> Void) throws {
        guard let words = try ListedWords(WrittenColumn.ofEntries, of: entry, db) else { return try write() }
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM entry_revision") ?? 0
        try write()
        try words.list(entry, db) { $0.source == "entry" || $0.source == "entry_revision" && $1 > last }
    }

    /// After an entry was made from a question.
    static func follow(from question: Int64, to entry: Int64, _ db: Database) throws {
        let words = try ListedWords(WrittenColumn.ofQuestions, of: question, db)
        try words?.list(entry, db) { column, _ in ["entry", "entry_revision"].contains(column.source) }
    }

    /// After a revision of an answer was stored.
    static func follow(answer: Int64, to question: Int64, _ db: Database) throws {
        let words = try ListedWords(WrittenColumn.ofQuestions, of: question, db)
        try words?.list(question, db) { $0.source == "answer" && $1 == answer }
    }

    /// - Parameter isNew: whether a row of a column was written just now.
    private func list(_ owner: Int64, _ db: Database, where isNew: (WrittenColumn, Int64) -> Bool) throws {
        for column in WrittenColumn.all {
            for text in try column.texts(owner: owner, db) where isNew(column, text.id) {
                let bytes = Array(text.text.utf8)
                var end = 0
                for range in traces.ranges(in: text.text) where range.lowerBound >= end {
                    guard !column.isJSON || Elsewhere.isValue(range, in: bytes) else { continue }
                    try Remainders.add(column, text, range, at: at, db)
                    end = range.upperBound
                }
            }
        }
    }
}
