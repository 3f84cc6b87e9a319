import Atlas
import Crypto
import Desk
import Foundation
internal import GRDB
import Lexis

/// Erases persons from the tables and the index. After the transaction the file is scrubbed.
///
/// In texts that they wrote, every word of their names is removed, and every address and telephone number, because it
/// may be another one of theirs. In texts of others, including those written to them, only what certainly names them is
/// removed, and only if someone has seen it before. The rest is listed for a coordinator.
struct Eraser {
    /// What happens to places in texts of others that certainly name the persons.
    enum Others {
        /// They are erased, except those with these numbers. A coordinator has seen each of them.
        case erased(keeping: Set<Int>)
        /// A place is erased if a coordinator has erased the same place before, otherwise it is listed.
        case erasedBefore
        /// They are listed, because nobody looks at the preview.
        case listed
    }

    /// Replaces the person's words in a text.
    static let mark = "[effacé]"
    /// The largest number of places of a common word that are listed. A word with more places is not used as a name.
    private static let mostCommon = 20

    private let tx: Transaction
    private let others: Others

    private var elsewhere = Elsewhere()
    private var shown = ShownErasure()
    private var changed: Set<String> = []
    private var left: [TextPlace] = []
    private var common: [(column: WrittenColumn, text: WrittenColumn.Text, range: Range<Int>)] = []
    private var ownQuestions: Set<Int64> = []
    /// The persons' questions and what belongs to them. There, their name without capitals means them.
    private var tiedQuestions: Set<Int64> = []
    private var tiedEntries: Set<Int64> = []

    init(_ tx: Transaction, others: Others) { (self.tx, self.others) = (tx, others) }

    /// Erases persons, each given by its rows.
    mutating func erase(_ persons: [[AskerRow]]) throws -> Erasure {
        guard !persons.isEmpty else { return Erasure(persons: 0, questions: [], texts: 0, done: true, file: .gone) }
        var references: [String] = []
        let sent = try MailRows.countSent(to: persons.joined().map(\.id), tx.db)
        for rows in persons {
            let own = try questions(of: rows)
            let traces = PersonTraces(rows.map(\.asker))
            shown.add(rows.map(\.id), own.map(\.reference))
            for question in own {
                try eraseOwn(question.id, traces)
                try eraseFiles(of: question.id, question.reference)
            }
            references += own.map(\.reference)
            try tie(own)
            try forget(rows)
        }
        // This must follow their own texts and exclude the answers to them, so that these do not count as texts of
        // others.
        let vocabulary = try Vocabulary(tx.db, without: ownQuestions)
        for asker in persons.joined() { try elsewhere.add(asker.asker, vocabulary) }
        try SearchLogRows.remove(with: elsewhere.telling, tx.db)
        try KeptReplies.forget(tx.db)
        if !elsewhere.isEmpty { for column in WrittenColumn.all { try look(through: column) } }
        try listCommon()
        try tx.db.execute(
            sql: "INSERT INTO erasure (actor, at, persons) VALUES (?, ?, ?)",
            arguments: [tx.account?.description, tx.now.seconds, persons.count])
        return Erasure(
            persons: persons.count, questions: references.sorted(), texts: changed.count,
            attachments: shown.files.count, done: true, hash: shown.hash, files: shown.files, changes: shown.own,
            others: shown.others, left: left, remaining: left.count,
            common: common.count > Self.mostCommon ? common.count : 0, sent: sent)
    }

    // MARK: - Their own

    private mutating func eraseOwn(_ question: Int64, _ traces: PersonTraces) throws {
        for column in WrittenColumn.ofQuestions {
            // A name may also be part of the place's name.
            let traces = column.kind == .place ? traces.anywhere : traces.inOwn
            for text in try column.texts(owner: question, tx.db) where text.isAskers {
                var end = 0
                let bytes = Array(text.text.utf8)
                let contacts = column.kind == .place ? [] : Addresses.ranges(in: text.text)
                let ranges = Traces.ordered(traces.ranges(in: text.text) + contacts).filter { range in
                    guard range.lowerBound >= end, !column.isJSON || Elsewhere.isValue(range, in: bytes) else {
                        return false
                    }
                    end = range.upperBound
                    return true
                }
                try shown.addOwn(ranges, in: column, text, column.reference(of: text.owner, tx.db))
                try erase(ranges, in: column, text)
            }
        }
    }

    /// The files that they attached are erased whole: what is in them cannot be searched for names.
    private mutating func eraseFiles(of question: Int64, _ reference: String) throws {
        for file in try AttachmentRows.ofAsker(question, tx.db) {
            shown.add(file, of: reference)
            try AttachmentRows.remove(file.id, tx.db)
        }
    }

    private mutating func erase(_ ranges: [Range<Int>], in column: WrittenColumn, _ text: WrittenColumn.Text) throws {
        guard !ranges.isEmpty else { return }
        try Remainders.erase(ranges, in: column, text, tx.db)
        changed.insert("\(column.source) \(column.field) \(text.id)")
    }

    /// Deletes the personal data, and what only the person could have sent.
    private func forget(_ askers: [AskerRow]) throws {
        for asker in askers {
            try TombstoneRows.add(asker.asker, at: tx.now, tx.db)
            try ReceivedRows.forget(asker: asker.id, address: asker.asker.email, tx)
            try tx.db.execute(
                sql: """
                    UPDATE asker SET name = NULL, email = NULL, telephone = NULL, organisation = NULL, proven_at = NULL,
                        corrected_at = NULL
                    WHERE id = ?
                    """,
                arguments: [asker.id])
            try MailRows.forget(asker: asker.id, tx)
            for row in try Row.fetchAll(
                tx.db, sql: "SELECT id, fingerprint, idempotency_key, idempotency_proof FROM question WHERE asker = ?",
                arguments: [asker.id])
            {
                // If the same question is sent again, the person must not be stored again.
                let id: Int64 = try row["id"]
                let fingerprint: String = try row["fingerprint"]
                let key: String? = try row["idempotency_key"]
                let proof: Data? = try row["idempotency_proof"]
                try tx.db.execute(
                    sql: """
                        UPDATE question SET fingerprint = ?, idempotency_key = ?, idempotency_proof = ? WHERE id = ?
                        """,
                    arguments: [
                        fingerprint.isEmpty ? "" : try TombstoneRows.form(of: fingerprint, tx.db),
                        try key.map { try TombstoneRows.form(of: $0, tx.db) },
                        try proof.map { try TombstoneRows.form(of: $0, tx.db) }, id,
                    ])
                try tx.db.execute(sql: "DELETE FROM follow_up WHERE question = ?", arguments: [id])
            }
        }
    }

    private func questions(of rows: [AskerRow]) throws -> [(id: Int64, reference: String)] {
        try rows.flatMap { row in
            try Row.fetchAll(
                tx.db.cachedStatement(sql: "SELECT id, reference FROM question WHERE asker = ? ORDER BY id"),
                arguments: [row.id]
            ).map { try (id: $0["id"], reference: $0["reference"]) }
        }
    }

    /// Their questions, the duplicates and originals of these, and the entries made from them: an answer may address
    /// the person.
    private mutating func tie(_ own: [(id: Int64, reference: String)]) throws {
        for (id, reference) in own {
            ownQuestions.insert(id)
            tiedQuestions.insert(id)
            tiedQuestions.formUnion(
                try Int64.fetchAll(
                    tx.db.cachedStatement(
                        sql: """
                            SELECT id FROM question WHERE duplicate_of = ?1
                            OR reference = (SELECT duplicate_of FROM question WHERE reference = ?1)
                            """), arguments: [reference]))
            tiedEntries.formUnion(
                try Int64.fetchAll(
                    tx.db.cachedStatement(sql: "SELECT entry FROM entry_question WHERE question = ?"), arguments: [id]))
        }
    }

    // MARK: - Elsewhere

    private mutating func look(through column: WrittenColumn) throws {
        var found: [(text: WrittenColumn.Text, places: [Elsewhere.Found])] = []
        try column.forEach(tx.db) { text in
            guard !isErased(text, column) else { return }
            let tied = column.isOfMails ? [] : column.isOfQuestions ? tiedQuestions : tiedEntries
            let isTied = tied.contains(text.owner)
            let places = elsewhere.places(in: text.text, isTied: isTied, isJSON: column.isJSON)
            if !places.isEmpty { found.append((text, places)) }
        }
        for (text, places) in found {
            var (sure, kept): ([Range<Int>], [Range<Int>]) = ([], [])
            for place in places where place.certainty == .sure {
                switch try decide(on: place.range, in: column, text) {
                case true?: sure.append(place.range)
                case false?: kept.append(place.range)
                case nil: break
                }
            }
            try erase(sure, in: column, text)
            guard let rest = try column.texts(row: text.id, tx.db).first else { continue }
            // The remaining places have moved with the text before them.
            for place in places where !sure.contains(place.range) && !kept.contains(place.range) {
                let range = Remainders.moved(place.range, byErasing: sure)
                if place.certainty == .common {
                    common.append((column, rest, range))
                } else {
                    try list(column, rest, range)
                }
            }
        }
    }

    /// Whether a text is the persons' own, in which every word of theirs was erased. Of a place's name only some are.
    private func isErased(_ text: WrittenColumn.Text, _ column: WrittenColumn) -> Bool {
        column.isOfQuestions && column.kind != .place && text.isAskers && ownQuestions.contains(text.owner)
    }

    /// Whether a place that certainly names the person is erased (true), kept (false) or listed (nil).
    private mutating func decide(on range: Range<Int>, in column: WrittenColumn, _ text: WrittenColumn.Text) throws
        -> Bool?
    {
        switch others {
        case .listed: return nil
        case .erasedBefore:
            guard try TombstoneRows.hasErased(range, of: text.text, tx.db) else { return nil }
        case .erased(let keeping):
            let number = try shown.addOther(range, in: column, text, column.reference(of: text.owner, tx.db))
            guard !keeping.contains(number) else { return false }
            try TombstoneRows.add(range, of: text.text, tx.db)
        }
        return true
    }

    private mutating func listCommon() throws {
        guard common.count <= Self.mostCommon else { return }
        for place in common { try list(place.column, place.text, place.range) }
    }

    private mutating func list(_ column: WrittenColumn, _ text: WrittenColumn.Text, _ range: Range<Int>) throws {
        try Remainders.add(column, text, range, at: tx.now, tx.db)
        left.append(
            TextPlace(
                reference: try column.reference(of: text.owner, tx.db), kind: column.kind, in: text.text, range))
    }
}
