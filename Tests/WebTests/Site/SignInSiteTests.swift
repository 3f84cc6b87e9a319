import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

@Suite("Signing in by mail, on the site")
struct SignInSiteTests {
    private let served: ServedDesk
    private let root = Account(name: "Root", centre: Centre.national)

    init() throws {
        served = try ServedDesk()
        try set(.siteURL, "https://guichet.exemple.fr")
        _ = try served.desk.store.perform(EditAccount(account: .awa, email: "awa@example.org"), by: root)
    }

    private func set(_ setting: DeskSetting, _ value: String) throws {
        _ = try served.desk.store.perform(SetDeskSetting(setting: setting, value: value), by: root)
    }

    /// The path of the link in the newest mail; empty where there is none.
    private func link() throws -> String {
        let store = served.desk.store
        var link = ""
        while let taken = try store.takeMail() {
            if case .account(let mail)? = try store.mail(taken), case .signIn(_, let found?) = mail.news {
                link = found
            }
            try store.settle(taken, .sent)
        }
        return link.replacing("https://guichet.exemple.fr", with: "")
    }

    private func test(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await served.server.application.test(.router, work)
    }

    @Test("Without an address to send from, the page asks for a token; with one, for an address first")
    func forms() async throws {
        try await test { client in
            let page = try await Visitor(client).get("/sign-in")
            #expect(page.html.contains("name=\"token\""))
        }
        try set(.mailFrom, "guichet@exemple.fr")
        try await test { client in
            let page = try await Visitor(client).get("/sign-in?next=%2Fdesk%2Fquestions")
            #expect(page.html.contains("name=\"email\""))
            #expect(!page.html.contains("name=\"token\""))
            let other = page.html.firstMatch(of: /href="(\/sign-in\?by=[^"]*)"/).map { String($0.1) } ?? ""
            let visitor = Visitor(client)
            let byToken = try await visitor.get(other.replacing("&amp;", with: "&"))
            #expect(byToken.html.contains("name=\"token\""))
            #expect(byToken.hidden("next") == "/desk/questions")
            let wrong = try await visitor.tried("/sign-in", from: byToken, [("token", "x"), ("act", "sign-in")])
            #expect(wrong.html.contains("name=\"token\""))
        }
    }

    @Test("The link signs in where it was asked for; opening it, as a scanner of mails does, uses nothing up")
    func signIn() async throws {
        try set(.mailFrom, "guichet@exemple.fr")
        try await test { client in
            let (visitor, scanner) = (Visitor(client), Visitor(client))
            let form = try await visitor.get("/sign-in?next=%2Fdesk%2Fquestions")
            let sent = try await visitor.post("/sign-in", from: form, [("email", "Awa@example.org")])
            #expect(sent.location == "/sign-in/mail")
            #expect(try await visitor.get(sent.location).html.contains("name=\"code\""))
            let link = try link()
            let scanned = try await scanner.get(link)
            #expect(scanned.status == 200)
            let code = String(link.split(separator: "=").last ?? "")
            let refused = try await scanner.tried("/sign-in/mail", from: scanned, [("code", code)])
            #expect(refused.html.contains("valable dans ce navigateur"))
            let page = try await visitor.get(link)
            #expect(page.html.contains("value=\"\(code)\""))
            let done = try await visitor.post("/sign-in/mail", from: page, [("code", code)])
            #expect(done.location == "/desk/questions")
            #expect(try await visitor.get("/desk").status == 200)
            let again = try await scanner.tried("/sign-in/mail", from: scanned, [("code", code)])
            #expect(again.html.contains("valable dans ce navigateur"))
        }
    }

    @Test("An address of nobody gets the same answer; what is no address is said at the field")
    func unknown() async throws {
        try set(.mailFrom, "guichet@exemple.fr")
        try await test { client in
            let visitor = Visitor(client)
            let page = try await visitor.get("/sign-in")
            let sent = try await visitor.post("/sign-in", from: page, [("email", "personne@example.org")])
            #expect(sent.location == "/sign-in/mail")
            #expect(try link().isEmpty)
            let wrong = try await visitor.tried("/sign-in", from: page, [("email", "awa")])
            #expect(wrong.html.contains("id=\"email-error\""))
        }
    }

    @Test("Asking for links is limited as asking questions is, and codes that do not hold as tokens are")
    func limits() async throws {
        try set(.mailFrom, "guichet@exemple.fr")
        try await test { client in
            let visitor = Visitor(client)
            let page = try await visitor.get("/sign-in")
            for _ in 0..<20 {
                let sent = try await visitor.post("/sign-in", from: page, [("email", "awa@example.org")])
                #expect(sent.location == "/sign-in/mail")
            }
            let stopped = try await visitor.post("/sign-in", from: page, [("email", "awa@example.org")])
            #expect(stopped.location.contains("kept="))
            let right = String(try link().split(separator: "=").last ?? "")
            let code = try await visitor.get("/sign-in/mail")
            for _ in 0..<10 { _ = try await visitor.tried("/sign-in/mail", from: code, [("code", "x")]) }
            let late = try await visitor.post("/sign-in/mail", from: code, [("code", right)])
            #expect(late.location.contains("kept="))
        }
    }
}
