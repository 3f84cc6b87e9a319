import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("A person is erased with the files that they attached")
struct ErasedAttachmentTests {
    let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws { desk = try TemporaryDesk() }

    private func question() throws -> String {
        let asker = try Asker(name: "Zwindor Kossivi", email: "z@example.org", telephone: nil, organisation: nil)
        let own = try NewAttachment(name: "bail de Zwindor.txt", content: Data("Secret de Zwindor.".utf8))
        let reference = try store.perform(
            Ask(title: "Qui paie ?", body: "", territory: "Bobigny", asker: asker, attachments: [own]), by: nil
        ).question.reference
        let theirs = try NewAttachment(name: "pour Zwindor Kossivi.txt", content: SampleFiles.text)
        _ = try store.perform(
            AnswerQuestion(reference: reference, text: "Oui.", sources: [], attachments: [theirs]), by: .awa)
        return reference
    }

    @Test("Shown before; then the files are gone, from the file too, and a name in others' files' names")
    func erased() throws {
        let reference = try question()
        let preview = try store.perform(ErasePerson(person: "z@example.org"), by: .nadia)
        #expect(preview.attachments == 1)
        #expect(preview.files == [ErasedFile(reference: reference, name: "bail de Zwindor.txt", size: 18)])
        #expect(preview.others.map(\.kind) == [.attachment])
        #expect(try desk.show(reference).attachments.count == 2)
        let done = try store.perform(ErasePerson(person: "z@example.org", confirmed: preview.hash), by: .nadia)
        #expect(done.attachments == 1)
        #expect(done.files.isEmpty)
        #expect(try desk.show(reference).attachments.map(\.name) == ["pour [effacé].txt"])
        #expect(try store.examine().isEmpty)
        for end in ["", "-wal"] {
            let bytes = (try? Data(contentsOf: URL(filePath: desk.path + end))) ?? Data()
            #expect(bytes.range(of: Data("Secret de Zwindor".utf8)) == nil)
            #expect(bytes.range(of: Data("bail de".utf8)) == nil)
        }
    }

    @Test("Another file makes it another erasure, which is not done by the first one's code")
    func changed() throws {
        let reference = try desk.ask(email: "z@example.org").question.reference
        try desk.claim(reference)
        _ = try store.perform(AskBack(reference: reference, message: "Où ?"), by: .awa)
        let code = try store.perform(ErasePerson(person: "z@example.org"), by: .nadia).hash
        let file = try NewAttachment(name: "b.txt", content: SampleFiles.text)
        _ = try store.perform(ReplyAsAsker(reference: reference, message: "Là.", attachments: [file]), by: nil)
        #expect(throws: Refusal.erasureChanged) {
            try store.perform(ErasePerson(person: "z@example.org", confirmed: code), by: .nadia)
        }
    }

    @Test("An export lists them")
    func exported() throws {
        _ = try question()
        let file = try store.perform(ExportPerson(person: "z@example.org"), by: .nadia)
        #expect(file.questions.first?.attachments.map(\.number) == [1, 2])
    }
}
