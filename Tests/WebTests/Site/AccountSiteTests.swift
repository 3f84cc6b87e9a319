import Desk
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

@Suite("The page of one's own account")
struct AccountSiteTests {
    @Test("An agent gives an address and chooses what to be told of; what is no address is said at the field")
    func account() async throws {
        let served = try ServedDesk(hasLimits: false)
        let token = try #require(served.tokens[.awa])
        try await served.server.application.test(.router) { client in
            let visitor = Visitor(client)
            #expect(try await visitor.get("/desk/account").location.hasPrefix("/sign-in"))
            _ = try await visitor.signIn(token)
            let page = try await visitor.get("/desk/account")
            #expect(page.html.contains("href=\"/desk/account\""))
            let saved = try await visitor.post(
                "/desk/account", from: page,
                [("email", "awa@example.org"), ("language", "en"), ("new", "now"), ("late", "never")])
            #expect(saved.location == "/desk/account")
            #expect(try await visitor.get("/desk/account").html.contains("value=\"awa@example.org\""))
            let record = try served.desk.store.perform(ShowAccount(), by: .awa)
            #expect(record.email == "awa@example.org")
            #expect(record.language == .english)
            let ways = try served.desk.store.perform(ShowNotices(), by: .awa).filter { $0.way != $0.kind.usual }
            #expect(ways == [NoticeChoice(kind: .late, way: .never), NoticeChoice(kind: .new, way: .now)])
            let wrong = try await visitor.tried("/desk/account", from: page, [("email", "awa")])
            #expect(wrong.html.contains("id=\"email-error\""))
        }
    }
}
