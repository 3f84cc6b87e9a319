import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Files of entries: chosen again when publishing, by revision")
struct EntryAttachmentTests {
    let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws { desk = try TemporaryDesk() }

    /// A question with a file of its asker (1) and one of the answer (2).
    private func answered() throws -> String {
        let asker = try Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil)
        let reference = try store.perform(
            Ask(
                title: "Qui paie ?", body: "", territory: "Bobigny", asker: asker,
                attachments: [NewAttachment(name: "question.pdf", content: SampleFiles.pdf)]), by: nil
        ).question.reference
        _ = try store.perform(
            AnswerQuestion(
                reference: reference, text: "L'État.", sources: [],
                attachments: [NewAttachment(name: "modèle.docx", content: SampleFiles.docx)]), by: .awa)
        return reference
    }

    private func names(_ entry: String, by account: Account? = nil) throws -> [String] {
        try store.serve(ListAttachments(reference: entry), for: account).attachments.map(\.name)
    }

    private func publish(_ reference: String, _ chosen: [Int]?) throws -> Entry {
        let entry = try store.perform(Publish(reference: reference, chosen: chosen), by: .awa)
        return try store.perform(Publish(reference: entry.reference, checked: true), by: .nadia)
    }

    @Test("None is taken over unless it is chosen")
    func none() throws {
        let entry = try publish(answered(), nil)
        #expect(entry.attachments.isEmpty)
    }

    @Test("A chosen file is a copy, which everyone reads once the entry is published")
    func chosen() throws {
        let reference = try answered()
        let draft = try store.perform(Publish(reference: reference, chosen: [2]), by: .awa)
        #expect(throws: Refusal.unknownEntry(draft.reference)) { try names(draft.reference) }
        #expect(try names(draft.reference, by: .awa) == ["modèle.docx"])
        let entry = try store.perform(Publish(reference: draft.reference, checked: true), by: .nadia)
        let file = try #require(entry.attachments.first)
        #expect(try names(entry.reference) == ["modèle.docx"])
        let saved = try store.serve(SaveAttachment(of: .named(entry.reference), id: file.id), for: nil)
        #expect(saved.content == SampleFiles.docx)
        #expect(try store.examine().isEmpty)
    }

    @Test("What the asker sent cannot be chosen")
    func askers() throws {
        let reference = try answered()
        #expect(throws: Refusal.unknownAttachment("1", of: reference, known: ["2 modèle.docx"])) {
            try store.perform(Publish(reference: reference, chosen: [1]), by: .awa)
        }
    }

    @Test("Of a published entry files are attached and taken off by a proposal, which a second person publishes")
    func proposed() throws {
        let entry = try publish(answered(), [2])
        let form = try store.perform(ShowEntryHistory(reference: entry.reference), by: .awa).latestForm
        let new = try NewAttachment(name: "carte.png", content: SampleFiles.png)
        _ = try store.perform(
            EditEntry(reference: entry.reference, form: form, attachments: [new], detached: [1]), by: .awa)
        #expect(try names(entry.reference) == ["modèle.docx"])
        #expect(try names(entry.reference, by: .awa) == ["modèle.docx", "carte.png"])
        let hidden = try #require(
            try store.serve(ListAttachments(reference: entry.reference), for: .awa).attachments.last)
        #expect(throws: Refusal.self) {
            try store.serve(SaveAttachment(of: .named(entry.reference), id: hidden.id), for: nil)
        }
        _ = try store.perform(Publish(reference: entry.reference, checked: true), by: .nadia)
        #expect(try names(entry.reference) == ["carte.png"])
        #expect(try store.examine().isEmpty)
    }

    @Test("Another text keeps the files; a number that is not there is refused")
    func kept() throws {
        let entry = try publish(answered(), [2])
        let text = try EntryText(title: "Autre", question: "", answer: "Autre.", sources: [])
        _ = try store.perform(EditEntry(reference: entry.reference, form: EntryForm(text: text)), by: .awa)
        _ = try store.perform(Publish(reference: entry.reference, checked: true), by: .nadia)
        #expect(try names(entry.reference) == ["modèle.docx"])
        #expect(throws: Refusal.unknownAttachment("7", of: entry.reference, known: ["modèle.docx"])) {
            try store.perform(
                EditEntry(reference: entry.reference, form: EntryForm(text: text), detached: [7]), by: .awa)
        }
    }

    @Test("A person's erasure leaves the entry's copy")
    func erased() throws {
        let entry = try publish(answered(), [2])
        let code = try store.perform(ErasePerson(person: "lea@example.org"), by: .nadia).hash
        _ = try store.perform(ErasePerson(person: "lea@example.org", confirmed: code), by: .nadia)
        #expect(try names(entry.reference) == ["modèle.docx"])
    }
}
