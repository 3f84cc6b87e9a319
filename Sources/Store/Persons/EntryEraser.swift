import Desk
internal import GRDB
import Lexis

/// Erases persons from what readers of entries do not see: drafts, texts that entries no longer have or do not have yet,
/// reports and reasons. What is published stays: someone looked for persons in it before.
struct EntryEraser {
    let tx: Transaction

    /// The texts of one table in which someone may stand.
    private struct Texts {
        let table: String
        let columns: [String]
        /// Of the rows that are looked at.
        let condition: String
    }

    private static let kept = [
        Texts(table: "entry", columns: ["title", "question", "answer", "sources"], condition: "published_at IS NULL"),
        Texts(table: "entry_revision", columns: ["title", "question", "answer", "sources"], condition: "1"),
        Texts(table: "entry_message", columns: ["text"], condition: "1"),
    ]

    /// Takes a person out of the entries made from a question.
    /// - Returns: how many texts changed.
    func erase(from question: Int64, _ traces: Traces) throws -> Int {
        try Self.kept.reduce(0) { count, texts in
            let own = texts.table == "entry" ? "id" : "entry"
            return try count
                + replace(
                    texts, traces, where: "\(own) IN (SELECT entry FROM entry_question WHERE question = ?)", [question])
        }
    }

    /// Takes a person out of all entries.
    /// - Returns: how many texts changed.
    func eraseEverywhere(_ traces: Traces) throws -> Int {
        guard !traces.isEmpty else { return 0 }
        return try Self.kept.reduce(0) { try $0 + replace($1, traces, where: "1", []) }
    }

    private func replace(_ texts: Texts, _ traces: Traces, where condition: String, _ arguments: StatementArguments)
        throws -> Int
    {
        let rows = try Row.fetchCursor(
            tx.db,
            sql: """
                SELECT id, \(texts.columns.joined(separator: ", ")) FROM \(texts.table)
                WHERE \(texts.condition) AND \(condition)
                """, arguments: arguments)
        var changes: [(id: Int64, column: String, text: String)] = []
        while let row = try rows.next() {
            for column in texts.columns {
                let text: String = row[column]
                let kept =
                    try column == "sources" ? sources(text, traces) : traces.replaced(in: text, with: Eraser.mark)
                if kept != text { changes.append((row["id"], column, kept)) }
            }
        }
        for change in changes {
            try tx.db.execute(
                sql: "UPDATE \(texts.table) SET \(change.column) = ? WHERE id = ?",
                arguments: [change.text, change.id])
        }
        return changes.count
    }

    private func sources(_ json: String, _ traces: Traces) throws -> String {
        let sources = try JSON.decode([Source].self, json)
        func replaced(_ text: String) -> String { traces.replaced(in: text, with: Eraser.mark) }
        let kept = sources.map {
            Source(
                text: replaced($0.text), url: $0.url.map(replaced), date: $0.date, legal: $0.legal.map(replaced))
        }
        return kept == sources ? json : try JSON.encode(kept)
    }
}
