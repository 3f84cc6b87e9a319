import Desk
import Foundation
internal import GRDB
import Lexis

/// Erases persons from the tables and the index. What the file keeps of it is scrubbed after the transaction.
struct Eraser {
    /// What stands in a text where a person stood.
    static let mark = "[effacé]"

    private let tx: Transaction

    init(_ tx: Transaction) { self.tx = tx }

    /// Erases persons, each given by its rows.
    func erase(_ persons: [[AskerRows.Stored]]) throws -> Erasure {
        guard !persons.isEmpty else { return Erasure(persons: 0, questions: [], texts: 0, done: true) }
        var texts = 0
        var references: [String] = []
        var wide = Traces()
        for rows in persons {
            let traces = PersonTraces(rows.map(\.asker))
            wide.formUnion(traces.anywhere)
            // Parts of a name mean others elsewhere, but a wording the less is no loss.
            try Wordings.remove(with: traces.inOwn, tx.db)
            try SearchLogRows.remove(with: traces.inOwn, tx.db)
            let own = try questions(of: rows)
            for id in try own.map(\.id) + linked(to: own.map(\.reference)) {
                texts += try rewrite(id, traces.inOwn, place: traces.anywhere)
                texts += try EntryEraser(tx: tx).erase(from: id, traces.inOwn)
            }
            references += own.map(\.reference)
            try forget(rows.map(\.id))
            for question in own {
                try tx.db.execute(sql: "DELETE FROM follow_up WHERE question = ?", arguments: [question.id])
            }
        }
        // Replies kept for writes sent twice may speak of anyone.
        try tx.db.execute(sql: "DELETE FROM idempotency")
        for id in try questions(with: wide) { texts += try rewrite(id, wide, place: wide) }
        texts += try EntryEraser(tx: tx).eraseEverywhere(wide)
        try tx.db.execute(
            sql: "INSERT INTO erasure (actor, at, persons) VALUES (?, ?, ?)",
            arguments: [tx.account?.description, tx.now.seconds, persons.count])
        return Erasure(persons: persons.count, questions: references.sorted(), texts: texts, done: true)
    }

    /// Who they are, and what only they could have sent.
    private func forget(_ askers: [Int64]) throws {
        for id in askers {
            try tx.db.execute(
                sql: "UPDATE asker SET name = NULL, email = NULL, telephone = NULL, organisation = NULL WHERE id = ?",
                arguments: [id])
            try tx.db.execute(
                sql: "UPDATE question SET fingerprint = '', idempotency_key = NULL WHERE asker = ?", arguments: [id])
        }
    }

    // MARK: - Which questions

    private func questions(of rows: [AskerRows.Stored]) throws -> [(id: Int64, reference: String)] {
        try rows.flatMap { row in
            try Row.fetchAll(
                tx.db.cachedStatement(sql: "SELECT id, reference FROM question WHERE asker = ? ORDER BY id"),
                arguments: [row.id]
            ).map { (id: $0[0], reference: $0[1]) }
        }
    }

    /// The duplicates of questions, and what they are duplicates of: there too the answer may speak to the person.
    private func linked(to references: [String]) throws -> [Int64] {
        var found: Set<Int64> = []
        for reference in references {
            found.formUnion(
                try Int64.fetchAll(
                    tx.db.cachedStatement(
                        sql: """
                            SELECT id FROM question WHERE duplicate_of = ?1
                            OR reference = (SELECT duplicate_of FROM question WHERE reference = ?1)
                            """), arguments: [reference]))
        }
        return found.sorted()
    }

    /// Every question in whose texts someone stands.
    private func questions(with traces: Traces) throws -> [Int64] {
        guard !traces.isEmpty else { return [] }
        var found: Set<Int64> = []
        for sql in [
            "SELECT id, title || char(10) || body || char(10) || json_extract(route, '$.input') FROM question",
            "SELECT question, text FROM message", "SELECT question, text || char(10) || sources FROM answer",
        ] {
            let rows = try Row.fetchCursor(tx.db, sql: sql)
            while let row = try rows.next() {
                if !traces.ranges(in: row[1]).isEmpty { found.insert(row[0]) }
            }
        }
        return found.sorted()
    }

    // MARK: - Texts

    /// Takes a person out of a question's texts and its index.
    /// - Parameter place: what is taken out of the place as typed, where a name may be the place's own.
    /// - Returns: how many texts changed.
    private func rewrite(_ id: Int64, _ traces: Traces, place: Traces) throws -> Int {
        var changed = 0
        try SearchIndex.questions.replace(id, tx.db) {
            changed += try replace("SELECT id, title FROM question WHERE id = ?", "question", "title", id, traces)
            changed += try replace("SELECT id, body FROM question WHERE id = ?", "question", "body", id, traces)
            changed += try replace("SELECT id, text FROM message WHERE question = ?", "message", "text", id, traces)
            changed += try replace("SELECT id, text FROM answer WHERE question = ?", "answer", "text", id, traces)
            changed += try replaceSources(id, traces)
        }
        let input = try String.fetchOne(
            tx.db, sql: "SELECT json_extract(route, '$.input') FROM question WHERE id = ?", arguments: [id])
        if let input, case let kept = place.replaced(in: input, with: Self.mark), kept != input {
            try tx.db.execute(
                sql: "UPDATE question SET route = json_set(route, '$.input', ?) WHERE id = ?", arguments: [kept, id])
            changed += 1
        }
        return changed
    }

    private func replace(_ select: String, _ table: String, _ column: String, _ id: Int64, _ traces: Traces) throws
        -> Int
    {
        var changed = 0
        for row in try Row.fetchAll(tx.db.cachedStatement(sql: select), arguments: [id]) {
            let text: String = row[1]
            let kept = traces.replaced(in: text, with: Self.mark)
            guard kept != text else { continue }
            let update = try tx.db.cachedStatement(sql: "UPDATE \(table) SET \(column) = ? WHERE id = ?")
            try update.execute(arguments: [kept, row[0] as Int64])
            changed += 1
        }
        return changed
    }

    private func replaceSources(_ id: Int64, _ traces: Traces) throws -> Int {
        var changed = 0
        for row in try Row.fetchAll(
            tx.db.cachedStatement(sql: "SELECT id, sources FROM answer WHERE question = ?"), arguments: [id])
        {
            let sources = try JSON.decode([Source].self, row[1])
            let kept = sources.map { source in
                Source(
                    text: traces.replaced(in: source.text, with: Self.mark),
                    url: source.url.map { traces.replaced(in: $0, with: Self.mark) }, date: source.date,
                    legal: source.legal.map { traces.replaced(in: $0, with: Self.mark) })
            }
            guard kept != sources else { continue }
            try tx.db.execute(
                sql: "UPDATE answer SET sources = ? WHERE id = ?", arguments: [try JSON.encode(kept), row[0] as Int64])
            changed += 1
        }
        return changed
    }
}
