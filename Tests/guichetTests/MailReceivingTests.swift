import Desk
import Foundation
import Support
import Testing

@Suite("Mail that comes in, from the command line and from a mail server's pipe")
struct MailReceivingTests {
    private static let mail = """
        From: Léa Petit <lea@example.org>
        To: guichet@exemple.fr
        Subject: Adulte-relais
        Message-ID: <un@example.org>
        Content-Type: text/plain; charset=utf-8

        Qui finance un poste à Bobigny ?
        """

    @Test(
        "What is taken is stored: 0; no mail: 65; a wrong command line: 64; no desk: 75, and the mail server keeps it")
    func exits() throws {
        let session = try Session()
        let taken = try session.guichet("mail", "receive", input: Self.mail)
        #expect(taken.code == 0)
        // A mail server returns the output of a pipe to the sender.
        #expect(taken.out.isEmpty)
        #expect(taken.err.isEmpty)
        #expect(try session.guichet("mail", "receive", input: "").code == 65)
        #expect(try session.guichet("mail", "receive", "--nonsense", input: Self.mail).code == 64)
        #expect(try session.guichet("mail", "receive", "--db", "rien.sqlite", input: Self.mail).code == 75)
        // Other commands keep their codes.
        #expect(try session.guichet("mail", "in", "show", "99").code == 3)
        #expect(try session.guichet("mail", "in", "list", "--nonsense").code == 2)
    }

    @Test("The coordination sees what waits, makes a question of it, and gets it as it came")
    func life() throws {
        let session = try Session()
        try session.guichet("mail", "receive", input: Self.mail)
        let nadia = ["--as", "Nadia@national"]
        let listed = try session.run(["mail", "in", "list"] + nadia)
        #expect(listed.out.contains("Adulte-relais"))
        #expect(listed.out.contains("une nouvelle question"))
        let shown = try session.run(["mail", "in", "show", "1"] + nadia)
        #expect(shown.out.contains("Léa Petit <lea@example.org>"))
        #expect(shown.out.contains("Bobigny (93)"))
        #expect(shown.out.contains("Qui finance un poste à Bobigny ?"))
        let asked = try session.run(["mail", "in", "ask", "1", "--json"] + nadia)
        #expect(asked.code == 0)
        #expect(try asked.question()["custodian"] as? String == "profession-banlieue")
        #expect(try session.run(["mail", "in", "list"] + nadia).out.isEmpty)
        #expect(try session.run(["mail", "in", "discard", "1", "--reason", "Publicité"] + nadia).code == 5)
        #expect(try session.run(["mail", "in", "show", "1", "--raw"] + nadia).out == Self.mail)
        #expect(try session.run(["mail", "in", "list", "--as", "Awa@profession-banlieue"]).code == 4)
    }

    @Test("A mail is put on a question, or discarded, and the history says how it came")
    func placed() throws {
        let session = try Session()
        try session.guichet(
            "ask", "--territory", "Bobigny", "--title", "Qui paie ?", "--asker-email", "lea@example.org", "")
        try session.guichet("mail", "receive", input: Self.mail)
        try session.guichet(
            "mail", "receive", input: Self.mail.replacing("<un@", with: "<deux@").replacing("lea@", with: "max@"))
        let nadia = ["--as", "Nadia@national"]
        #expect(try session.run(["mail", "in", "assign", "1", "1"] + nadia).code == 0)
        #expect(try session.run(["mail", "in", "discard", "2", "--reason", "Publicité"] + nadia).code == 0)
        let shown = try session.run(["show", "1"] + nadia)
        #expect(shown.out.contains("message du demandeur, par courriel"))
        #expect(shown.out.contains("Qui finance un poste à Bobigny ?"))
        let all = try session.run(["mail", "in", "list", "--all"] + nadia)
        #expect(all.out.contains("Publicité"))
    }

    @Test("A Maildir is fetched once, on the file and on a server", arguments: [false, true])
    func fetch(isRemote: Bool) throws {
        let session = try Session(isRemote: isRemote, accounts: [.nadia: .coordinator])
        for place in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(
                at: session.folder.url.appending(path: "boite/\(place)"), withIntermediateDirectories: true)
        }
        try session.folder.write(Self.mail, to: "boite/new/1.a.hote")
        let words = ["mail", "fetch", "boite", "--json", "--as", "Nadia@national"]
        #expect(try session.run(words).json()["waiting"] as? Int == 1)
        #expect(try session.run(words).json()["waiting"] as? Int == 0)
        #expect(FileManager.default.fileExists(atPath: session.folder.path("boite/cur/1.a.hote:2,S")))
        #expect(try session.run(["mail", "fetch", "nulle-part", "--as", "Nadia@national"]).code == 2)
    }
}
