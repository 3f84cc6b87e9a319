import Desk
import Foundation
import HTTPTypes
import Store
import Support
import Testing

@testable import Web

@Suite("The JSON API: the verbs as resources")
struct APITests {
    let desk: ServedDesk

    init() throws { desk = try ServedDesk() }

    @Test("Asked by anyone, followed by the private link, claimed, answered, found good")
    func wholeLife() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let asked = try await client.ask()
            #expect(asked.status == 201)
            #expect(asked.headers[.location] == "/api/v1/questions/2012-00001")
            let link = try #require(asked.json["follow_up"] as? String)
            #expect(try await client.send(.put, "/api/v1/questions/1/claim", as: .awa).status == 200)
            let answered = try await client.send(
                .post, "/api/v1/questions/1/answers", as: .awa,
                json: #"{"text": "L'État paie.", "sources": ["Code <https://www.legifrance.gouv.fr>"]}"#)
            #expect(answered.status == 201)
            #expect(answered.text.contains("lea@example.org"))

            let followed = try await client.send(.get, "/api/v1/follow-ups/\(link)")
            #expect(followed.status == 200)
            #expect(followed.text.contains("L'État paie."))
            #expect(!followed.text.contains("Awa"))
            #expect(followed.json["possible"] as? [String] == ["satisfied", "reopen"])
            let done = try await client.send(
                .post, "/api/v1/follow-ups/\(link)/acts", json: #"{"act": "satisfied"}"#)
            #expect(done.status == 200)
            #expect(done.json["status"] as? String == "closed")
        }
    }

    @Test("A link that was revoked, or never was, leads nowhere, and the answer is the same")
    func links() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let link = try #require(try await client.ask().json["follow_up"] as? String)
            _ = try await client.send(.post, "/api/v1/follow-ups/\(link)/acts", json: #"{"act": "revoke"}"#)
            let revoked = try await client.send(.get, "/api/v1/follow-ups/\(link)")
            let invented = try await client.send(.get, "/api/v1/follow-ups/1.\(String(repeating: "A", count: 43))")
            #expect(revoked.status == 404)
            #expect(revoked.json["type"] as? String == invented.json["type"] as? String)
            #expect(try await client.send(.get, "/api/v1/follow-ups/rien").status == 404)
        }
    }

    @Test("Who sends the same question again does not get another's link")
    func repeated() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            _ = try await client.ask()
            let again = try await client.ask()
            #expect(again.json["already"] as? Bool == true)
            #expect(again.json["follow_up"] is NSNull)
        }
    }

    @Test("If-Match names the version that was seen: 412 when someone was faster, and nothing changes")
    func versions() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            _ = try await client.ask()
            let shown = try await client.send(.get, "/api/v1/questions/1", as: .awa)
            let tag = try #require(shown.headers[.eTag])
            #expect(
                try await client.send(.get, "/api/v1/questions/1", as: .awa, headers: [.ifNoneMatch: tag]).status == 304
            )
            #expect(
                try await client.send(.put, "/api/v1/questions/1/claim", as: .awa, headers: [.ifMatch: tag]).status
                    == 200)
            let late = try await client.send(
                .post, "/api/v1/questions/1/notes", as: ServedDesk.lena, json: #"{"text": "Vu."}"#,
                headers: [.ifMatch: tag])
            #expect(late.status == 412)
            #expect(late.json["type"] as? String == "urn:guichet:problem:changed")
            for junk in ["", "junk", "1", "\"1\" \"2\"", "\"1"] {
                let answer = try await client.send(
                    .delete, "/api/v1/questions/1/claim", as: .awa, headers: [.ifMatch: junk])
                #expect(answer.status == 422, "\(junk)")
                #expect(answer.text.contains("ETag"), "\(junk)")
            }
            // RFC 9110, 13.1.1: a weak entity tag never matches, nor does one that no version had.
            for other in ["\"1-bogus\"", "W/\"2\"", "\"xyz\", W/\"2\"", "\"\"", "\"1\", \"7\""] {
                let answer = try await client.send(
                    .delete, "/api/v1/questions/1/claim", as: .awa, headers: [.ifMatch: other])
                #expect(answer.status == 412, "\(other)")
                #expect(answer.json["detail"] as? String != nil, "\(other)")
            }
            #expect(
                try await client.send(
                    .delete, "/api/v1/questions/1/claim", as: .awa, headers: [.ifMatch: "\"xyz\", \"1\" , \"2\""]
                ).status == 200)
            #expect(
                try await client.send(
                    .put, "/api/v1/questions/1/claim", as: .awa, headers: [.ifMatch: "\"99\", \"3\""]
                ).status == 200)
            #expect(
                try await client.send(
                    .post, "/api/v1/questions/99/notes", as: .awa, json: #"{"text": "Vu."}"#,
                    headers: [.ifMatch: "\"xyz\""]
                ).status == 404)
            let taken = try await client.send(.put, "/api/v1/questions/1/claim", as: ServedDesk.lena)
            #expect(taken.status == 409)
            #expect(taken.text.contains("Awa"))
        }
    }

    @Test("A write with a key is done once, however often it is sent; another under the same key is refused")
    func idempotency() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let key: HTTPFields = [.idempotencyKey: "cle-1"]
            func note(_ text: String) async throws -> ServedDesk.Answer {
                try await client.send(
                    .post, "/api/v1/questions/1/notes", as: .awa, json: #"{"text": "\#(text)"}"#, headers: key)
            }
            _ = try await client.ask()
            let first = try await note("Une note.")
            let second = try await note("Une note.")
            #expect(first.status == 201)
            #expect(second.text == first.text)
            #expect(try await note("Une autre.").status == 409)
            let events = try await client.send(.get, "/api/v1/questions/1/events", as: .awa)
            #expect((events.json["events"] as? [Any])?.count == 2)
        }
    }

    @Test(
        "A list is read page by page, each item once, though one leaves it meanwhile",
        arguments: ListInbox.Order.allCases)
    func pages(_ order: ListInbox.Order) async throws {
        for number in 1...6 { try desk.desk.ask("Question \(number) ?") }
        try await desk.test { (client: ServedDesk.Client) async throws in
            let list = "/api/v1/inbox?part=new&limit=2&order=\(order.rawValue)"
            let seen = try await client.references(list, "questions") { seen in
                guard seen.count == 2 else { return }
                let claimed = try await client.send(.put, "/api/v1/questions/\(seen[0])/claim", as: .awa)
                #expect(claimed.status == 200)
            }
            let asked = (1...6).map { "2012-0000\($0)" }
            let wanted: [String] = order == .newest ? asked.reversed() : asked
            #expect(seen == wanted)
        }
    }

    @Test("Entries are read page by page, each once, though one leaves meanwhile; results and events too")
    func otherPages() async throws {
        for number in 1...5 { try desk.desk.addEntry("Financer un poste \(number)", "L'État paie.") }
        try desk.desk.ask()
        let store = desk.desk.store
        try await desk.test { (client: ServedDesk.Client) async throws in
            let all = (1...5).map { "F-2012-0000\($0)" }
            let entries = try await client.references("/api/v1/entries?limit=2", "entries") { seen in
                guard seen.count == 2 else { return }
                _ = try store.perform(RetireEntry(reference: seen[0], reason: "Périmée."), by: .nadia)
            }
            #expect(entries == all)
            let results = try await client.references("/api/v1/search?q=financer&limit=2", "results")
            #expect(results.sorted() == Array(all.dropFirst()))

            let events = try await client.send(.get, "/api/v1/events", as: .awa).json
            let next = try #require(events["next"] as? String)
            let later = try await client.send(.get, "/api/v1/events?cursor=\(next)", as: .awa).json
            #expect((events["events"] as? [Any])?.count == 1)
            #expect((later["events"] as? [Any])?.isEmpty == true)
        }
    }

    @Test("A cursor that is none, or one of another list, is refused in words")
    func badCursors() async throws {
        for number in 1...2 { try desk.desk.ask("Question \(number) ?") }
        try await desk.test { (client: ServedDesk.Client) async throws in
            let list = "/api/v1/inbox?limit=1"
            let next = try #require(try await client.send(.get, list, as: .awa).json["next"] as? String)
            for path in [
                "\(list)&cursor=2", "\(list)&order=newest&cursor=\(next)", "/api/v1/entries?cursor=\(next)",
                "/api/v1/questions?cursor=2", "/api/v1/questions?cursor=\(next)",
                "/api/v1/search?q=a&cursor=LTE", "/api/v1/events?cursor=\(next)",
            ] {
                let refused = try await client.send(.get, path, as: .awa)
                #expect(refused.status == 422, "\(path)")
                #expect(refused.json["type"] as? String == "urn:guichet:problem:badCursor", "\(path)")
            }
            // An account that may not see the list is told so first, before anything about the cursor.
            #expect(try await client.send(.get, "/api/v1/events?cursor=0").status == 401)
        }
    }

    @Test("A région of several centres: the refusal names them, and the one chosen takes the question")
    func centres() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let questions = "/api/v1/questions"
            let asked = try await client.send(
                .post, questions, json: #"{"title": "Où ?", "territory": "Occitanie"}"#)
            #expect(asked.status == 422)
            let choices = asked.json["choices"] as? [[String: Any]]
            #expect(choices?.compactMap { $0["centre"] as? String } == ["ressources-territoires", "national"])
            let sent = try await client.send(
                .post, questions,
                json: #"{"title": "Où ?", "territory": "Occitanie", "centre": "ressources-territoires"}"#)
            let question = sent.json["question"] as? [String: Any]
            #expect(sent.status == 201)
            #expect(question?["custodian"] as? String == "ressources-territoires")
            let other = try await client.send(
                .post, questions, json: #"{"title": "Où ?", "territory": "Occitanie", "centre": "irev"}"#)
            #expect(other.status == 422)
        }
    }

    @Test(
        "A restricted question: its own centre's by the API too, 403 and no list for the others, and a version of its own"
    )
    func restricted() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            _ = try await client.ask()
            let (path, question) = ("/api/v1/questions/1/restriction", "/api/v1/questions/1")
            let tag = try #require(try await client.send(.get, question, as: .awa).headers[.eTag])
            let body = #"{"reason": "Un cas personnel."}"#
            #expect(try await client.send(.put, path, as: .odile, json: body).status == 403)
            #expect(try await client.send(.put, path, as: .awa, json: "{}").status == 422)
            let done = try await client.send(.put, path, as: .awa, json: body, headers: [.ifMatch: tag])
            #expect(done.status == 200)
            #expect(done.json["restricted_to"] as? [String] == [])
            #expect(done.json["version"] as? Int == 2)
            #expect(done.headers[.eTag] != tag)
            #expect(try await client.send(.delete, path, as: .awa, headers: [.ifMatch: tag]).status == 412)

            let refused = try await client.send(.get, question, as: .odile, headers: [.ifNoneMatch: tag])
            #expect(refused.status == 403)
            #expect(refused.json["type"] as? String == "urn:guichet:problem:restricted")
            #expect(refused.text.contains("profession-banlieue"))
            #expect(!refused.text.contains("adulte"))
            for list in [
                "/api/v1/questions?centre=profession-banlieue", "/api/v1/inbox", "/api/v1/events",
                "/api/v1/search?everything=true&q=adulte",
            ] {
                #expect(try await client.send(.get, list, as: .awa).text.contains("2012-00001"), "\(list)")
                #expect(try await !client.send(.get, list, as: .odile).text.contains("2012-00001"), "\(list)")
            }
            #expect(try await client.send(.get, "/api/v1/questions/1/events", as: .odile).status == 403)
            #expect(try await client.send(.get, "/desk/questions/1", as: .odile).text.contains("adulte") == false)
            #expect(try await client.send(.delete, path, as: .awa).json["restricted_to"] is NSNull)
            #expect(try await client.send(.get, question, as: .odile).status == 200)
        }
    }

    @Test("The OpenAPI document has every path and method of the API, and no other")
    func document() async throws {
        let methods = desk.server.table.methods
        try await desk.test { (client: ServedDesk.Client) async throws in
            let document = try await client.send(.get, "/api/v1/openapi.json")
            #expect(document.status == 200)
            #expect(document.json["openapi"] as? String == "3.1.0")
            let paths = try #require(document.json["paths"] as? [String: [String: Any]])
            let told = Set(paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
            let real = Set(
                methods.filter { Routes.isAPI($0.key.pattern) }.flatMap { path, methods in
                    methods.filter { $0 != .head }.map { "\($0.rawValue) \(path.pattern)" }
                })
            #expect(told == real)
        }
    }

    @Test("Tokens: made for oneself, shown once, void when revoked")
    func tokens() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let made = try await client.send(.post, "/api/v1/tokens", as: .awa, json: "{}")
            let token = try #require(made.json["token"] as? String)
            let bearer: HTTPFields = [.authorization: "Bearer \(token)"]
            #expect(try await client.send(.get, "/api/v1/account", headers: bearer).json["name"] as? String == "Awa")
            let list = try await client.send(.get, "/api/v1/tokens", as: .awa)
            #expect(list.status == 200)
            #expect(!list.text.contains(token))
            let id = try #require((made.json["record"] as? [String: Any])?["id"] as? Int)
            #expect(try await client.send(.delete, "/api/v1/tokens/\(id)", as: .odile).status == 403)
            #expect(try await client.send(.delete, "/api/v1/tokens/\(id)", as: .awa).status == 200)
            #expect(try await client.send(.get, "/api/v1/account", headers: bearer).status == 401)
        }
    }
}

extension ServedDesk.Client {
    /// Reads a list to its end as Awa and returns the references.
    /// - Parameter between: called before each further page with the references read so far.
    fileprivate func references(
        _ list: String, _ name: String, between: ([String]) async throws -> Void = { _ in }
    ) async throws -> [String] {
        var seen: [String] = []
        var page = try await send(.get, list, as: .awa).json
        while true {
            seen += try #require(page[name] as? [[String: Any]]).compactMap { $0["reference"] as? String }
            guard let next = page["next"] as? String, seen.count < 100 else { return seen }
            try await between(seen)
            page = try await send(.get, "\(list)&cursor=\(next)", as: .awa).json
        }
    }
}

extension HTTPField.Name {
    static let idempotencyKey = Self(fixed: "Idempotency-Key")
}
