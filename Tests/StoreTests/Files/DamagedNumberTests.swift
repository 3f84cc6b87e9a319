import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("A stored number that nobody wrote is damage in words: it stops no command, no server and no examination")
struct DamagedNumberTests {
    let desk: TemporaryDesk
    private let root = Account(name: "Root", centre: Centre.national)

    /// A desk with a row in each table that has a time.
    init() throws {
        desk = try TemporaryDesk()
        for account in [root, .awa] {
            _ = try desk.store.perform(
                AddAccount(account: account, role: account == root ? .administrator : .agent), by: root)
        }
        let token = try desk.store.perform(CreateToken(account: .awa), by: root).token
        _ = try desk.store.perform(OpenSession(token: token), by: nil)
        for title in ["Qui finance un poste ?", "Qui paie un gymnase ?", "Qui garde un parc ?"] { try desk.ask(title) }
        _ = try desk.store.perform(CreateLink(reference: "1"), by: .awa)
        try desk.answer("1")
        try desk.publish("1")
        try desk.claim("2")
        _ = try desk.store.perform(AskBack(reference: "3", message: "Où ?"), by: .awa)
        _ = try desk.store.perform(RequestErasure(person: "lea@example.org"), by: .awa)
        _ = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        _ = try desk.store.backup(to: desk.folder.path("copie.sqlite"), by: nil)
        // A trigger prevents this program from changing rows that are only added. A damaged disk can change them.
        let triggers = try desk.store.pool.read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        }
        for trigger in triggers { try desk.execute("DROP TRIGGER \(trigger)") }
    }

    /// The columns with a time, by the names that the schema gives them.
    private func times() throws -> [(table: String, column: String)] {
        try desk.store.pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT item.name || ' ' || part.name FROM sqlite_master AS item, pragma_table_info(item.name) AS part
                    WHERE item.type = 'table' AND part.type = 'INTEGER' AND (part.name IN ('at', 'since')
                        OR part.name GLOB '*_at' OR part.name GLOB '*_until' AND part.name <> 'valid_until')
                    """
            ).map { line in
                let names = line.split(separator: " ").map(String.init)
                return (names[0], names[1])
            }
        }
    }

    /// Calls everything that reads a time or uses a count. A refusal is acceptable, a crash is not.
    private func useEverything() {
        let store = desk.store
        func use(_ work: () throws -> Void) { try? work() }
        for reference in ["1", "2", "3"] { use { _ = try store.perform(ShowQuestion(reference: reference), by: .awa) } }
        use { _ = try store.perform(ListInbox(centre: "profession-banlieue"), by: .awa) }
        use { _ = try store.perform(ListQuestions(), by: .awa) }
        use { _ = try store.perform(ListEvents(), by: .awa) }
        use { _ = try store.perform(ListAudit(), by: root) }
        use { _ = try store.perform(ListTokens(), by: root) }
        use { _ = try store.perform(ListSessions(), by: root) }
        use { _ = try store.perform(ListPersons(expired: false), by: .nadia) }
        use { _ = try store.perform(ExportPerson(person: "lea@example.org"), by: .nadia) }
        use { _ = try store.perform(ListEntries(), by: nil) }
        use { _ = try store.perform(ShowEntryHistory(reference: "1"), by: .awa) }
        use { _ = try store.perform(ExportEntries(everything: true), by: root) }
        use { _ = try desk.search("adulte-relais") }
        use { try desk.ask("Une autre question ?") }
        use { try desk.answer("2") }
        use { _ = try store.perform(Undo(reference: "2"), by: .awa) }
        use { _ = try store.perform(VerifyEntry(reference: "1"), by: .awa) }
        use { _ = try store.perform(Tick(), by: nil) }
        use { _ = try store.perform(Tick(clockIsRight: true), by: nil) }
        use { _ = try store.lastBackup() }
        use { _ = try store.damage() }
    }

    @Test("Every time at once, as late or as early as a number can be", arguments: [Int.max, Int.min])
    func anyTime(number: Int) throws {
        let times = try times()
        #expect(times.count > 30)
        for time in times { try desk.execute("UPDATE OR IGNORE \(time.table) SET \(time.column) = \(number)") }
        useEverything()
        let damage = try desk.store.examine()
        #expect(damage.contains { $0.hasPrefix("text: event") })
        #expect(try desk.show("1").question.reference == "2012-00001")
    }

    @Test("The clock alone", arguments: [Int.max, Int.min])
    func clock(number: Int) throws {
        try desk.execute("UPDATE clock SET at = \(number)")
        #expect(throws: Refusal.self) { try desk.store.perform(Tick(), by: nil) }
        #expect(try desk.store.doubtedClock() != nil)
        _ = try desk.store.examine()
        _ = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        #expect(try desk.store.doubtedClock() == nil)
    }

    @Test(
        "A number that the program counts up",
        arguments: [
            "question SET version", "question SET reminders", "entry SET version", "entry SET revision",
            "reference_series SET last",
        ], [Int.max, Int.min])
    func counted(column: String, number: Int) throws {
        try desk.store.pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: "UPDATE \(column) = \(number)")
        }
        useEverything()
        if column.hasPrefix("question") || column.hasPrefix("entry") {
            #expect(try desk.store.examine().contains { $0.hasPrefix("state: ") })
        }
    }

    @Test("A number of the year's references that cannot be counted on is said to be damage, and nothing is stored")
    func references() throws {
        try desk.execute("UPDATE reference_series SET last = \(Int.max)")
        #expect(throws: DatabaseError.self) { try desk.ask("Une autre question ?") }
        #expect(try desk.number("SELECT count(*) FROM question") == 3)
    }
}
