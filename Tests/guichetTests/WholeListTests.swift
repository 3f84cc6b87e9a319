import Desk
import Foundation
import Store
import Support
import Testing

@Suite("A list goes to its end, or says that there is more")
struct WholeListTests {
    private static let root = Account(name: "Root", centre: Centre.national)

    @Test("Entries: all of them without --limit, and a remark where a limit cuts")
    func entries() throws {
        let desk = try Session()
        let records = try (1...1_002).map { number in
            try JSONDecoder().decode(
                EntryRecord.self, from: Data(#"{"title": "Fiche n° \#(number)", "answer": "Un texte."}"#.utf8))
        }
        _ = try Store(path: desk.database).perform(ImportEntries(records: records, activate: true), by: nil)
        let all = try desk.guichet("entry", "list", "--json").json()
        #expect((all["entries"] as? [any Sendable])?.count == 1_002)
        #expect(all["next"] is NSNull)
        let some = try desk.guichet("entry", "list", "--limit", "2")
        #expect(some.out.contains("2 fiches"))
        #expect(some.err.contains("sans --limit, toutes sont listées"), "\(some.err)")
        #expect(try desk.guichet("entry", "list", "--limit", "1002").err == "")
        #expect(try desk.guichet("entry", "list").out.contains("1002 fiches"))
    }

    @Test("The audit: the last lines, and that there are older ones; who is only named is not shown as proven")
    func audit() throws {
        let desk = try Session(accounts: [Self.root: .administrator])
        let asRoot = ["--as", "Root@national"]
        try desk.guichet(["desk", "set", "site-url", "https://guichet.example.org"] + asRoot)
        let cut = try desk.guichet(["audit", "--limit", "1"] + asRoot)
        #expect(cut.out.contains("réglages changés"), "\(cut)")
        #expect(cut.out.contains("Root@national (nommé sur le fichier)"), "\(cut)")
        #expect(cut.err.contains("Il y a des lignes plus anciennes"), "\(cut)")
        let json = try desk.guichet(["audit", "--limit", "1", "--json"] + asRoot).json()
        #expect(json["cut"] as? Bool == true)
        #expect((json["audit"] as? [[String: any Sendable]])?.first?["proven"] as? Bool == false)
        #expect(try desk.guichet(["audit"] + asRoot).err == "")
    }

    @Test(
        "What is no number of anything is told in one sentence",
        arguments: [
            ["show", "0"], ["show", "--", "-1"], ["show", "F-0"], ["claim", "0", "--as", "Awa@profession-banlieue"],
            ["entry", "show", "0"], ["show", "00000"],
        ])
    func zero(words: [String]) throws {
        let desk = try Session()
        for _ in 1...2 { try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "") }
        let refused = try desk.run(words)
        #expect(refused.code == 2, "\(refused)")
        #expect(refused.err.contains("n'est pas une référence"), "\(refused)")
        #expect(refused.out == "")
    }
}
