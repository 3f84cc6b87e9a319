import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

/// A message with files, as Thunderbird writes it.
func mixedMessage(
    from: String = "Léa Petit <lea@example.org>", to: String = "guichet@exemple.fr", subject: String = "Re: Qui paie ?",
    id: String = "fichiers@example.org", _ body: String, files: [(name: String, content: Data)] = [],
    inline: [(name: String, content: Data)] = []
) -> String {
    var lines = [
        "From: \(from)", "To: \(to)", "Subject: \(subject)", "Date: Fri, 1 Jun 2012 12:05:00 +0200",
        "Message-ID: <\(id)>", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"coupe\"", "", "--coupe",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", body,
    ]
    for (name, content) in files {
        lines += [
            "--coupe", "Content-Type: application/octet-stream; name=\"\(name)\"",
            "Content-Disposition: attachment; filename=\"\(name)\"", "Content-Transfer-Encoding: base64", "",
            content.base64EncodedString(options: .lineLength76Characters),
        ]
    }
    for (name, content) in inline {
        lines += [
            "--coupe", "Content-Type: image/png; name=\"\(name)\"", "Content-Disposition: inline; filename=\"\(name)\"",
            "Content-ID: <\(name)@example.org>", "Content-Transfer-Encoding: base64", "",
            content.base64EncodedString(options: .lineLength76Characters),
        ]
    }
    return (lines + ["--coupe--", ""]).joined(separator: "\n")
}

@Suite("Files that come by mail: kept with their message, or named with why they are not")
struct MailAttachmentTests {
    private let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws {
        desk = try TemporaryDesk()
        try desk.sendMail()
    }

    @Test("A reply's files come with its message; an archive is named, and the mail waits in raw form")
    func reply() throws {
        let reference = try desk.waiting()
        let archive = SampleFiles.zip(["a.pdf"])
        let mail = try desk.receive(
            mixedMessage(
                to: desk.replyAddress(reference), "Voici.",
                files: [
                    ("bail.pdf", SampleFiles.pdf), ("scans.zip", archive), ("vide.pdf", Data()),
                ]))
        #expect(mail.state == .placed)
        let file = try desk.show(reference)
        #expect(file.attachments.map(\.name) == ["bail.pdf"])
        #expect(file.attachments.first?.version == file.question.custody.version)
        let leftOut = try #require(file.mails[file.question.custody.version]).leftOut
        #expect(leftOut.contains(LeftOut(name: "scans.zip", reason: .type(.archive))))
        #expect(try store.perform(ShowReceivedMail(id: mail.id, isRaw: true), by: .nadia).raw != nil)
        #expect(try store.examine().isEmpty)
    }

    @Test("A small picture within the text is a signature's; a photograph is kept")
    func inline() throws {
        let reference = try desk.waiting()
        _ = try desk.receive(
            mixedMessage(
                to: desk.replyAddress(reference), "Voici.",
                inline: [
                    ("logo.png", SampleFiles.png), ("photo.png", SampleFiles.png + Data(repeating: 0, count: 60_000)),
                ]))
        #expect(try desk.show(reference).attachments.map(\.name) == ["photo.png"])
    }

    @Test("A first mail's files are the question's")
    func question() throws {
        try desk.haveSite()
        let mail = try desk.receive(
            mixedMessage(subject: "Qui paie à Bobigny ?", "Bonjour, à Bobigny.", files: [("bail.pdf", SampleFiles.pdf)])
        )
        let reference = try #require(mail.question)
        #expect(try desk.show(reference).attachments.map(\.version) == [1])
    }

    @Test("The coordination places a mail with its files, while it is kept")
    func assigned() throws {
        let reference = try desk.ask().question.reference
        let mail = try desk.receive(
            mixedMessage(
                from: "Un <un@example.org>", subject: "Autre", "Voici.", files: [("bail.pdf", SampleFiles.pdf)]))
        #expect(mail.state == .waiting)
        _ = try store.perform(AssignReceivedMail(id: mail.id, reference: reference), by: .nadia)
        #expect(try desk.show(reference).attachments.map(\.name) == ["bail.pdf"])
    }

    @Test("The mail that tells of an answer names its files and those of contributions, not those of notes")
    func told() throws {
        let reference = try desk.ask().question.reference
        func file(_ name: String) throws -> [NewAttachment] {
            [try NewAttachment(name: name, content: SampleFiles.pdf)]
        }
        _ = try store.perform(Note(reference: reference, note: "Voir.", attachments: file("note.pdf")), by: .awa)
        _ = try store.perform(
            Contribute(reference: reference, contribution: "Plus.", attachments: file("ajout.pdf")), by: .odile)
        _ = try store.perform(
            AnswerQuestion(reference: reference, text: "Oui.", sources: [], attachments: file("réponse.pdf")), by: .awa)
        let told = try #require(try desk.nextMail())
        #expect(told.attachments.map(\.name) == ["ajout.pdf", "réponse.pdf"])
    }

    @Test("More than a message may have is named")
    func many() throws {
        let reference = try desk.waiting()
        let files = (1...22).map { ("f\($0).txt", Data("Texte \($0).".utf8)) }
        let mail = try desk.receive(mixedMessage(to: desk.replyAddress(reference), "Voici.", files: files))
        #expect(try desk.show(reference).attachments.count == 20)
        #expect(
            mail.leftOut == [LeftOut(name: "f21.txt", reason: .many), LeftOut(name: "f22.txt", reason: .many)])
    }
}
