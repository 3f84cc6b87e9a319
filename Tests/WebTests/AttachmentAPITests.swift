import Desk
import Foundation
import HTTPTypes
import Store
import Support
import Testing

@testable import Web

@Suite("Files over the API: sent in JSON, had as downloads alone")
struct AttachmentAPITests {
    let desk: ServedDesk

    init() throws { desk = try ServedDesk(hasLimits: false) }

    private static func files(_ name: String, _ content: Data) -> String {
        #""attachments": [{"name": "\#(name)", "content": "\#(content.base64EncodedString())"}]"#
    }

    private static func question(_ name: String, _ content: Data) -> String {
        #"{"title": "Qui paie ?", "territory": "Bobigny", "# + files(name, content) + "}"
    }

    @Test("Asked with a file, answered with one; each is had by who sees it, as a download")
    func life() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let asked = try await client.send(
                .post, "/api/v1/questions", json: Self.question("bail à Bobigny.pdf", SampleFiles.pdf))
            #expect(asked.status == 201)
            let link = try #require(asked.json["follow_up"] as? String)
            let answered = try await client.send(
                .post, "/api/v1/questions/1/answers", as: .awa,
                json: #"{"text": "Oui.", "# + Self.files("modèle.txt", SampleFiles.text) + "}")
            #expect(answered.status == 201)
            let list = try await client.send(.get, "/api/v1/questions/1/attachments", as: .awa)
            let files = try #require(list.json["attachments"] as? [[String: Any]])
            #expect(files.map { $0["name"] as? String } == ["bail à Bobigny.pdf", "modèle.txt"])
            #expect(files.map { $0["type"] as? String } == ["application/pdf", "text/plain"])
            let id = try #require(files[0]["id"] as? Int)
            for (path, account) in [
                ("/api/v1/questions/1/attachments/\(id)", Account.awa),
                ("/api/v1/follow-ups/\(link)/attachments/\(id)", nil),
            ] {
                let file = try await client.send(.get, path, as: account)
                #expect(file.status == 200)
                #expect(Data(file.text.utf8) == SampleFiles.pdf)
                #expect(file.headers[.contentType] == "application/pdf")
                #expect(
                    file.headers[.contentDisposition]
                        == "attachment; filename=\"bail _ Bobigny.pdf\"; filename*=UTF-8''bail%20%C3%A0%20Bobigny.pdf")
                #expect(file.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'")
                #expect(file.headers[.xContentTypeOptions] == "nosniff")
                #expect(file.headers[.cacheControl] == "no-store")
                let tag = try #require(file.headers[.eTag])
                let again = try await client.send(.get, path, as: account, headers: [.ifNoneMatch: tag])
                #expect(again.status == 304)
            }
            let followed = try await client.send(.get, "/api/v1/follow-ups/\(link)")
            let turns = try #require(followed.json["turns"] as? [[String: Any]])
            #expect(turns.map { ($0["attachments"] as? [Any])?.count } == [1, 1])
            #expect(try await client.send(.get, "/api/v1/questions/1/attachments/\(id)").status == 401)
            #expect(try await client.send(.get, "/api/v1/questions/1/attachments/99", as: .awa).status == 404)
            #expect(try await client.send(.get, "/api/v1/follow-ups/\(link)/attachments/99").status == 404)
        }
    }

    /// A question with a file of its asker (1) and one of the answer (2).
    private static func answered(_ client: ServedDesk.Client) async throws {
        _ = try await client.send(.post, "/api/v1/questions", json: question("bail.pdf", SampleFiles.pdf))
        _ = try await client.send(
            .post, "/api/v1/questions/1/answers", as: .awa,
            json: #"{"text": "Oui.", "# + files("modèle.txt", SampleFiles.text) + "}")
    }

    @Test("An entry gets the files that are chosen, which its number alone finds under its path")
    func chosen() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            try await Self.answered(client)
            let written = try await client.send(
                .post, "/api/v1/questions/1/entries", as: .awa,
                json: #"{"title": "Payer", "answer": "Oui.", "chosen": [2]}"#)
            #expect(written.status == 201)
            let published = try await client.send(
                .post, "/api/v1/entries/1/publications", as: ServedDesk.lena, json: #"{"checked": true}"#)
            #expect(published.status == 201)
            let list = try await client.send(.get, "/api/v1/entries/1/attachments")
            let files = try #require(list.json["attachments"] as? [[String: Any]])
            #expect(files.map { $0["name"] as? String } == ["modèle.txt"])
            let id = try #require(files.first?["id"] as? Int)
            for path in ["/api/v1/entries/1/attachments/\(id)", "/entries/1/attachments/\(id)"] {
                let file = try await client.send(.get, path)
                #expect(file.status == 200, "\(path)")
                #expect(Data(file.text.utf8) == SampleFiles.text, "\(path)")
            }
        }
    }

    @Test("A file of the asker cannot be chosen, and no entry is made")
    func askers() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            try await Self.answered(client)
            let refused = try await client.send(
                .post, "/api/v1/questions/1/entries", as: .awa,
                json: #"{"title": "Payer", "answer": "Oui.", "chosen": [1]}"#)
            #expect(refused.status == 404)
            #expect(try await client.send(.get, "/api/v1/entries/1", as: .awa).status == 404)
        }
    }

    @Test("What is not taken is a problem with its sentence, and nothing is stored")
    func refused() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let archive = try await client.send(
                .post, "/api/v1/questions", json: Self.question("a.pdf", SampleFiles.zip(["a.pdf"])))
            #expect(archive.status == 422)
            #expect(archive.json["type"] as? String == "urn:guichet:problem:badAttachment")
            let damaged = try await client.send(
                .post, "/api/v1/questions",
                json: #"{"title": "Q", "territory": "Bobigny", "attachments": [{"name": "a", "content": "é"}]}"#)
            #expect(damaged.status == 422)
            let misspelt = try await client.send(
                .post, "/api/v1/questions", json: #"{"title": "Q", "territory": "Bobigny", "attachment": []}"#)
            #expect(misspelt.status == 422)
            let list = try await client.send(.get, "/api/v1/questions", as: .awa)
            #expect(list.json["total"] as? Int == 0)
        }
    }

    @Test("25 MB of files go in one request; beyond it the request is too large")
    func sizes() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let large = SampleFiles.pdf + Data(repeating: 0x20, count: 9_000_000)
            let taken = try await client.send(.post, "/api/v1/questions", json: Self.question("a.pdf", large))
            #expect(taken.status == 201)
            let content = Data(repeating: 0x20, count: 28_000_000)
            let beyond = try await client.send(.post, "/api/v1/questions", json: Self.question("a.txt", content))
            #expect(beyond.status == 413)
        }
    }

    @Test("A reply by link, a note, a question back and a contribution carry files, too")
    func messages() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let asked = try await client.ask()
            let link = try #require(asked.json["follow_up"] as? String)
            let body = #"{"text": "Voir.", "# + Self.files("a.txt", SampleFiles.text) + "}"
            _ = try await client.send(.put, "/api/v1/questions/1/claim", as: .awa)
            for part in ["notes", "contributions", "messages"] {
                let sent = try await client.send(.post, "/api/v1/questions/1/\(part)", as: .awa, json: body)
                #expect(sent.status == 201, "\(part)")
            }
            let reply = try await client.send(
                .post, "/api/v1/follow-ups/\(link)/acts",
                json: #"{"act": "reply", "text": "Là.", "# + Self.files("b.txt", SampleFiles.text) + "}")
            #expect(reply.status == 200)
            let other = try await client.send(
                .post, "/api/v1/follow-ups/\(link)/acts",
                json: #"{"act": "withdraw", "# + Self.files("b.txt", SampleFiles.text) + "}")
            #expect(other.status == 422)
            let list = try await client.send(.get, "/api/v1/questions/1/attachments", as: .awa)
            #expect((list.json["attachments"] as? [Any])?.count == 4)
        }
    }
}
