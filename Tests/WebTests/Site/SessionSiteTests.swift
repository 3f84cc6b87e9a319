import Desk
import Hummingbird
import HummingbirdTesting
import Support
import Testing

@testable import Web

@Suite("The page of one's sessions")
struct SessionSiteTests {
    @Test("An account sees its browsers and ends one, which is signed out; another's it neither sees nor ends")
    func sessions() async throws {
        let served = try ServedDesk(hasLimits: false)
        let tokens = served.tokens
        try await served.server.application.test(.router) { client in
            let (here, there, lena) = (Visitor(client), Visitor(client), Visitor(client))
            for visitor in [here, there] { _ = try await visitor.signIn(#require(tokens[.awa])) }
            _ = try await lena.signIn(#require(tokens[ServedDesk.lena]))
            #expect(try await Visitor(client).get("/desk/sessions").location.hasPrefix("/sign-in"))
            #expect(try await here.get("/desk").html.contains("href=\"/desk/sessions\""))
            let page = try await here.get("/desk/sessions")
            let ids = page.html.matches(of: /name="id" value="(\d+)"/).map { String($0.1) }
            #expect(ids == ["2", "1"], "\(page.html)")
            #expect(page.html.contains("celui-ci"), "\(page.html)")
            let refused = try await lena.post("/desk/sessions", from: lena.get("/desk/sessions"), [("id", "2")])
            #expect(refused.status >= 400)
            #expect(try await there.get("/desk").status == 200)
            let ended = try await here.post("/desk/sessions", from: page, [("id", "2")])
            #expect(ended.location == "/desk/sessions")
            #expect(try await here.get("/desk/sessions").html.contains("La session est fermée."))
            #expect(try await there.get("/desk").location.hasPrefix("/sign-in"))
            #expect(try await here.post("/desk/sessions", from: page, [("id", "1")]).location == "/")
            #expect(try await here.get("/desk").location.hasPrefix("/sign-in"))
        }
    }
}
