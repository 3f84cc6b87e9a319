import Desk
import Documents
import Foundation
import Support
import Testing

@Suite("What --json writes is what its document's schema says")
struct DocumentTests {
    /// A command, who performs it, and the document it writes.
    private struct Written {
        let words: [String]
        let document: any Described.Type

        init(_ document: any Described.Type, _ account: String, _ words: String...) {
            self.document = document
            self.words = words + (account.isEmpty ? [] : ["--as", account]) + ["--json"]
        }
    }

    private static let (nobody, awa, odile, nadia) = ("", "Awa@profession-banlieue", "Odile@oriv", "Nadia@national")
    private static let mail = "lea@example.org"
    private static let law = "Décret [art. L. 1111-1 du CGCT] <https://example.org/> (2011-05-02)"

    /// Documents about questions.
    private static let questions = [
        Written(RouteDocument.self, nobody, "route", "Bobigny"),
        Written(RouteDocument.self, nobody, "route", "Saint-Denis"),
        Written(ReceiptDocument.self, nobody, "ask", "--territory", "Bobigny", "--title", "Un poste ?", "Voici."),
        Written(
            ReceiptDocument.self, nobody, "ask", "--territory", "93", "--title", "Un poste ?", "Ici.", "--asker-name",
            "Léa Petit", "--asker-email", mail),
        Written(
            ReceiptDocument.self, nobody, "ask", "--territory", "93", "--title", "Un conseil ?", "Ici.", "--asker-name",
            "Léa Petit", "--asker-email", mail),
        Written(RefusalDocument.self, nobody, "ask", "--territory", "Saint-Denis", "--title", "Où ?", ""),
        Written(QuestionFileDocument.self, awa, "show", "1"),
        Written(QuestionFileDocument.self, nobody, "show", "1"),
        Written(SimilarDocument.self, awa, "similar", "1"),
        Written(QuestionFileDocument.self, awa, "next"),
        Written(NextDocument.self, odile, "next"),
        Written(InboxDocument.self, awa, "inbox"),
        Written(QuestionDocument.self, awa, "claim", "1"),
        Written(BatchDocument.self, awa, "claim", "1", "2", "99"),
        Written(QuestionDocument.self, awa, "note", "1", "Vu."),
        Written(QuestionDocument.self, awa, "ask-back", "2", "Où ?"),
        Written(QuestionFileDocument.self, awa, "answer", "1", "L'État.", "--source", law),
        Written(QuestionFileDocument.self, awa, "submit", "3", "L'État."),
        Written(QuestionFileDocument.self, awa, "show", "3"),
    ]

    /// Documents about entries.
    private static let entries = [
        Written(EntryDocument.self, awa, "publish", "1", "--title", "Un poste", "--answer", "Léa Petit."),
        Written(EntryCheckDocument.self, awa, "entry", "check", "1"),
        Written(EntryDocument.self, nadia, "entry", "publish", "1", "--checked"),
        Written(EntryDocument.self, awa, "entry", "edit", "1", "--answer", "L'État paie."),
        Written(DifferenceDocument.self, awa, "entry", "diff", "1"),
        Written(EntriesDocument.self, nobody, "entry", "list"),
        Written(EntriesDocument.self, awa, "entry", "list", "--limit", "1"),
        Written(EntryDocument.self, nobody, "entry", "show", "1"),
        Written(EntryDocument.self, awa, "entry", "show", "1"),
        Written(EntryDocument.self, nobody, "entry", "report", "1", "Faux."),
        Written(EntryHistoryDocument.self, awa, "entry", "log", "1"),
        Written(DeflectionDocument.self, nobody, "entry", "answered", "1"),
    ]

    /// Documents about searches and events.
    private static let searches = [
        Written(SearchDocument.self, nobody, "search", "poste", "--facets", "--explain"),
        Written(SearchDocument.self, awa, "search", "poste", "--all", "--limit", "1"),
        Written(SearchLogDocument.self, nadia, "search-log"),
        Written(QuestionsDocument.self, awa, "list"),
        Written(EventsDocument.self, awa, "log", "1"),
        Written(LinksDocument.self, awa, "link", "1", "--new"),
    ]

    /// Documents about the network, its people and the askers.
    private static let network = [
        Written(ThemesDocument.self, nobody, "theme", "list"),
        Written(ThemeDocument.self, nadia, "theme", "add", "Alpinisme", "--term", "UIAA=union des alpinistes"),
        Written(ThemeDocument.self, nobody, "theme", "show", "alpinisme"),
        Written(CentresDocument.self, nobody, "centre", "list"),
        Written(CentreDocument.self, nobody, "centre", "show", "oriv"),
        Written(CoverageDocument.self, nobody, "coverage", "check"),
        Written(AccountsDocument.self, nadia, "account", "list"),
        Written(AccountDocument.self, nadia, "account", "add", "Zoé@oriv"),
        Written(NewTokenDocument.self, awa, "token", "create"),
        Written(TokensDocument.self, awa, "token", "list"),
        Written(TokenDocument.self, awa, "token", "revoke", "1", "--yes"),
        Written(SessionsDocument.self, nadia, "session", "list"),
        Written(AuditDocument.self, nadia, "audit"),
        Written(AuditDocument.self, nadia, "audit", "--limit", "1"),
        Written([String: String].self, nadia, "desk", "set", "site-url", "https://guichet.example.org"),
        Written([String: String].self, nobody, "config"),
        Written(ErasureRequestDocument.self, awa, "person", "request-erasure", mail),
        Written(PersonsDocument.self, nadia, "person", "list"),
        Written(PersonFileDocument.self, nadia, "person", "export", mail),
        Written(InboxDocument.self, nadia, "inbox"),
        Written(ErasureDocument.self, nadia, "person", "erase", mail),
        Written(RemaindersDocument.self, nadia, "person", "rest"),
        Written(TickDocument.self, nobody, "tick"),
    ]

    /// Documents about the file.
    private static let upkeep = [
        Written(ReindexDocument.self, nobody, "reindex"),
        Written(ExaminationDocument.self, nobody, "doctor"),
        Written(BackupDocument.self, nobody, "backup", "copie.sqlite"),
        Written(ExaminationDocument.self, nobody, "doctor"),
        Written(BackupContentsDocument.self, nobody, "restore", "--check", "copie.sqlite"),
        Written(RestorationDocument.self, nobody, "restore", "copie.sqlite", "--to", "autre.sqlite", "--yes"),
        Written(InitDocument.self, nobody, "init", "--db", "neu.sqlite"),
        Written(LogoutDocument.self, nobody, "logout"),
        Written(RefusalDocument.self, nobody, "show", "99"),
    ]

    @Test("Each command's document: required keys, types, and no unknown key")
    func documents() throws {
        let desk = try Session(accounts: [.awa: .agent, .odile: .agent, .nadia: .administrator])
        let commands = [Self.questions, Self.entries, Self.searches, Self.network, Self.upkeep].flatMap(\.self)
        var components = Components()
        let schemas = try commands.map { try JSON($0.document.schema(&components)) }
        let check = SchemaCheck(components: try components.schemas.mapValues { try JSON($0) })
        for (command, schema) in zip(commands, schemas) {
            let outcome = try desk.run(command.words)
            let written = try #require(try? JSON(Data(outcome.out.utf8)), "\(command.words): \(outcome)")
            #expect(check.faults(written, schema) == [], "\(command.words): \(outcome.err)")
        }
    }

    @Test("The document of an erasure that was confirmed")
    func erasure() throws {
        let desk = try Session(accounts: [.nadia: .administrator])
        let asked = ["--title", "Qui paie ?", "--territory", "93", "--asker-email", Self.mail, ""]
        try desk.run(["ask"] + asked)
        let erase = ["person", "erase", Self.mail, "--json", "--as", "Nadia@national"]
        let code = try #require(try desk.run(erase).json()["hash"] as? String)
        var components = Components()
        let schema = try JSON(ErasureDocument.schema(&components))
        let check = SchemaCheck(components: try components.schemas.mapValues { try JSON($0) })
        let erased = try JSON(Data(try desk.run(erase + ["--confirm", code]).out.utf8))
        #expect(check.faults(erased, schema) == [])
        #expect(erased["done"] == .truth(true))
        #expect(erased["hash"] == .null)
    }

    @Test("A document says of each key whether it may be null; none of --json's may be missing")
    func rule() throws {
        var components = Components()
        _ = try QuestionDocument.schema(&components)
        let question = try JSON(try #require(components.schemas["Question"]))
        #expect(question["properties"]?["agent"] == .object(["type": .list([.text("string"), .text("null")])]))
        #expect(question["properties"]?["asked_at"]?["format"] == .text("date-time"))
        #expect(question["additionalProperties"] == .truth(false))
        guard case .object(let properties)? = question["properties"] else { return }
        #expect(question["required"] == .list(properties.keys.sorted().map { .text($0) }))
    }

    @Test("Two documents of one name are found out")
    func twoOfOneName() throws {
        var components = Components()
        _ = try SourceDocument.schema(&components)
        #expect(throws: (any Error).self) { try OtherSource.schema(&components) }
    }

    private struct OtherSource: Document {
        static let name = SourceDocument.name
        let text: String
    }
}

extension JSON {
    fileprivate init(_ schema: JSONValue) throws { try self.init(JSONEncoder().encode(schema)) }
}
