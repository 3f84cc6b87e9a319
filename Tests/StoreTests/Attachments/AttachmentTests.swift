import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("Files of questions: kept with what they came with, seen by whoever sees the question")
struct AttachmentTests {
    let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws { desk = try TemporaryDesk() }

    private static func file(_ name: String = "rapport.pdf", _ content: Data = SampleFiles.pdf) throws -> NewAttachment
    {
        try NewAttachment(name: name, content: content)
    }

    private func ask(_ files: [NewAttachment], key: String? = nil, email: String? = "lea@example.org") throws -> Receipt
    {
        let asker = try Asker(name: nil, email: email, telephone: nil, organisation: nil)
        return try store.perform(
            Ask(
                title: "Qui finance un poste ?", body: "", territory: "Bobigny", asker: asker, idempotencyKey: key,
                attachments: files), by: nil)
    }

    private func names(_ reference: String, as account: Account? = .awa) throws -> [String] {
        try store.perform(ListAttachments(reference: reference), by: account).attachments.map(\.name)
    }

    @Test("A question is asked with two files, and each comes back as it was")
    func asked() throws {
        let reference = try ask([Self.file(), Self.file("note.txt", SampleFiles.text)]).question.reference
        let list = try store.perform(ListAttachments(reference: reference), by: .awa)
        #expect(list.attachments.map(\.number) == [1, 2])
        #expect(list.attachments.map(\.type) == [.pdf, .text])
        #expect(list.attachments.map(\.version) == [1, 1])
        #expect(list.attachments.map(\.size) == [SampleFiles.pdf.count, SampleFiles.text.count])
        let saved = try store.perform(SaveAttachment(of: .named(reference), id: list.attachments[1].id), by: .awa)
        #expect(saved.content == SampleFiles.text)
        #expect(try store.examine().isEmpty)
    }

    @Test("Every message, answer and note has its own files")
    func each() throws {
        let reference = try ask([]).question.reference
        try desk.claim(reference)
        let one = try [Self.file()]
        _ = try store.perform(Note(reference: reference, note: "Voir.", attachments: one), by: .awa)
        _ = try store.perform(AskBack(reference: reference, message: "Où ?", attachments: one), by: .awa)
        _ = try store.perform(ReplyAsAsker(reference: reference, message: "Là.", attachments: one), by: nil)
        _ = try store.perform(Contribute(reference: reference, contribution: "Plus.", attachments: one), by: .odile)
        let file = try store.perform(
            AnswerQuestion(reference: reference, text: "Oui.", sources: [], attachments: one), by: .awa)
        #expect(file.attachments.map(\.version) == [3, 4, 5, 6, 7])
        #expect(
            file.attachments.map(\.name) == [
                "rapport.pdf", "rapport (2).pdf", "rapport (3).pdf", "rapport (4).pdf", "rapport (5).pdf",
            ])
        #expect(file.attachments(ofAnswer: 1).map(\.version) == [7])
    }

    @Test("The asker sees the files of what the asker sees: no note's, a contribution's with the answer")
    func followUp() throws {
        let link = try #require(
            try store.perform(
                AskOnline(
                    ask: Ask(
                        title: "Qui ?", body: "", territory: "Bobigny",
                        asker: Asker(name: nil, email: nil, telephone: nil, organisation: nil),
                        attachments: [Self.file()])), by: nil
            ).link)
        let reference = try store.perform(ShowFollowUp(link: link), by: nil).reference
        try desk.claim(reference)
        _ = try store.perform(Note(reference: reference, note: "Voir.", attachments: [Self.file("note.pdf")]), by: .awa)
        _ = try store.perform(
            Contribute(reference: reference, contribution: "Plus.", attachments: [Self.file("ajout.pdf")]), by: .odile)
        func seen() throws -> [String] {
            try store.perform(ShowFollowUp(link: link), by: nil).turns.flatMap(\.attachments).map(\.name)
        }
        #expect(try seen() == ["rapport.pdf"])
        let note = try #require(
            try store.perform(ListAttachments(reference: reference), by: .awa).attachments.first {
                $0.name == "note.pdf"
            })
        #expect(throws: Refusal.self) { try store.serve(SaveAttachment(of: .link(link), id: note.id), for: nil) }
        _ = try store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        _ = try store.serve(
            try ActByLink(link: link, act: .reply("Là."), attachments: [Self.file("suite.pdf")]), for: nil)
        _ = try store.perform(
            AnswerQuestion(reference: reference, text: "Oui.", sources: [], attachments: [Self.file("réponse.pdf")]),
            by: .awa)
        #expect(try seen() == ["rapport.pdf", "ajout.pdf", "suite.pdf", "réponse.pdf"])
        let last = try #require(try store.perform(ShowFollowUp(link: link), by: nil).turns.last?.attachments.last)
        #expect(
            try store.serve(SaveAttachment(of: .link(link), id: last.id), for: nil).content == SampleFiles.pdf)
    }

    @Test("The link of a duplicate has the files of the original's answer, not those of its asker")
    func duplicate() throws {
        let original = try ask([Self.file("bail.pdf")]).question.reference
        let link = try #require(
            try store.perform(
                AskOnline(
                    ask: Ask(
                        title: "Qui ?", body: "", territory: "Bobigny",
                        asker: Asker(name: nil, email: nil, telephone: nil, organisation: nil))), by: nil
            ).link)
        let duplicate = try store.perform(ShowFollowUp(link: link), by: nil).reference
        _ = try store.perform(Merge(reference: duplicate, into: original), by: .awa)
        _ = try store.perform(
            AnswerQuestion(
                reference: original, text: "Oui.", sources: [],
                attachments: [Self.file("modèle.txt", SampleFiles.text)]), by: .awa)
        let seen = try store.perform(ShowFollowUp(link: link), by: nil).turns.flatMap(\.attachments)
        #expect(seen.map(\.name) == ["modèle.txt"])
        let files = try store.perform(ListAttachments(reference: original), by: .awa).attachments
        #expect(try store.serve(SaveAttachment(of: .link(link), id: files[1].id), for: nil).content == SampleFiles.text)
        #expect(throws: Refusal.unknownAttachment(String(files[0].id), of: duplicate, known: ["modèle.txt"])) {
            try store.serve(SaveAttachment(of: .link(link), id: files[0].id), for: nil)
        }
    }

    @Test("The files of an answer that a second reader approves come with the answer")
    func approved() throws {
        let reference = try ask([]).question.reference
        try desk.claim(reference)
        _ = try store.perform(
            AnswerQuestion(reference: reference, text: "Oui.", sources: [], submits: true, attachments: [Self.file()]),
            by: .awa)
        let sent = try store.perform(ApproveAnswer(reference: reference), by: .basile)
        #expect(sent.attachments(ofAnswer: 1).map(\.name) == ["rapport.pdf"])
    }

    @Test("Over the network strangers see no question's files; restricted ones are for those who see the question")
    func access() throws {
        let reference = try ask([Self.file()]).question.reference
        let id = try #require(try store.perform(ListAttachments(reference: reference), by: .awa).attachments.first?.id)
        #expect(throws: Refusal.identityNeeded) { try store.serve(ListAttachments(reference: reference), for: nil) }
        #expect(throws: Refusal.identityNeeded) {
            try store.serve(SaveAttachment(of: .named(reference), id: id), for: nil)
        }
        #expect(try store.serve(ListAttachments(reference: reference), for: .odile).attachments.count == 1)
        _ = try store.perform(Restrict(reference: reference, reason: "Un cas."), by: .awa)
        #expect(throws: Refusal.restricted(reference, centre: "profession-banlieue")) {
            try store.serve(SaveAttachment(of: .named(reference), id: id), for: .odile)
        }
        #expect(try store.serve(SaveAttachment(of: .named(reference), id: id), for: .awa).content == SampleFiles.pdf)
    }

    @Test("A file of one question is not had by the name of another")
    func otherQuestion() throws {
        let (first, second) = try (ask([Self.file()]), ask([Self.file("b.pdf")], email: "b@example.org"))
        let id = try #require(
            try store.perform(ListAttachments(reference: first.question.reference), by: .awa).attachments.first?.id)
        let reference = second.question.reference
        #expect(throws: Refusal.unknownAttachment(String(id), of: reference, known: ["b.pdf"])) {
            try store.perform(SaveAttachment(of: .named(reference), id: id), by: .awa)
        }
    }

    @Test("The same request twice is stored once; another file makes it another")
    func repeated() throws {
        let first = try ask([Self.file()])
        #expect(try ask([Self.file()]).already)
        #expect(try names(first.question.reference) == ["rapport.pdf"])
        #expect(try !ask([Self.file("rapport.pdf", SampleFiles.text)]).already)
        let keyed = try ask([Self.file()], key: "k", email: "k@example.org")
        #expect(try ask([Self.file()], key: "k", email: "k@example.org").question.reference == keyed.question.reference)
        #expect(throws: Refusal.keyReused("k")) {
            try ask([Self.file("b", SampleFiles.text)], key: "k", email: "k@example.org")
        }
        let reference = first.question.reference
        for _ in 0..<2 {
            _ = try store.perform(Note(reference: reference, note: "Voir.", attachments: [Self.file()]), by: .awa)
        }
        #expect(try names(reference) == ["rapport.pdf", "rapport (2).pdf"])
        _ = try store.perform(
            Note(reference: reference, note: "Voir.", attachments: [Self.file("a", SampleFiles.text)]), by: .awa)
        #expect(try names(reference).count == 3)
        try desk.claim(reference)
        for _ in 0..<2 {
            _ = try store.perform(
                AnswerQuestion(reference: reference, text: "Oui.", sources: [], attachments: [Self.file()]), by: .awa)
        }
        #expect(try desk.show(reference).answers.count == 1)
        #expect(try names(reference).count == 4)
    }

    @Test("Over the network a repeated request gets the first reply, and stores nothing")
    func idempotent() throws {
        let reference = try ask([]).question.reference
        let note = try Note(reference: reference, note: "Voir.", attachments: [Self.file()])
        for _ in 0..<2 { _ = try store.serve(note, for: .awa, key: "k") }
        #expect(try names(reference) == ["rapport.pdf"])
        let other = try Note(reference: reference, note: "Voir.", attachments: [Self.file("a", SampleFiles.text)])
        #expect(throws: Refusal.keyReused("k")) { try store.serve(other, for: .awa, key: "k") }
    }

    @Test("An answer that is taken back takes its files with it")
    func undone() throws {
        let reference = try ask([Self.file("question.pdf")]).question.reference
        try desk.claim(reference)
        _ = try store.perform(
            AnswerQuestion(reference: reference, text: "Oui.", sources: [], submits: true, attachments: [Self.file()]),
            by: .awa)
        #expect(try names(reference) == ["question.pdf", "rapport.pdf"])
        _ = try store.perform(Undo(reference: reference), by: .awa)
        #expect(try names(reference) == ["question.pdf"])
        #expect(try count("attachment_content") == 1)
        #expect(try store.examine().isEmpty)
    }

    @Test("A question has at most 100 MB of files")
    func room() throws {
        let large = try Self.file("a.pdf", SampleFiles.pdf + Data(repeating: 0x20, count: 9_900_000))
        let reference = try ask([large, large]).question.reference
        for number in 1...4 {
            _ = try store.perform(
                Note(reference: reference, note: "Note \(number).", attachments: [large, large]), by: .awa)
        }
        #expect(throws: Refusal.noAttachmentRoom(bytes: 12 * large.content.count)) {
            try store.perform(Note(reference: reference, note: "Encore.", attachments: [large, large]), by: .awa)
        }
        #expect(try desk.show(reference).events.count == 5)
        #expect(try names(reference).count == 10)
    }

    @Test("Contents that another tool changed, or that are gone, are found by doctor")
    func damaged() throws {
        let reference = try ask([Self.file(), Self.file("b.pdf"), Self.file("c.pdf")]).question.reference
        try store.pool.write { db in
            try db.execute(sql: "UPDATE attachment_content SET content = x'00' WHERE id = 1")
            try db.execute(sql: "DELETE FROM attachment_content WHERE id = 2")
        }
        #expect(
            try store.damage() == [
                .content(of: reference, name: "rapport.pdf", .changed),
                .content(of: reference, name: "b.pdf", .missing),
            ])
        #expect(throws: DatabaseError.self) {
            try store.perform(SaveAttachment(of: .named(reference), id: 1), by: .awa)
        }
    }

    @Test("A name that another tool changed is found too")
    func renamed() throws {
        let reference = try ask([Self.file()]).question.reference
        let queue = try DatabaseQueue(path: desk.path)
        try queue.write { try $0.execute(sql: "UPDATE attachment SET name = 'autre.exe'") }
        #expect(try store.damage().contains(.text(.attachment, of: reference, .changed)))
    }

    @Test("An unconfirmed question is deleted with its files")
    func purged() throws {
        try desk.sendMail()
        _ = try store.perform(SetDeskSetting(setting: .siteURL, value: "https://guichet.exemple.fr"), by: nil)
        _ = try store.serve(
            AskOnline(
                ask: Ask(
                    title: "Qui ?", body: "", territory: "Bobigny",
                    asker: Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil),
                    attachments: [Self.file()])), for: nil)
        #expect(try count("attachment") == 1)
        for _ in 0..<9 {
            desk.clock.advance(hours: 24)
            _ = try store.perform(Tick(), by: nil)
        }
        #expect(try count("attachment") == 0)
        #expect(try count("attachment_content") == 0)
    }

    private func count(_ table: String) throws -> Int {
        try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }
}
