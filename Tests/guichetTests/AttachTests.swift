import Desk
import Foundation
import Support
import Testing

@Suite("Files in the terminal: attached, listed, saved")
struct AttachTests {
    private static let awa = ["--as", "Awa@profession-banlieue"]

    @Test("From asking to saving, on the file and on a server", arguments: [false, true])
    func life(_ isRemote: Bool) throws {
        let session = try Session(isRemote: isRemote, accounts: [.awa: .agent])
        let pdf = session.folder.path("bail à Bobigny.pdf")
        try SampleFiles.pdf.write(to: URL(filePath: pdf))
        let asked = try session.run(
            ["ask", "--territory", "Bobigny", "--title", "Qui paie ?", "Détail", "--attach", pdf] + Self.awa)
        #expect(asked.code == 0, "\(asked.err)")
        let answered = try session.run(["answer", "1", "Oui.", "--attach", pdf, "--attach", pdf] + Self.awa)
        #expect(answered.code == 0, "\(answered.err)")
        let listed = try session.run(["attachment", "list", "1"] + Self.awa).out
        #expect(listed.contains("1  bail à Bobigny.pdf  ("))
        #expect(listed.contains("3  bail à Bobigny (3).pdf  ("))
        #expect(try session.run(["show", "1"] + Self.awa).out.contains("bail à Bobigny (2).pdf"))
        let document = try session.run(["show", "1", "--json"] + Self.awa).json()
        #expect((document["attachments"] as? [any Sendable])?.count == 3)

        let target = session.folder.path("copie.pdf")
        let save = ["attachment", "save", "1"]
        #expect(try session.run(save + ["1", "--to", target] + Self.awa).code == 0)
        #expect(try Data(contentsOf: URL(filePath: target)) == SampleFiles.pdf)
        let attributes = try FileManager.default.attributesOfItem(atPath: target)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let again = try session.run(save + ["1", "--to", target] + Self.awa)
        #expect(again.code == 5)
        #expect(again.err.contains("existe déjà"))
        #expect(try session.run(save + ["1", "--to", target, "--force"] + Self.awa).code == 0)
        #expect(
            try session.run(save + ["bail à Bobigny (2).pdf", "--to", session.folder.url.path] + Self.awa).code == 0)
        #expect(FileManager.default.fileExists(atPath: session.folder.path("bail à Bobigny (2).pdf")))
        #expect(try session.run(save + Self.awa).code == 6)
        #expect(try session.run(save + ["9"] + Self.awa).code == 3)
        #expect(try session.run(save + ["1", "--to", "-"] + Self.awa).out.hasPrefix("%PDF-1.7"))
    }

    @Test(
        "A missing file, a folder, an unreadable one, one too large, one of the wrong type: a sentence, and nothing asked"
    )
    func refused() throws {
        let session = try Session()
        let folder = session.folder.url
        try Data(repeating: 0x41, count: Bounds.attachment + 1).write(to: folder.appending(path: "grand.txt"))
        try SampleFiles.zip(["a"]).write(to: folder.appending(path: "a.pdf"))
        try Data().write(to: folder.appending(path: "vide.pdf"))
        for (name, code, french, english) in [
            ("rien.pdf", Int32(3), "ne peut pas être lu", "cannot be read"), (".", 2, "est un dossier", "is a folder"),
            ("grand.txt", 2, "trop grand", "too large"), ("a.pdf", 2, "archive", "archive"),
            ("vide.pdf", 2, "est vide", "is empty"),
        ] {
            for (language, words) in [("fr", french), ("en", english)] {
                let path = name == "." ? folder.path : folder.appending(path: name).path
                let asked = try session.guichet(
                    "ask", "--territory", "Bobigny", "--title", "Qui paie ?", "Détail", "--attach", path, "--lang",
                    language)
                #expect(asked.code == code, "\(name) \(asked.err)")
                #expect(asked.err.contains(words), "\(name) \(asked.err)")
            }
        }
        #expect(try session.guichet("show", "1").code == 3)
    }

    @Test("An entry gets the answer's file, and shows it")
    func entry() throws {
        let session = try Session(accounts: [.awa: .agent, .nadia: .coordinator])
        let pdf = session.folder.path("modèle.pdf")
        try SampleFiles.pdf.write(to: URL(filePath: pdf))
        _ = try session.run(["ask", "--territory", "Bobigny", "--title", "Qui paie ?", ""] + Self.awa)
        _ = try session.run(["answer", "1", "Oui.", "--attach", pdf] + Self.awa)
        let drafted = try session.run(
            ["publish", "1", "--title", "Qui paie", "--answer", "L'État.", "--attach", "1"] + Self.awa)
        #expect(drafted.code == 0, "\(drafted.err)")
        let published = try session.run(["publish", "1", "--checked", "--as", "Nadia@national"])
        #expect(published.code == 0, "\(published.err)")
        #expect(try session.guichet("entry", "show", "1").out.contains("1  modèle.pdf"))
        let edited = try session.run(["entry", "edit", "1", "--detach", "1"] + Self.awa)
        #expect(edited.code == 0, "\(edited.err)")
    }
}
