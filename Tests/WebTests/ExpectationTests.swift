import Desk
import Foundation
import HTTPTypes
import Support
import Testing

@testable import Web

@Suite("What a request to the API brings is held against the document")
struct ExpectationTests {
    let desk: ServedDesk

    init() throws { desk = try ServedDesk() }

    @Test("A name that the document does not have is refused, in the body and in the query, as a choice that is none")
    func unknownNames() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            func said(_ answer: ServedDesk.Answer) -> String {
                "\(answer.status) \(answer.json["title"] ?? "") \(answer.json["detail"] ?? "")"
            }
            func asked(_ more: String) async throws -> String {
                said(
                    try await client.send(
                        .post, "/api/v1/questions", json: #"{"title": "a", "territory": "93", \#(more)}"#))
            }
            let token = try await client.send(
                .post, "/api/v1/tokens", as: .awa, json: #"{"account": "Nadia@national"}"#)
            #expect(said(token) == "422 Il n'y a pas de « account » ici. Choisissez parmi : expires_at, scope.")
            #expect(try await asked(#""asker": {"mail": 1.5}"#).contains("asker.mail"))
            #expect(try await asked(#""audience": "martien""#).contains("chef-de-projet"))
            let query = try await client.send(.get, "/api/v1/questions?bogus=abc", as: .awa)
            #expect(
                said(query).hasPrefix(
                    "422 Il n'y a pas de « bogus » ici. Choisissez parmi : status, without_entry, centre"))
        }
    }

    @Test("What takes nothing refuses a member")
    func nothingTaken() async throws {
        try desk.desk.addEntry("Financer un poste", "L'État paie.")
        try await desk.test { (client: ServedDesk.Client) async throws in
            let path = "/api/v1/entries/1/thanks"
            let refused = try await client.send(.post, path, json: #"{"stars": 5}"#)
            #expect(refused.status == 422)
            #expect(refused.json["detail"] as? String == "Retirez-le\u{A0}: rien n'est attendu là.")
            #expect(try await client.send(.post, path, json: "{}").status == 201)
        }
    }

    @Test("404 is said of what the path names; of what the body or the query names, 422")
    func misnamed() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            func status(_ path: String, _ json: String? = nil) async throws -> Int {
                try await client.send(json == nil ? .get : .post, "/api/v1" + path, as: .awa, json: json).status
            }
            _ = try await client.ask()
            #expect(try await status("/centres/rien") == 404)
            #expect(try await status("/questions?centre=rien") == 422)
            #expect(try await status("/questions/1/transfers", #"{"to": "rien", "reason": "À eux."}"#) == 422)
            #expect(try await status("/questions/99/merges", #"{"into": "1"}"#) == 404)
            #expect(try await status("/questions/1/merges", #"{"into": "99"}"#) == 422)
        }
    }

    @Test("A place that is meant by a slip is listed once")
    func places() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let found = try await client.send(.get, "/api/v1/territories?q=bobigni").json["territories"] as? [Any]
            #expect(found?.count == 1)
        }
    }
}
