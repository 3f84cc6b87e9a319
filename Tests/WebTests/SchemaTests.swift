import Desk
import Foundation
import HTTPTypes
import Store
import Support
import Testing

@testable import Web

@Suite("What the API answers is what its OpenAPI document says")
struct SchemaTests {
    let desk: ServedDesk

    init() throws { desk = try ServedDesk(hasLimits: false) }

    /// The requests, their accounts, and a desk with a question in each status and with entries that have all fields or
    /// few.
    private static let requests: [(HTTPRequest.Method, String, Account?, String?)] = [
        (.get, "/search?q=adulte&facets=true", nil, nil), (.get, "/search?q=relais&everything=true", .awa, nil),
        (.get, "/search?q=citoyne", nil, nil), (.get, "/search?q=financer&limit=1", nil, nil),
        (.get, "/entries", nil, nil), (.get, "/entries?limit=1", .awa, nil), (.get, "/entries/1", nil, nil),
        (.get, "/entries/1", .awa, nil), (.get, "/entries/2", nil, nil), (.get, "/entries/1/similar", nil, nil),
        (.get, "/suggestions?q=fin", nil, nil), (.get, "/routes?place=Bobigny", nil, nil),
        (.get, "/routes?place=Saint-Denis", nil, nil), (.get, "/routes?place=asdfgh", nil, nil),
        (.get, "/territories?q=Bobiny", nil, nil), (.get, "/centres", nil, nil), (.get, "/centres/oriv", nil, nil),
        (.get, "/coverage", nil, nil), (.get, "/themes", nil, nil), (.get, "/themes/emploi", nil, nil),
        (.get, "/inbox", .awa, nil), (.get, "/inbox?limit=1", .nadia, nil), (.get, "/questions", .awa, nil),
        (.get, "/events?limit=3", .awa, nil), (.get, "/questions/1/events", .awa, nil), (.get, "/account", .awa, nil),
        (.get, "/tokens", .awa, nil), (.get, "/sessions", .awa, nil), (.post, "/tokens", .awa, "{}"),
        (.get, "/audit?limit=1", Account(name: "Root", centre: Centre.national), nil),
        (
            .post, "/questions", nil,
            #"{"title": "Une autre ?", "territory": "Bobigny", "asker": {"email": "zoe@example.org"}}"#
        ),
        (.post, "/entries/1/thanks", nil, nil), (.post, "/entries/1/reports", .odile, #"{"reason": "Changé."}"#),
        (.put, "/questions/1/claim", .awa, nil), (.post, "/questions/1/notes", .awa, #"{"text": "Vu."}"#),
        (
            .post, "/questions/1/answers", .awa,
            #"{"text": "L'État.", "sources": ["Décret [art. L. 1111-1 du CGCT] <https://example.org> (2011-05-02)"]}"#
        ),
        (.post, "/questions/1/entries", .awa, #"{"title": "Une fiche", "answer": "L'État."}"#),
        // Refused
        (.get, "/questions/99", .awa, nil), (.get, "/questions/1", nil, nil), (.get, "/search", nil, nil),
        (.post, "/questions", nil, #"{"title": "Où ?", "territory": "Saint-Denis"}"#),
        (.post, "/questions", nil, "{"),
    ]

    @Test("Each reply, of everything and of nothing: required keys, types, and no unknown key")
    func replies() async throws {
        let references = try fill()
        try await desk.test { (client: ServedDesk.Client) async throws in
            let openAPI = try OpenAPIFile(await client.send(.get, "/api/v1/openapi.json").text)
            let files = references.map {
                (HTTPRequest.Method.get, "/questions/\($0)", Account?.some(.awa), String?.none)
            }
            for (method, path, account, json) in files + Self.requests {
                let answer = try await client.send(method, "/api/v1" + path, as: account, json: json)
                #expect(answer.status < 500, "\(method) \(path): \(answer)")
                #expect(try openAPI.faults(answer, method, "/api/v1" + path) == [], "\(method) \(path)")
            }
        }
    }

    @Test("What an asker sees, before and after an answer, and what they do")
    func followUps() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let openAPI = try OpenAPIFile(await client.send(.get, "/api/v1/openapi.json").text)
            let link = try #require(try await client.ask().json["follow_up"] as? String)
            let path = "/api/v1/follow-ups/\(link)"
            let before = try await client.send(.get, path)
            #expect(try openAPI.faults(before, .get, path) == [])
            _ = try await client.send(
                .post, "/api/v1/questions/1/answers", as: .awa,
                json: #"{"text": "L'État.", "sources": ["https://example.org"]}"#)
            let after = try await client.send(.get, path)
            #expect(try openAPI.faults(after, .get, path) == [])
            let done = try await client.send(.post, path + "/acts", json: #"{"act": "satisfied"}"#)
            #expect(try openAPI.faults(done, .post, path + "/acts") == [])
        }
    }

    @Test("A source keeps its date and its law; an entry that is like others names them, and the one that replaces it")
    func whole() async throws {
        _ = try fill()
        try await desk.test { (client: ServedDesk.Client) async throws in
            let entry = try await client.send(.get, "/api/v1/entries/1").json
            let source = try #require((entry["sources"] as? [[String: Any]])?.first)
            #expect(source["date"] as? String == "2011-05-02")
            #expect(source["legal"] as? String == "art. L. 1111-1 du CGCT")
            let other = try #require((entry["see_also"] as? [[String: Any]])?.first)
            #expect(other["title"] as? String == "Financer un conseil citoyen")
        }
    }

    /// Adds a question in each status, and entries.
    /// - Returns: the references of the questions.
    private func fill() throws -> [String] {
        let desk = desk.desk
        let asked = try (1...6).map { number in
            try desk.ask("Qui finance un poste d'adulte-relais, \(number) ?", email: "a\(number)@example.org").question
                .reference
        }
        for reference in asked.dropFirst() { try desk.claim(reference) }
        try desk.answer(asked[2])
        let store = desk.store
        _ = try store.perform(AskBack(reference: asked[3], message: "Combien ?"), by: .awa)
        _ = try store.perform(
            AnswerQuestion(reference: asked[4], text: "L'État.", sources: [], submits: true), by: .awa)
        _ = try store.perform(Close(reference: asked[5], closing: .outOfScope, words: "Non."), by: .awa)
        let law = try Source("Décret [art. L. 1111-1 du CGCT] <https://example.org> (2011-05-02)")
        let first = try desk.publish(
            asked[2], title: "Financer un adulte-relais", sources: [law], territory: "93", themes: ["emploi"])
        try desk.addEntry("Financer un conseil citoyen", "La commune et l'État.")
        let others = try store.perform(ListEntries(), by: .awa).filter { $0.reference != first.reference }
        let form = EntryForm(
            text: first.text, territory: "93", themes: ["emploi"], audience: .association,
            seeAlso: others.map(\.reference))
        _ = try store.perform(EditEntry(reference: first.reference, form: form), by: .awa)
        if try store.perform(ShowEntry(reference: first.reference), by: .awa).custody.standing.proposal != nil {
            _ = try store.perform(PublishEntry(reference: first.reference), by: .nadia)
        }
        return asked
    }
}

/// The OpenAPI document, as a client reads it.
private struct OpenAPIFile {
    private let paths: [String: JSON]
    private let check: SchemaCheck

    init(_ text: String) throws {
        let document = try JSON(Data(text.utf8))
        guard case .object(let paths)? = document["paths"],
            case .object(let components)? = document["components"]?["schemas"]
        else { throw CocoaError(.coderInvalidValue) }
        self.paths = paths
        check = SchemaCheck(components: components)
    }

    /// Where an answer does not match the document's schema for its path, method, status and type.
    func faults(_ answer: ServedDesk.Answer, _ method: HTTPRequest.Method, _ path: String) throws -> [String] {
        let parts = (path.split(separator: "?").first ?? "").split(separator: "/")
        // A literal path precedes one with a parameter.
        let found = paths.filter { pattern, _ in
            let pattern = pattern.split(separator: "/")
            return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }.min { $0.key.filter { $0 == "{" }.count < $1.key.filter { $0 == "{" }.count }
        let responses = found?.value[method.rawValue.lowercased()]?["responses"]
        guard let response = responses?[String(answer.status)], case .object(let content)? = response["content"],
            let schema = content.values.first?["schema"]
        else { return ["\(answer.status) is not documented"] }
        return check.faults(try JSON(Data(answer.text.utf8)), schema)
    }
}
