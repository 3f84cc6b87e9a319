import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("The program that checks files: before anything is stored, and never silently left out")
struct AttachmentCheckTests {
    let desk: TemporaryDesk
    private var store: Store { desk.store }

    init() throws { desk = try TemporaryDesk() }

    /// Has files checked by a shell script, to which the file's path is `$1`.
    private func check(by script: String) throws {
        try desk.folder.write("#!/bin/sh\n" + script + "\n", to: "check")
        let path = desk.folder.path("check")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        _ = try store.perform(SetDeskSetting(setting: .attachmentCheck, value: path), by: nil)
    }

    private func ask(_ content: Data = SampleFiles.text) throws -> Receipt {
        let asker = try Asker(name: nil, email: nil, telephone: nil, organisation: nil)
        let file = try NewAttachment(name: "a.txt", content: content)
        return try store.perform(
            Ask(title: "Qui paie ?", body: "", territory: "Bobigny", asker: asker, attachments: [file]), by: nil)
    }

    private func count() throws -> Int {
        try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM question") ?? 0 }
    }

    @Test("A clean file is taken, an infected one refused, and nothing is stored of its question")
    func eicar() throws {
        try check(by: #"if grep -q EICAR "$1"; then exit 1; fi; exit 0"#)
        #expect(throws: Refusal.infectedAttachment("a.txt")) { try ask(SampleFiles.eicar) }
        #expect(try count() == 0)
        #expect(try !ask().already)
        #expect(try count() == 1)
    }

    @Test("What could not be checked is not taken", arguments: ["exit 2", "kill -9 $$", "exit 127"])
    func failing(_ script: String) throws {
        try check(by: script)
        #expect(throws: Refusal.uncheckedAttachment("a.txt")) { try ask() }
        #expect(try count() == 0)
    }

    @Test("A program that is gone takes nothing")
    func missing() throws {
        try check(by: "exit 0")
        try FileManager.default.removeItem(atPath: desk.folder.path("check"))
        #expect(throws: Refusal.uncheckedAttachment("a.txt")) { try ask() }
    }

    @Test("While it runs, others write; its copy of the file is its own, and is gone afterwards")
    func outside() throws {
        let note = desk.folder.path("note")
        try check(by: #"ls -l "$1" > '\#(note)'; echo "$1" >> '\#(note)'; exit 0"#)
        _ = try ask()
        let said = try String(contentsOfFile: note, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(said.first?.hasPrefix("-rw-------") == true)
        #expect(!FileManager.default.fileExists(atPath: said.last ?? ""))
    }

    @Test("Questions without files are asked without it")
    func without() throws {
        try check(by: "exit 2")
        #expect(try !desk.ask().already)
    }

    @Test("Over the network, too; and it is set on the desk's machine alone")
    func network() throws {
        try check(by: "exit 1")
        let file = try NewAttachment(name: "a.txt", content: SampleFiles.text)
        let reference = try desk.ask().question.reference
        #expect(throws: Refusal.infectedAttachment("a.txt")) {
            try store.serve(Note(reference: reference, note: "Voir.", attachments: [file]), for: .awa)
        }
        let verb = try SetDeskSetting(setting: .attachmentCheck, value: "/bin/true")
        let boss = Account(name: "Root", centre: Centre.national)
        _ = try store.perform(AddAccount(account: boss, role: .administrator), by: boss)
        #expect(throws: Refusal.notRemote("desk set attachment-check")) { try store.serve(verb, for: boss) }
    }

    @Test("A mail's file that is infected is named with it, and the mail is placed")
    func mail() throws {
        try desk.sendMail()
        try check(by: #"if grep -q EICAR "$1"; then exit 1; fi; exit 0"#)
        let reference = try desk.waiting()
        let mail = try desk.receive(
            mixedMessage(
                to: desk.replyAddress(reference), "Voici.",
                files: [
                    ("virus.txt", SampleFiles.eicar), ("sain.txt", SampleFiles.text),
                ]))
        #expect(mail.state == .placed)
        #expect(mail.leftOut == [LeftOut(name: "virus.txt", reason: .infected)])
        #expect(try desk.show(reference).attachments.map(\.name) == ["sain.txt"])
    }
}
