import Desk
import Foundation
import HTTPTypes
import Store
import Support
import Testing

@testable import Web

@Suite("The audit, over the network")
struct AuditTests {
    let desk: ServedDesk
    static let root = Account(name: "Root", centre: Centre.national)

    init() throws { desk = try ServedDesk(hasLimits: false) }

    private func deeds() throws -> [AuditLine] {
        try desk.desk.store.perform(ListAudit(), by: Self.root).filter { $0.deed.isServers }
    }

    @Test("A thousand refused tokens leave two lines, which count them all")
    func flood() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            for _ in 0..<500 {
                let wrong = try await client.send(
                    .get, "/api/v1/account", headers: [.authorization: "Bearer guichet_1.xyz"])
                #expect(wrong.status == 401)
            }
            desk.clock.advance(hours: NoteFailedSignIns.pause / 3_600)
            _ = try await client.send(.get, "/api/v1/account", headers: [.authorization: "Bearer guichet_1.xyz"])
        }
        let lines = try deeds().filter { $0.deed == .signInFailed }
        #expect(lines.map(\.number) == [1, 500])
        #expect(lines.allSatisfy { $0.isRemote })
        #expect(lines.allSatisfy { $0.actor == nil })
    }

    @Test("A token's first use of a day is a line, the next ones are not")
    func use() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            for _ in 0..<3 {
                _ = try await client.send(.get, "/api/v1/account", as: .awa)
                desk.clock.advance(hours: 1)
            }
        }
        #expect(try deeds().map(\.deed) == [.tokenUsed])
        #expect(try deeds().map(\.actor) == [.awa])
    }

    @Test("Over the API and as a verb it is the administrators', page by page")
    func administrators() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            for account in [Account.awa, .nadia] {
                #expect(try await client.send(.get, "/api/v1/audit", as: account).status == 403)
                #expect(
                    try await client.send(.post, Wire.verbs + "ListAudit", as: account, json: #"{"limit": 5}"#).status
                        == 403)
            }
            let page = try await client.send(.get, "/api/v1/audit?limit=3", as: Self.root)
            #expect(page.status == 200)
            #expect((page.json["audit"] as? [Any])?.count == 3)
            let next = try #require(page.json["next"] as? String)
            let rest = try await client.send(.get, "/api/v1/audit?limit=50&cursor=\(next)", as: Self.root)
            #expect((rest.json["audit"] as? [Any])?.count == 10)
            let mine = try await client.send(.get, "/api/v1/audit?account=Awa@profession-banlieue", as: Self.root)
            #expect((mine.json["audit"] as? [Any])?.count == 3)
        }
    }
}
