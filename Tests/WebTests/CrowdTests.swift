import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Support
import Synchronization
import Testing

@testable import Web

@Suite("Many at once, and those who leave", .timeLimit(.minutes(10)))
struct CrowdTests {
    @Test("What many ask for at once is made once; the one who asked first may leave")
    func once() async throws {
        let model = SlowModel()
        let desk = try Self.desk(model)
        let pool = desk.server.services.pool
        try await desk.server.application.test(.live) { client async throws in
            let port = try #require(client.port)
            try await withThrowingTaskGroup(of: String.self) { group in
                let first = try await Caller(port: port)
                _ = try await first.get("/api/v1/search?q=logement") {
                    await until { model.asked == ["logement"] }
                    for _ in 0..<7 {
                        group.addTask { try await Caller(port: port).get("/api/v1/search?q=logement") }
                    }
                    await until { pool.replies.shared == 7 }
                    return false
                }
                model.answer()
                for try await text in group { #expect(text.hasPrefix("HTTP/1.1 200 OK")) }
            }
            #expect(model.asked == ["logement"])
            #expect(pool.replies.made == 1)
            #expect(try await Caller(port: port).get("/api/v1/search?q=logement").hasPrefix("HTTP/1.1 200 OK"))
            #expect(model.asked.count == 1)
            #expect(pool.replies.known == 1)
        }
    }

    @Test("A search by words alone, because the vector did not come, is not kept for the next")
    func words() async throws {
        let model = SlowModel(misses: 1)
        model.answer()
        try await Self.desk(model).test { (client: ServedDesk.Client) async throws in
            for _ in 1...3 { #expect(try await client.send(.get, "/api/v1/search?q=logement").status == 200) }
            #expect(model.asked.count == 2)
        }
    }

    @Test(
        "While one visitor's share is taken the probes answer, and what was asked by those who have gone is never begun"
    )
    func busy() async throws {
        let model = SlowModel()
        let desk = try Self.desk(model)
        let pool = desk.server.services.pool
        try await desk.server.application.test(.live) { client async throws in
            let port = try #require(client.port)
            try await withThrowingTaskGroup(of: String.self) { group in
                for word in ["un", "deux"] {
                    group.addTask { try await Caller(port: port).get("/api/v1/search?q=\(word)") }
                }
                await until { model.asked.count == 2 }
                // These clients disconnect while their work is queued.
                for path in ["/api/v1/search?q=trois", "/api/v1/themes/emploi"] {
                    let queued = pool.queued
                    _ = try await Caller(port: port).get(path) {
                        await until { pool.queued == queued + 1 }
                        return false
                    }
                }
                // Enough requests for each event loop to have noticed the disconnections.
                for _ in 0..<8 {
                    for probe in ["/healthz", "/readyz"] {
                        #expect(try await Caller(port: port).get(probe).hasPrefix("HTTP/1.1 200 OK"))
                    }
                }
                #expect(pool.queued == 4)
                model.answer()
                for try await text in group { #expect(text.hasPrefix("HTTP/1.1 200 OK")) }
            }
            await until { pool.queued == 0 }
            #expect(Set(model.asked) == ["un", "deux"])
            // A new request is served.
            #expect(try await Caller(port: port).get("/api/v1/search?q=trois").hasPrefix("HTTP/1.1 200 OK"))
            #expect(model.asked.count == 3)
        }
    }

    /// The desk has an entry that the search finds. A search without results would be recorded, and that write
    /// invalidates the caches.
    private static func desk(_ model: SlowModel) throws -> ServedDesk {
        let desk = try ServedDesk(embedder: model)
        try desk.desk.addEntry("Un logement, deux, trois", "L'État paie.")
        return desk
    }

    /// Waits until a condition holds; the suite's time limit ends the test if it never does.
    private func until(_ holds: () -> Bool) async {
        while !holds(), !Task.isCancelled { await Task.yield() }
    }
}

/// A model that blocks all callers until the test lets them continue.
private final class SlowModel: Embedder {
    let model = "slow"
    private let queries = Mutex<[String]>([])
    private let gate = DispatchSemaphore(value: 0)
    private let misses: Int

    /// - Parameter misses: how many of the first queries get no vector.
    init(misses: Int = 0) { self.misses = misses }

    var asked: [String] { queries.withLock { $0 } }

    /// Lets all callers continue.
    func answer() { gate.signal() }

    func vectors(of passages: [String]) throws -> [[Float]] { passages.map { _ in [1, 0] } }

    func vector(of query: String) -> [Float]? {
        let place = queries.withLock { queries in
            queries.append(query)
            return queries.count
        }
        gate.wait()
        gate.signal()
        return place > misses ? [1, 0] : nil
    }
}
