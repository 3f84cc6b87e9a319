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
        let damage = try Damage(of: table, in: served.desk.path)
        let boss = Account(name: "Root", centre: Centre.national)
        try await served.test { client in
            for column in try damage.columns() {
                let undo = try damage.spoil(column)
                for (name, verb) in ServedVerb.all where verb.access == .read && Self.mayRead(name, table) {
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
        let damage = try Damage(of: "question", in: served.desk.path)
        try await served.test { client in
            _ = try damage.spoil(Damage.Column(name: "asked_at", isNumber: true))
            let answer = try await client.send(.get, "/api/v1/questions/2012-00001", as: .awa)
            #expect(answer.status == 500)
            #expect(answer.text.contains("abîmé"), "\(answer.text)")
            #expect(try await client.send(.get, "/api/v1/entries/F-2012-00001").status == 200)
        }
    }

    // MARK: -

    /// The check of the coverage reads each commune, and of the desk only the territories and who serves them.
    private static func mayRead(_ verb: String, _ table: String) -> Bool {
        verb != "CheckCoverage" || ["centre", "coverage", "territory"].contains(table)
    }

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
}

/// Writes values into a table that its STRICT definition forbids, as a damaged page may contain them.
private struct Damage {
    struct Column {
        let name: String
        let isNumber: Bool
    }

    private let table: String
    private let queue: DatabaseQueue

    /// Removes the checks from the schema of the file. They stay removed.
    init(of table: String, in path: String) throws {
        self.table = table
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { $0.add(tokenizer: FrenchTokenizer.self) }
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    PRAGMA writable_schema = ON;
                    UPDATE sqlite_schema SET sql = replace(replace(replace(replace(replace(replace(sql,
                        'STRICT, ', ''), 'STRICT', ''), 'TEXT NOT NULL', 'TEXT'), 'INTEGER NOT NULL', 'INTEGER'),
                        'BLOB NOT NULL', 'BLOB'), 'RAISE(ABORT, ', 'lower(')
                    WHERE type IN ('table', 'trigger') AND sql NOT LIKE 'CREATE VIRTUAL%';
                    PRAGMA writable_schema = RESET
                    """)
        }
    }

    /// The columns of the table. Those of the key stay as they are, so that the row can still be identified.
    func columns() throws -> [Column] {
        try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT name, type FROM pragma_table_info(?) WHERE pk = 0", arguments: [table])
                .map {
                    Column(
                        name: try $0.decode(forColumn: "name"),
                        isNumber: try $0.decode(String.self, forColumn: "type") == "INTEGER")
                }
        }
    }

    /// Writes a word for a number, NULL for a text.
    /// - Returns: a closure that restores the value.
    func spoil(_ column: Column) throws -> () throws -> Void {
        // Of the territory data only what the samples use, because it has 40,000 rows.
        let part = table == "territory" ? "kind <> 'commune' OR name = 'Bobigny'" : "true"
        let value = column.isNumber ? "'mot' || hex(randomblob(8))" : "NULL"
        let (keys, kept) = try queue.write { db in
            let keys = try db.primaryKey(table).columns
            let kept = try Row.fetchAll(
                db, sql: "SELECT \((keys + [column.name]).joined(separator: ", ")) FROM \(table) WHERE \(part)")
            try db.execute(sql: "UPDATE \(table) SET \(column.name) = \(value) WHERE \(part)")
            return (keys, kept)
        }
        return {
            try queue.write { db in
                let row = keys.map { "\($0) = ?" }.joined(separator: " AND ")
                for values in kept.map({ Array($0.databaseValues) }) {
                    try db.execute(
                        sql: "UPDATE \(table) SET \(column.name) = ? WHERE \(row)",
                        arguments: StatementArguments([values[keys.count]] + values.prefix(keys.count)))
                }
            }
        }
    }
}
