import Desk
import Foundation
import HTTPTypes
import Store
import Support
import Testing

@testable import Web

/// What is answered to a request that is wrong.
extension APITests {
    @Test("What is wrong with a request is said of the field it is in, with what would be right")
    func wrongFields() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            func asked(_ json: String) async throws -> ServedDesk.Answer {
                try await client.send(.post, "/api/v1/questions", json: json)
            }
            let missing = try await asked(#"{"territory": "93"}"#)
            #expect(missing.status == 422)
            #expect(missing.json["title"] as? String == "« title » manque.")
            let wrong = try await asked(#"{"title": "a", "territory": "93", "asker": {"email": 3}}"#)
            #expect(wrong.json["title"] as? String == "« asker.email » n'a pas la forme attendue.")
            #expect(try await asked("[]").json["title"] as? String == "Le contenu envoyé n'est pas un objet JSON.")
            #expect(try await asked(#"{"title": "a", "territory": "xyzzy"}"#).status == 422)
            let token = try await client.send(.post, "/api/v1/tokens", as: .awa, json: #"{"expires_at": "demain"}"#)
            #expect((token.json["title"] as? String)?.contains("expires_at") == true)
            let limit = try await client.send(.get, "/api/v1/search?q=a&limit=100000")
            #expect((limit.json["detail"] as? String)?.contains("de 1 à 100") == true)
            // A duplicate is merged, and only the asker withdraws.
            for reason in ["rien", "duplicate", "withdrawn"] {
                let closing = try await client.send(
                    .post, "/api/v1/questions/1/closings", as: .awa, json: #"{"closing": "\#(reason)"}"#)
                #expect(closing.status == 422)
                #expect((closing.json["detail"] as? String)?.contains("out_of_scope, satisfied, no_reply") == true)
            }
        }
    }

    @Test("What is no request is answered so: 400, 404, 405, 413, 415, 422, each a problem document")
    func malformed() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let questions = "/api/v1/questions"
            let long = #"{"title": "\#(String(repeating: "a", count: 600_000))"}"#
            let answers = [
                (400, try await client.send(.post, questions, json: "{")),
                (404, try await client.send(.get, "/api/v1/rien")),
                (405, try await client.send(.delete, questions)),
                (413, try await client.send(.post, "/api/v1/entries/1/reports", json: long)),
                (415, try await client.send(.post, questions, json: "{}", headers: [.contentType: "text/plain"])),
                (422, try await client.send(.post, questions, json: "{}")),
                (422, try await client.send(.post, questions, json: #"{"title": "a\u0000", "territory": "93"}"#)),
                (422, try await client.send(.get, "/api/v1/search?q=a&limit=0")),
            ]
            for (status, answer) in answers {
                #expect(answer.status == status, "\(status)")
                #expect(answer.headers[.contentType] == Wire.problem, "\(status)")
                #expect(answer.json["status"] as? Int == status)
                #expect(!(answer.json["title"] as? String ?? "").isEmpty)
            }
            #expect(answers[0].1.json["title"] as? String == "Le contenu envoyé n'est pas du JSON valable.")
            #expect(answers[2].1.headers[.allow] == "GET, HEAD, POST")
        }
    }

    @Test("Refusals are told in the reader's language, with the places that were meant")
    func refusals() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let asked = try await client.send(
                .post, "/api/v1/questions", json: #"{"title": "Où ?", "territory": "Saint-Denis"}"#,
                headers: [.acceptLanguage: "en"])
            #expect(asked.status == 422)
            #expect(asked.headers[.contentLanguage] == "en")
            #expect((asked.json["candidates"] as? [[String: Any]])?.isEmpty == false)
            let french = try await client.send(.get, "/api/v1/entries/F-2012-00099")
            #expect(french.status == 404)
            #expect((french.json["title"] as? String)?.contains("fiche") == true)
        }
    }
}
