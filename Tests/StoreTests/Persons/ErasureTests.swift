import Desk
import Foundation
import GRDB
import Store
import Support
import Testing

/// A person whose data was stored in every place, with the texts that must not remain.
private struct Traced {
    let desk: PersonDesk
    let reference: String
    let other: String

    static let email = "zwindor.kossivi@exemple-kaolack.fr"
    /// In folded form, as in the index.
    static let needles = [
        "kossivi", "kossiv", "kosiv", "zwindor", "exemple-kaolack", "exempl kaolack", "0612345698", "612345698",
        "06 12 34 56 98",
        "06.12.34.56.98", "brelune", "cle-secrete-771",
    ]

    init() throws {
        desk = try PersonDesk()
        reference = try desk.ask(
            "Question de Zwindor Kossivi sur le CUCS",
            "Écrivez à ZWINDOR.KOSSIVI@Exemple-Kaolack.fr ou au 06.12.34.56.98.",
            themes: ["CUCS"], name: "Mme Zwindor Kossivi", email: Self.email, telephone: "06 12 34 56 98",
            organisation: "Association Zébrelune", key: "cle-secrete-771")
        other = try desk.ask(
            "Une question voisine", "Comme le disait zwindor kossivi (+33 6 12 34 56 98).", themes: ["ZUS"],
            name: "Paul Autre", email: "paul@autre.fr", organisation: "Mairie")
        try work()
    }

    /// Adds what readers leave: words that led to an entry, and searches without results.
    func learn() throws {
        let store = desk.store
        let text = try EntryText(title: "Les conseils", question: "", answer: "Ils durent.", sources: [])
        _ = try store.perform(Search(words: "kossivi zwindor"), by: nil)
        _ = try store.perform(ImportEntries(records: [EntryRecord(text: text)], activate: true), by: desk.coordinator)
        _ = try store.perform(MarkAnswered(reference: "F-2023-00001", words: "conseil kossivi"), by: desk.agent)
        _ = try store.perform(MarkAnswered(reference: "F-2023-00001", words: "zwindor kossivi"), by: nil)
        store.settle()
    }

    @Test("Numbers and addresses in what the person wrote go too: they may be another of theirs")
    func contacts() throws {
        let own = try desk.ask(
            "Une question", "Appelez le 07 11 22 33 44 ou écrivez à zk@perso.example.", name: "Zwindor Kossivi",
            email: Self.email)
        _ = try desk.store.erase(Self.email, by: desk.coordinator)
        let body = try desk.store.perform(ShowQuestion(reference: own), by: desk.coordinator).question.body
        #expect(body == "Appelez le [effacé] ou écrivez à [effacé].")
    }

    /// Erases the single words that were left in texts of others.
    func settle() throws {
        let rest = try desk.store.perform(ListRemainders(), by: desk.coordinator)
        _ = try desk.store.perform(SettleRemainders(ids: rest.map(\.id), erases: true), by: desk.coordinator)
    }

    private func work() throws {
        let (store, agent) = (desk.store, desk.agent)
        _ = try store.perform(Claim(reference: reference), by: agent)
        _ = try store.perform(Note(reference: reference, note: "Mme KOSSIVI, de l'association zébrelune"), by: agent)
        _ = try store.perform(AskBack(reference: reference, message: "Bonjour Zwindor"), by: agent)
        _ = try store.perform(ReplyAsAsker(reference: reference, message: "Mon adresse : \(Self.email)"), by: nil)
        for text in ["Chère Mme Kossivi, voici.", "Chère Mme Kossivi, voici mieux."] {
            let source = try Source("Courrier de Kossivi <https://exemple.fr/kossivi>")
            _ = try store.perform(AnswerQuestion(reference: reference, text: text, sources: [source]), by: agent)
        }
        _ = try store.perform(Merge(reference: other, into: reference), by: agent)
    }

    /// Every place in the file that contains one of the texts.
    func found() throws -> [String] {
        try inFiles() + inTables() + inIndexes() + inExports()
    }

    private func inFiles() throws -> [String] {
        try ["", "-wal", "-shm"].flatMap { suffix -> [String] in
            guard FileManager.default.fileExists(atPath: desk.path + suffix) else { return [] }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.path + suffix))
            let folded = Data(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
            return Self.needles.filter { folded.range(of: Data($0.utf8)) != nil }.map { "file\(suffix): \($0)" }
        }
    }

    private func inTables() throws -> [String] {
        let tables = try desk.rows(
            """
            SELECT name, (SELECT group_concat('coalesce(' || column.name || ', '''')', '||char(10)||')
                FROM pragma_table_info(sqlite_master.name) AS column)
            FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
            """)
        return try tables.flatMap { table -> [String] in
            let (name, columns): (String, String) = (table[0], table[1])
            return try Self.needles.filter { needle in
                try desk.count("SELECT count(*) FROM \(name) WHERE instr(lower(\(columns)), '\(needle)')") > 0
            }.map { "\(name): \($0)" }
        }
    }

    private func inIndexes() throws -> [String] {
        try ["question_index", "entry_index", "wording_index"].flatMap { index -> [String] in
            let terms = try desk.terms(of: index).joined(separator: "\n")
            return Self.needles.filter(terms.contains).map { "\(index): \($0)" }
        }
    }

    private func inExports() throws -> [String] {
        let encoder = JSONEncoder()
        let documents = [
            try encoder.encode(desk.store.perform(ListEvents(), by: desk.agent)),
            try encoder.encode(desk.store.perform(ListPersons(expired: false), by: desk.coordinator)),
            try encoder.encode(desk.store.perform(ShowQuestion(reference: reference), by: desk.agent)),
            try encoder.encode(desk.store.perform(ShowQuestion(reference: other), by: desk.agent)),
        ]
        let text = documents.map { String(decoding: $0, as: UTF8.self) }.joined().lowercased()
        return Self.needles.filter(text.contains).map { "export: \($0)" }
    }
}

@Suite struct ErasureTests {
    private func statistics(_ desk: PersonDesk) throws -> [[String]] {
        try [
            "SELECT status, closing, custodian, count(*) FROM question GROUP BY 1, 2, 3",
            "SELECT territory, audience, count(*) FROM question GROUP BY 1, 2",
            "SELECT theme, count(*) FROM question_theme GROUP BY 1", "SELECT kind, count(*) FROM event GROUP BY 1",
            "SELECT kind, asker, count(*) FROM outbox GROUP BY 1, 2",
            "SELECT reference, asked_at, due_at, version FROM question",
            "SELECT reference, title, question, answer FROM entry",
        ].map { try desk.rows($0).map(\.description) }
    }

    @Test func nothingOfAnErasedPersonIsLeftInTheFile() throws {
        let traced = try Traced()
        try traced.learn()
        let places = try Set(traced.found().map { String($0.prefix { $0 != ":" }) })
        #expect(
            places.isSuperset(of: [
                "file-wal", "asker", "message", "answer", "question_index", "export", "wording", "wording_index",
                "wording_voice", "search_log",
            ]))
        let before = try statistics(traced.desk)
        let erasure = try traced.desk.store.erase(Traced.email.uppercased(), by: traced.desk.coordinator)
        #expect(erasure.done)
        #expect(erasure.questions == [traced.reference])
        #expect(erasure.file == .gone)
        // What agents wrote has single words of the name, on which the coordinator decides.
        #expect(erasure.remaining > 0)
        try traced.settle()
        let left = try traced.found()
        #expect(left == [])
        #expect(try statistics(traced.desk) == before)
        #expect(try traced.desk.store.examine() == [])
        #expect(throws: Refusal.unknownPerson) {
            try traced.desk.store.perform(ExportPerson(person: Traced.email), by: traced.desk.coordinator)
        }
    }

    @Test func theOtherAskerAndTheirWordsStay() throws {
        let traced = try Traced()
        let store = traced.desk.store
        _ = try store.erase(Traced.email, by: traced.desk.coordinator)
        let file = try store.perform(ShowQuestion(reference: traced.other), by: traced.desk.agent)
        #expect(file.asker.name == "Paul Autre")
        #expect(file.question.body == "Comme le disait [effacé] ([effacé]).")
        let own = try store.perform(ShowQuestion(reference: traced.reference), by: traced.desk.agent)
        #expect(own.asker.isEmpty)
        #expect(own.question.title == "Question de [effacé] sur le CUCS")
        #expect(own.question.body == "Écrivez à [effacé] ou au [effacé].")
        #expect(own.answers.map(\.text) == ["Chère Mme Kossivi, voici.", "Chère Mme Kossivi, voici mieux."])
        try traced.settle()
        let settled = try store.perform(ShowQuestion(reference: traced.reference), by: traced.desk.agent)
        #expect(settled.answers.map(\.text) == ["Chère Mme [effacé], voici.", "Chère Mme [effacé], voici mieux."])
        let found = try store.perform(Search(words: "CUCS", everything: true), by: traced.desk.agent)
        #expect(found.hits.map(\.reference) == [traced.reference])
    }

    @Test func aPreviewChangesNothing() throws {
        let traced = try Traced()
        let before = try traced.desk.store.perform(ShowQuestion(reference: traced.reference), by: traced.desk.agent)
        let preview = try traced.desk.store.perform(
            ErasePerson(person: Traced.email), by: traced.desk.coordinator)
        let done = try traced.desk.store.perform(
            ErasePerson(person: Traced.email), by: traced.desk.coordinator)
        #expect(preview.texts == 4)
        #expect(!preview.done)
        #expect(preview == done)
        #expect(
            try traced.desk.store.perform(ShowQuestion(reference: traced.reference), by: traced.desk.agent) == before)
        #expect(try traced.desk.count("SELECT count(*) FROM erasure") == 0)
        #expect(try traced.desk.store.examine() == [])
    }

    @Test func publishedTextStays() throws {
        let traced = try Traced()
        let text = try EntryText(title: "Le CUCS", question: "Kossivi ?", answer: "Le CUCS dure.", sources: [])
        let entry = try traced.desk.store.perform(
            Publish(reference: traced.reference, form: EntryForm(text: text, themes: ["CUCS"])), by: traced.desk.agent)
        _ = try traced.desk.store.perform(
            PublishEntry(reference: entry.reference, checked: true), by: Account(name: "Nadia", centre: "national"))
        _ = try traced.desk.store.erase(Traced.email, by: traced.desk.coordinator)
        #expect(try traced.desk.store.perform(ShowEntry(reference: entry.reference), by: nil).text == entry.text)
    }

    @Test func nobodyUnnamedMaySeeOrErase() throws {
        let store = try Traced().desk.store
        #expect(throws: Refusal.identityNeeded) { try store.perform(ExportPerson(person: Traced.email), by: nil) }
        #expect(throws: Refusal.identityNeeded) {
            try store.erase(Traced.email, by: nil)
        }
        #expect(throws: Refusal.identityNeeded) { try store.perform(ListPersons(expired: true), by: nil) }
        #expect(throws: Refusal.self) { try ExportPerson(person: "rien") }
        #expect(throws: Refusal.empty(.email)) { try ExportPerson(person: " ") }
    }

    @Test func aFaultNamesNoValue() throws {
        let traced = try Traced()
        let error = #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: traced.desk.path).write {
                try $0.execute(
                    sql: "INSERT INTO question (reference, title) VALUES (?, ?)", arguments: ["2026-00009", "Kossivi"])
            }
        }
        let text = Fault.text(try #require(error))
        #expect(text.contains("INSERT INTO question"))
        #expect(!text.contains("Kossivi"))
    }
}

/// The unpublished parts of entries must not keep data of an erased person either.
@Suite struct EntryErasureTests {
    @Test func draftsOldRevisionsAndReportsAreErased() throws {
        let traced = try Traced()
        let store = traced.desk.store
        let colleague = Account(name: "Nadia", centre: "national")
        // The draft from the answer names the asker. It is redacted before publication, but its first revision still
        // names the asker.
        let draft = try store.perform(DraftEntry(question: traced.reference), by: traced.desk.agent)
        _ = try store.perform(SubmitEntry(reference: draft.reference), by: traced.desk.agent)
        let entry = try store.perform(PublishEntry(reference: draft.reference, redacts: true), by: colleague)
        _ = try store.perform(ReportEntry(reference: "1", reason: "Zwindor Kossivi dit que c'est faux"), by: nil)
        let form = EntryForm(
            text: try EntryText(
                title: "Proposée", question: "Pour Kossivi", answer: "Voici.",
                sources: [try Source("Kossivi [décret n° 2014-1750] <https://exemple.fr/kossivi> (2014-12-30)")]))
        _ = try store.perform(EditEntry(reference: "1", form: form), by: traced.desk.agent)
        let places = try Set(traced.found().map { String($0.prefix { $0 != ":" }) })
        #expect(places.isSuperset(of: ["entry_revision", "report_text"]))
        #expect(!places.contains("entry"))

        _ = try store.erase(Traced.email, by: traced.desk.coordinator)
        try traced.settle()
        #expect(try traced.found() == [])
        let history = try store.perform(ShowEntryHistory(reference: "1"), by: colleague)
        #expect(history.entry.text == entry.text)
        #expect(history.revisions.last?.text.question == "Pour [effacé]")
        #expect(history.revisions.last?.text.sources.first?.date == Day("2014-12-30"))
        #expect(history.reports.map(\.text) == ["[effacé] dit que c'est faux"])
        #expect(try store.examine() == [])
    }

    @Test func aDraftNobodyPublishedIsErased() throws {
        let traced = try Traced()
        _ = try traced.desk.store.perform(DraftEntry(question: traced.reference), by: traced.desk.agent)
        #expect(try traced.found().contains { $0.hasPrefix("entry:") })
        _ = try traced.desk.store.erase(Traced.email, by: traced.desk.coordinator)
        try traced.settle()
        #expect(try traced.found() == [])
    }
}
