import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

@Suite("What a page says was done")
struct FlashTests {
    private let served: ServedDesk

    init() throws { served = try ServedDesk(hasLimits: false) }

    @Test("A page says what was done once, to whoever did it")
    func once() async throws {
        let path = "/desk/questions/\(try served.desk.ask().question.reference)"
        try await agents { awa, lena in
            let plain = try await awa.get(path).html
            let done = try await awa.post(path, from: awa.get(path), [("act", "claim")])
            #expect(done.location == path)
            let (status, other) = (try await Self.status(awa.get(path)), try await Self.status(lena.get(path)))
            #expect(status != nil)
            #expect(other == nil)
            #expect(try await Self.status(awa.get(path)) == nil)
            #expect(!plain.contains("role=\"status\""))
        }
    }

    @Test("On a desk that sends no mail an answer is not said to be sent")
    func unmailed() async throws {
        let reference = try served.desk.ask().question.reference
        try served.desk.claim(reference)
        let path = "/desk/questions/\(reference)"
        try await agents { awa, _ in
            let sent = try await awa.post(path, from: awa.get(path), [("act", "answer"), ("text", "L'État paie.")])
            #expect(sent.location == path)
            let said = try #require(try await Self.status(awa.get(path)))
            #expect(said.contains("Aucun courriel ne part"))
            #expect(!said.contains("envoyée"))
        }
    }

    @Test("No address makes a page say that something was done", arguments: ["claim", "asked", "answered", "withdraw"])
    func planted(name: String) async throws {
        let reference = try served.desk.ask().question.reference
        try served.desk.answer(reference, "L'État paie.")
        try served.desk.publish(reference, answer: "L'État paie.")
        let link = try served.desk.store.perform(CreateLink(reference: reference), by: .awa)
        try await agents { awa, _ in
            for path in ["/desk/questions/\(reference)", "/entries/F-2012-00001", "/follow/\(link)"] {
                #expect(try await Self.status(awa.get("\(path)?done=\(name)")) == nil, "\(path)")
                let html = try await awa.get("\(path)?done=\(name)").html
                #expect(!html.contains("class=\"notice keep\""))
            }
            #expect(try await awa.get("/ask/already/2012-00001").location == "/ask")
            #expect(try await awa.get("/follow").location == "/")
        }
    }

    @Test("A note is good for one visitor, one page and a minute")
    func bound() {
        let (seal, now) = (FormSigner(key: Data("key".utf8)), SettableClock.founding)
        let note = seal.note("claim", on: "/desk", for: "visit", at: now)
        #expect(seal.noted(note, on: "/desk", for: "visit", at: now + 60) == "claim")
        #expect(seal.noted(note, on: "/desk", for: "visit", at: now + 61) == nil)
        #expect(seal.noted(note, on: "/", for: "visit", at: now) == nil)
        #expect(seal.noted(note, on: "/desk", for: "other", at: now) == nil)
        #expect(seal.noted(note.replacing("claim", with: "close"), on: "/desk", for: "visit", at: now) == nil)
    }

    private static func status(_ page: Visitor.Page) -> String? {
        page.html.firstMatch(of: /<p class="status" role="status">([^<]*)/).map { String($0.1) }
    }

    private func agents(_ work: @escaping @Sendable (Visitor, Visitor) async throws -> Void) async throws {
        let tokens = served.tokens
        try await served.server.application.test(.router) { client in
            let (awa, lena) = (Visitor(client), Visitor(client))
            _ = try await awa.signIn(#require(tokens[.awa]))
            _ = try await lena.signIn(#require(tokens[ServedDesk.lena]))
            try await work(awa, lena)
        }
    }
}
