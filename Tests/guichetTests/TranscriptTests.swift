import Desk
import Foundation
import Support
import Testing

@Suite("The same commands, on the file and on a server: the same words, the same exit codes")
struct TranscriptTests {
    static let lena = Account(name: "Lena", centre: "profession-banlieue")
    static let accounts: [Account: Role] = [
        .awa: .agent, lena: .agent, .odile: .agent, .nadia: .administrator,
    ]

    static let transcripts: [String: [[String]]] = [
        "asking and searching": [
            ["route", "Bobigny"], ["route", "Grigny"], ["route", "Bobigni"], ["route", "93", "--json"],
            [
                "ask", "--territory", "Bobigny", "--title", "Qui paie un adulte-relais ?", "Deux postes.", "--as",
                "Awa@profession-banlieue",
            ],
            ["ask", "--territory", "Saint-Denis", "--title", "Où ?", "", "--as", "Awa@profession-banlieue"],
            ["ask", "--territory", "Bobigny", "--title", "", "", "--as", "Awa@profession-banlieue"],
            ["search", "adulte", "relais"], ["search", "rien", "--json"],
            ["search", "relais", "--all", "--as", "Awa@profession-banlieue"],
            ["show", "1", "--as", "Awa@profession-banlieue"],
            ["show", "1", "--json", "--as", "Awa@profession-banlieue"],
            ["show", "99", "--as", "Awa@profession-banlieue"], ["show", "F-2012-00001"],
        ],
        "answering": [
            ["ask", "--territory", "Bobigny", "--title", "Qui paie ?", "Deux.", "--as", "Awa@profession-banlieue"],
            ["inbox", "--as", "Awa@profession-banlieue"], ["inbox", "--as", "Odile@oriv"],
            ["inbox", "--json", "--as", "Awa@profession-banlieue"], ["next", "--as", "Awa@profession-banlieue"],
            ["claim", "1", "--as", "Awa@profession-banlieue"], ["claim", "1", "--as", "Lena@profession-banlieue"],
            ["claim", "1", "--as", "Odile@oriv"], ["note", "1", "Vu.", "--as", "Awa@profession-banlieue"],
            ["undo", "--as", "Awa@profession-banlieue"], ["claim", "1", "--as", "Awa@profession-banlieue"],
            ["answer", "1", "L'État.", "--seen", "1", "--as", "Awa@profession-banlieue"],
            ["answer", "1", "L'État.", "--as", "Odile@oriv"],
            ["ask-back", "1", "Combien ?", "--as", "Awa@profession-banlieue"],
            ["reply", "1", "Deux.", "--as", "Awa@profession-banlieue"],
            [
                "answer", "1", "L'État paie.", "--source", "https://www.legifrance.gouv.fr", "--as",
                "Awa@profession-banlieue",
            ],
            ["close", "1", "--reason", "satisfied", "--as", "Awa@profession-banlieue"],
            ["reopen", "1", "--reason", "Encore.", "--as", "Awa@profession-banlieue"],
            ["log", "1", "--as", "Awa@profession-banlieue"],
        ],
        "handing over": [
            ["ask", "--territory", "Bobigny", "--title", "Qui ?", "", "--as", "Awa@profession-banlieue"],
            ["transfer", "1", "--to", "oriv", "--reason", "À vous.", "--as", "Awa@profession-banlieue"],
            ["transfer", "1", "--to", "rien", "--reason", "À vous.", "--as", "Awa@profession-banlieue"],
            ["accept", "1", "--as", "Lena@profession-banlieue"],
            ["decline", "1", "--reason", "Non.", "--as", "Odile@oriv"],
            ["assign", "1", "--to", "oriv", "--reason", "À eux.", "--as", "Awa@profession-banlieue"],
            ["assign", "1", "--to", "oriv", "--reason", "À eux.", "--as", "Nadia@national"],
            ["inbox", "--json", "--as", "Odile@oriv"],
        ],
        "keeping the desk": [
            ["centre", "list"], ["centre", "show", "oriv"], ["centre", "show", "rien"], ["coverage", "check"],
            ["centre", "edit", "oriv", "--answer-days", "3", "--as", "Odile@oriv"],
            ["centre", "edit", "oriv", "--answer-days", "4", "--as", "Awa@profession-banlieue"],
            ["centre", "edit", "oriv", "--name", "Autre", "--as", "Odile@oriv"],
            ["theme", "list"], ["account", "list", "--as", "Nadia@national"],
            ["account", "add", "Zoé", "--centre", "oriv", "--as", "Nadia@national"],
            ["person", "list", "--as", "Awa@profession-banlieue"],
            ["person", "export", "rien@example.org", "--as", "Awa@profession-banlieue"],
            ["token", "revoke", "99", "--as", "Nadia@national"], ["tick", "--as", "Nadia@national"],
        ],
    ]

    @Test("Byte for byte", arguments: transcripts.keys.sorted())
    func same(_ name: String) throws {
        let file = try Session(accounts: Self.accounts)
        let server = try Session(isRemote: true, accounts: Self.accounts)
        for words in Self.transcripts[name] ?? [] {
            let (here, there) = (try file.run(words), try server.run(words))
            #expect(Self.timeless(there.out) == Self.timeless(here.out), "\(words)")
            #expect(Self.timeless(there.err) == Self.timeless(here.err), "\(words)")
            #expect(there.code == here.code, "\(words)")
        }
    }

    /// The text without its instants, which differ between runs.
    private static func timeless(_ text: String) -> String {
        text.replacing(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\dZ)?/, with: "INSTANT")
    }
}
