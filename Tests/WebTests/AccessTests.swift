import Desk
import Documents
import Foundation
import HTTPTypes
import Store
import Support
import Testing

@testable import Web

@Suite("Who may do what, on every route")
struct AccessTests {
    let desk: ServedDesk

    init() throws { desk = try ServedDesk(hasLimits: false) }

    /// Values for the bodies of operations.
    private static let values = [
        "text": "Un texte.", "reason": "Un motif.", "to": "oriv", "closing": "out_of_scope", "into": "2", "title": "T",
        "answer": "R", "email": "lea@example.org", "act": "withdraw", "territory": "93",
    ]

    /// A valid body for an operation, so that only the account can be the reason of a refusal.
    private static func json(_ operation: Web.Operation) throws -> String? {
        guard case .object(let schema)? = operation.body, case .object(let properties)? = schema["properties"] else {
            return operation.body == nil ? nil : "{}"
        }
        let sent = values.filter { properties[$0.key] != nil }
        return String(decoding: try JSONEncoder().encode(sent), as: UTF8.self)
    }

    @Test("Nobody without a token gets past what is public; a token that does not hold is refused everywhere")
    func strangers() async throws {
        let operations = API(services: desk.server.services).operations
        try desk.desk.ask()
        try await desk.test { (client: ServedDesk.Client) async throws in
            for operation in operations {
                let path = operation.path.link("1")
                let stranger = try await client.send(operation.method, path, json: try Self.json(operation))
                // The verb lists the files of entries too, which everyone reads; those of questions are for agents.
                let isOfQuestion = [Routes.API.questionAttachments, Routes.API.questionAttachment].contains(
                    operation.path)
                let isRefused = operation.minimumRole > .everyone || isOfQuestion
                #expect((stranger.status == 401) == isRefused, "\(operation.method) \(path)")
                let forged = try await client.send(
                    operation.method, path, json: try Self.json(operation),
                    headers: [.authorization: "Bearer guichet_1.\(String(repeating: "A", count: 43))"])
                #expect(forged.status == 401, "\(operation.method) \(path)")
                #expect(forged.headers[.wwwAuthenticate] != nil, "\(operation.method) \(path)")
            }
        }
    }

    @Test("An agent of another centre does nothing to a question, by any route")
    func otherCentre() async throws {
        let moves = API(services: desk.server.services).operations.filter {
            $0.method != .get && $0.path.pattern.hasPrefix(Routes.API.question.pattern + "/")
        }
        #expect(moves.count >= 15)
        let reference = try desk.desk.ask().question.reference
        try desk.desk.ask("Une autre ?")
        // Agents of other centres may contribute to an answer and add a note.
        let open: Set<Path> = [Routes.API.notes, Routes.API.contributions]
        try await desk.test { (client: ServedDesk.Client) async throws in
            for operation in moves where !open.contains(operation.path) {
                let path = operation.path.link(reference)
                let answer = try await client.send(operation.method, path, as: .odile, json: try Self.json(operation))
                #expect([403, 409].contains(answer.status), "\(operation.method) \(path): \(answer.status)")
            }
        }
        #expect(try desk.desk.show(reference).events.count == 1)
    }

    @Test(
        "Each verb: strangers only what is public, agents not what is the coordinator's, nobody what is the server's own"
    )
    func verbs() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            for verb in ServedVerb.all.values {
                let path = Wire.verbs + verb.name
                let stranger = try await client.send(.post, path, json: "{}")
                #expect((stranger.status == 401) == (verb.minimumRole > .everyone), "\(verb.name): \(stranger.status)")
            }
            for name in ["IdentifyToken", "OpenSession", "IdentifySession", "CloseSession", "TouchToken"] {
                #expect(try await client.send(.post, Wire.verbs + name, as: .nadia, json: "{}").status == 404)
            }
            let imported = #"{"records": [], "activate": true}"#
            #expect(try await client.send(.post, Wire.verbs + "ImportEntries", as: .awa, json: imported).status == 403)
            #expect(
                try await client.send(.post, Wire.verbs + "ImportEntries", as: .nadia, json: imported).status == 200)
            #expect(try await client.send(.post, Wire.verbs + "ListAccounts", as: .nadia, json: "{}").status == 403)
            let tokens = try await client.send(.post, Wire.verbs + "ListTokens", as: .awa, json: "{}")
            #expect(tokens.status == 200)
            #expect(tokens.text.contains("Awa"))
            #expect(!tokens.text.contains("Lena"))
        }
    }

    @Test("What an asker says is said by the asker's link, or by the centre that has the question")
    func askers() async throws {
        let reference = try desk.desk.ask().question.reference
        try await desk.test { (client: ServedDesk.Client) async throws in
            let withdraw = #"{"reference": "\#(reference)"}"#
            #expect(try await client.send(.post, Wire.verbs + "Withdraw", as: .odile, json: withdraw).status == 403)
            let close = #"{"reference": "\#(reference)", "closing": "satisfied", "isAskers": true}"#
            #expect(try await client.send(.post, Wire.verbs + "Close", as: .odile, json: close).status == 403)
            #expect(try await client.send(.post, Wire.verbs + "Withdraw", as: .awa, json: withdraw).status == 200)
        }
    }

    @Test("A verb that came as JSON is held to the rules of its initialiser")
    func checked() async throws {
        let reference = try desk.desk.ask().question.reference
        try await desk.test { (client: ServedDesk.Client) async throws in
            let long = String(repeating: "a", count: 251)
            let bad = [
                (
                    "Ask",
                    #"{"title": "", "body": "", "audience": "autre", "themes": [], "territory": "93", "confirmed": false, "undecided": false, "asker": {}}"#
                ),
                (
                    "Ask",
                    #"{"title": "\#(long)", "body": "", "audience": "autre", "themes": [], "territory": "93", "confirmed": false, "undecided": false, "asker": {}}"#
                ),
                (
                    "Ask",
                    #"{"title": "A ?", "body": "", "audience": "autre", "themes": [], "territory": "93", "confirmed": false, "undecided": false, "asker": {"email": "rien"}}"#
                ),
                ("Note", #"{"reference": "\#(reference)", "text": " "}"#),
                ("Note", #"{"reference": "\#(reference)"}"#),
                (
                    "AnswerQuestion",
                    #"{"reference": "\#(reference)", "text": "A\u0007", "sources": [], "submits": false}"#
                ),
                ("Transfer", #"{"reference": "\#(reference)", "centre": "oriv", "text": ""}"#),
                ("AddTheme", #"{"label": "", "terms": []}"#),
            ]
            for (name, json) in bad {
                let answer = try await client.send(.post, Wire.verbs + name, as: .awa, json: json)
                #expect(answer.status == 422, "\(name) \(json): \(answer.status)")
            }
        }
        #expect(try desk.desk.show(reference).events.count == 1)
    }
}
