import Desk
import Foundation
import Support
import Testing

@Suite("The private links of askers, kept by the centre that has the question")
struct LinkTests {
    @Test(
        "Listed, made anew for who lost it, made void, replaced: on the file and on a server", arguments: [false, true])
    func life(_ isRemote: Bool) throws {
        let session = try Session(isRemote: isRemote, accounts: [.awa: .agent, .odile: .agent])
        let awa = ["--as", "Awa@profession-banlieue"]
        func link(_ words: String...) throws -> Session.Outcome { try session.run(["link", "1"] + words + awa) }
        #expect(try session.run(["ask", "--territory", "Bobigny", "--title", "Qui paie ?", ""] + awa).code == 0)
        #expect(try link().out.contains("aucun lien"))

        let made = try link("--new")
        let address = try #require(made.out.firstMatch(of: /\S*\/follow\/\d+\.[\w-]{43}/)).0
        #expect(address.hasPrefix("http://") == isRemote)
        let listed = try link().out
        #expect(listed.contains("lien 1"))
        #expect(!listed.contains("/follow/"))
        #expect(!listed.contains("révoqué"))

        let replaced = try link("--revoke", "--new", "--json").json()
        let links = try #require(replaced["links"] as? [[String: any Sendable]])
        #expect(replaced["revoked"] as? Int == 1)
        #expect(links.count == 2)
        #expect(links[0]["revoked_at"] is String)
        #expect(links[1]["revoked_at"] is NSNull)
        #expect((replaced["new"] as? String)?.contains("/follow/") == true)
        #expect(replaced["reference"] is String)
        #expect(try link("--revoke").out.contains("1"))
        #expect(try link("--revoke").out.contains("0"))
        #expect(try link().out.components(separatedBy: "révoqué").count == 3)
        #expect(try session.run(["link", "99"] + awa).code == 3)
        guard isRemote else { return }
        // Everyone who can write the file may do it; over the network, only the custodian.
        for words in [["link", "1"], ["link", "1", "--new"], ["link", "1", "--revoke"]] {
            #expect(try session.run(words + ["--as", "Odile@oriv"]).code == 4)
            #expect(try session.run(words).code == 4)
        }
    }
}
