import Desk
import Foundation
import GRDB
import HTTPTypes
import Support
import Testing

@testable import Store
@testable import Web

@Suite("A damaged row whose value has another type: whoever reads it is told in words, and the server goes on")
struct WrongTypeTests {
    /// Tables read by the verbs. Those of accounts and sessions are read before any verb runs.
    static let tables = [
        "question", "entry", "asker", "answer", "message", "event", "entry_event", "entry_revision", "entry_source",
        "centre", "coverage", "theme", "theme_term", "theme_event", "account", "token", "follow_up", "audit",
        "territory", "question_theme", "report_text", "search_log", "text_hash", "clock", "setting", "centre_setting",
    ]

    @Test("Every verb that reads, with each column of each table damaged", arguments: tables)
    func columns(table: String) async throws {
        let served = try ServedDesk(hasLimits: false)
        try Self.work(served)
        let path = served.desk.path
        let columns = try Self.columns(of: table, in: path)
        let boss = Account(name: "Root", centre: Centre.national)
        try await served.test { client in
            for column in columns {
                let undo = try Self.spoil(table, column, in: path)
                for (name, verb) in ServedVerb.all where verb.access == .read {
                    let answer = try await client.send(
                        .post, Wire.verbs + name, as: boss, json: VerbSamples.all[name, default: "{}"])
                    // A typed refusal, not an unexpected error.
                    let isTold = answer.status < 500 || answer.json["refusal"] != nil
                    #expect(isTold, "\(table).\(column.name): \(name): \(answer.status) \(answer.text)")
                }
                for path in ["/", "/search?q=adulte", "/entries/F-2012-00001", "/network"] {
                    let page = try await client.send(.get, path)
                    #expect(!page.text.contains("incident"), "\(table).\(column.name): \(path): \(page.text)")
                }
                try undo()
            }
            #expect(try await client.send(.get, "/readyz").status == 200)
            #expect(try await client.send(.post, Wire.verbs + "ShowQuestion", as: boss, json: Self.first).status == 200)
        }
    }

    @Test("A question whose date is no number is a damaged desk: 500, one sentence, and the next question is shown")
    func sentence() async throws {
        let served = try ServedDesk()
        try Self.work(served)
        let path = served.desk.path
        try await served.test { client in
            _ = try Self.spoil("question", Column(name: "asked_at", isNumber: true), in: path)
            let answer = try await client.send(.get, "/api/v1/questions/2012-00001", as: .awa)
            #expect(answer.status == 500)
            #expect(answer.text.contains("abîmé"), "\(answer.text)")
            #expect(try await client.send(.get, "/api/v1/entries/F-2012-00001").status == 200)
        }
    }

    // MARK: -

    private static let first = #"{"reference":"2012-00001"}"#

    /// A question with everything that may belong to it, and an entry that was reported.
    private static func work(_ served: ServedDesk) throws {
        let desk = served.desk
        let reference = try desk.ask("Qui finance un adulte-relais ?").question.reference
        _ = try desk.store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        _ = try desk.store.perform(ReplyAsAsker(reference: reference, message: "Ici."), by: nil)
        try desk.answer(reference, "L'État paie.")
        try desk.publish(reference, answer: "L'État paie un adulte.")
        _ = try desk.store.perform(ReportEntry(reference: "F-2012-00001", reason: "Le montant a changé."), by: nil)
        _ = try desk.store.perform(CreateLink(reference: reference), by: .awa)
    }

    private struct Column {
        let name: String
        let isNumber: Bool
    }

    private static func queue(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { $0.add(tokenizer: FrenchTokenizer.self) }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func columns(of table: String, in path: String) throws -> [Column] {
        try queue(path).read { db in
            // The key columns stay, so that the row can still be identified.
            try Row.fetchAll(db, sql: "SELECT name, type FROM pragma_table_info(?) WHERE pk = 0", arguments: [table])
                .map {
                    Column(
                        name: try $0.decode(forColumn: "name"),
                        isNumber: try $0.decode(String.self, forColumn: "type") == "INTEGER")
                }
        }
    }

    /// Writes a value that the STRICT table forbids, as a damaged page may contain: a word for a number, NULL for a
    /// text.
    /// - Returns: a closure that restores the value.
    private static func spoil(_ table: String, _ column: Column, in path: String) throws -> () throws -> Void {
        // Of the territory data only what the samples use, because it has 40,000 rows.
        let part = table == "territory" ? "kind <> 'commune' OR name = 'Bobigny'" : "true"
        let (keys, kept) = try anyhow(path) { db in
            let keys = try db.primaryKey(table).columns
            let kept = try Row.fetchAll(
                db, sql: "SELECT \((keys + [column.name]).joined(separator: ", ")) FROM \(table) WHERE \(part)")
            try db.execute(
                sql:
                    "UPDATE \(table) SET \(column.name) = \(column.isNumber ? "'mot' || hex(randomblob(8))" : "NULL") WHERE \(part)"
            )
            return (keys, kept)
        }
        return {
            try anyhow(path) { db in
                let row = keys.map { "\($0) = ?" }.joined(separator: " AND ")
                for values in kept.map({ Array($0.databaseValues) }) {
                    try db.execute(
                        sql: "UPDATE \(table) SET \(column.name) = ? WHERE \(row)",
                        arguments: StatementArguments([values[keys.count]] + values.prefix(keys.count)))
                }
            }
        }
    }

    /// Writes without the checks of the tables.
    @discardableResult
    private static func anyhow<Result>(_ path: String, _ work: (Database) throws -> Result) throws -> Result {
        try queue(path).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON")
            let rules = try Row.fetchAll(db, sql: "SELECT rowid, sql FROM sqlite_schema WHERE sql IS NOT NULL")
            try db.execute(
                sql: """
                    UPDATE sqlite_schema SET sql = replace(replace(replace(replace(replace(replace(sql,
                        'STRICT, ', ''), 'STRICT', ''), 'TEXT NOT NULL', 'TEXT'), 'INTEGER NOT NULL', 'INTEGER'),
                        'BLOB NOT NULL', 'BLOB'), 'RAISE(ABORT, ', 'lower(')
                    WHERE type IN ('table', 'trigger') AND sql NOT LIKE 'CREATE VIRTUAL%';
                    PRAGMA writable_schema = RESET
                    """)
            let result = try work(db)
            try db.execute(sql: "PRAGMA writable_schema = ON")
            for rule in rules {
                try db.execute(
                    sql: "UPDATE sqlite_schema SET sql = ? WHERE rowid = ? AND sql <> ?1",
                    arguments: StatementArguments(rule.databaseValues.reversed()))
            }
            try db.execute(sql: "PRAGMA writable_schema = RESET")
            return result
        }
    }
}
