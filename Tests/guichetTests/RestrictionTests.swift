import Foundation
import Support
import Testing

@Suite("A restricted question on the command line")
struct RestrictionTests {
    let desk: Session

    init() throws {
        desk = try Session()
        try desk.guichet("ask", "--territory", "93", "--title", "Une situation singulière ?", "")
        try desk.guichet("restrict", "1", "--reason", "Un cas personnel", "--as", "Awa@profession-banlieue")
    }

    @Test("Its centre sees it marked, in the inbox, when shown, and in JSON")
    func marked() throws {
        for command in [["inbox"], ["show", "1"], ["log", "1"]] {
            let outcome = try desk.guichet(command + ["--as", "Lena@profession-banlieue"])
            #expect(outcome.code == 0, "\(command): \(outcome)")
            #expect(outcome.out.contains("restreinte"), "\(command): \(outcome)")
        }
        let json = try desk.guichet("show", "1", "--json", "--as", "Lena@profession-banlieue").question()
        #expect(json["restricted_to"] as? [String] == [])
    }

    @Test("Elsewhere it is not there, or restricted: exit 4, whom to ask, and not a word of it")
    func hidden() throws {
        let commands = [
            ["show", "1"], ["log", "1"], ["similar", "1"], ["claim", "1"], ["note", "1", "Vu"],
            ["answer", "1", "Voici."],
            ["entry", "draft", "1"], ["publish", "1"], ["undo", "1"],
        ]
        for command in commands {
            for arguments in [command, command + ["--json"]] {
                let outcome = try desk.guichet(arguments + ["--as", "Zoé@irev"])
                #expect(outcome.code == 4, "\(arguments): \(outcome)")
                let said = outcome.out + outcome.err
                #expect(said.contains("profession-banlieue"), "\(arguments): \(said)")
                #expect(!said.contains("singulière"), "\(arguments): \(said)")
            }
        }
        let lists = [
            ["inbox", "--centre", "profession-banlieue"], ["search", "singulière", "--all"], ["log"],
            ["log", "--since", "2020-01-01"],
        ]
        for list in lists {
            let outcome = try desk.guichet(list + ["--as", "Zoé@irev"])
            #expect(!(outcome.out + outcome.err).contains("-00001"), "\(list): \(outcome)")
        }
    }
}
