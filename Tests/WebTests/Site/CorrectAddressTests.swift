import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

@Suite("On the page of a question whose asker gets no mail, an agent corrects the address")
struct CorrectAddressTests {
    private let served: ServedDesk
    private var store: Store { served.desk.store }

    init() throws { served = try ServedDesk(hasLimits: false) }

    @Test("The field is there while the address takes no mail; what is wrong in it is said, and what is right done")
    func corrected() async throws {
        let root = Account(name: "Root", centre: Centre.national)
        _ = try store.perform(
            SetDeskSetting(setting: .mailFrom, value: "Guichet <guichet@exemple.fr>"), by: root)
        let reference = try served.desk.answered("Qui paie ?")
        try store.settle(try #require(try store.takeMail()), .refused("550 inconnue"))
        served.clock.advance(hours: 1)
        let path = "/desk/questions/\(reference)"
        let token = try #require(served.tokens[.awa])
        try await served.server.application.test(.router) { client in
            let awa = Visitor(client)
            _ = try await awa.signIn(token)
            let page = try await awa.get(path)
            #expect(page.html.contains("value=\"address\""))
            let kept = try await awa.tried(path, from: page, [("act", "address"), ("email", "lea@")])
            #expect(kept.html.contains("value=\"lea@\""))
            #expect(kept.html.contains("aria-invalid=\"true\""))
            let done = try await awa.post(path, from: page, [("act", "address"), ("email", "lea@example.net")])
            #expect(done.location == path)
            let after = try await awa.get(path).html
            #expect(after.contains("role=\"status\""))
            #expect(after.contains("lea@example.net"))
            #expect(!after.contains("value=\"address\""))
        }
    }
}
