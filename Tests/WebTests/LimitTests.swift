import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Store
import Support
import Synchronization
import Testing

@testable import Web

@Suite("Nobody stops the desk", .timeLimit(.minutes(10)))
struct LimitTests {
    // MARK: - Caches

    @Test("What is kept takes so much memory, whatever is kept, and what is asked for still stays")
    func cache() {
        let deskVersion = DeskVersion(version: 1, day: Day(daysSinceEpoch: 0))
        var cache = VersionedCache<Int>(most: 1_000_000)
        _ = cache.value("", in: deskVersion)
        cache.keep(0, of: 1_000, "asked for", in: deskVersion)
        for number in 1...10_000 {
            cache.keep(number, of: number % 60_000, "\(number)", in: deskVersion)
            let (bytes, kept) = (cache.bytes, cache.value("asked for", in: deskVersion))
            #expect(bytes <= 1_000_000)
            #expect(kept == 0)
        }
        cache.keep(1, of: 900_000, "too large", in: deskVersion)
        let large = cache.value("too large", in: deskVersion)
        #expect(large == nil)
        let next = cache.value("asked for", in: DeskVersion(version: 2, day: deskVersion.day))
        #expect(next == nil)
    }

    @Test("Replies and pages are kept within their memory")
    func replies() async throws {
        let desk = try ServedDesk(hasLimits: false)
        for number in 1...30 {
            try desk.desk.addEntry("Titre \(number)", String(repeating: "mot ", count: 5_000))
        }
        let services = desk.server.services
        try await desk.test { (client: ServedDesk.Client) async throws in
            for after in 0..<20 {
                let export = #"{"everything":false,"after":-\#(after),"limit":1000}"#
                #expect(try await client.send(.post, "/api/v1/verbs/ExportEntries", json: export).status == 200)
                #expect(try await client.send(.get, "/search?q=titre&x=\(after)").status == 200)
            }
            #expect(services.pool.replies.made >= 20)
            #expect((1...ReplyCache.most).contains(services.pool.replyBytes))
            #expect((1...DrawnPages.most).contains(services.drawnPages.bytes))
        }
    }

    // MARK: - The budget of an address

    @Test("Who had much done is told to come back, and is served again when they do")
    func spending() throws {
        let clock = SettableClock(SettableClock.founding)
        let spending = Spending(Spending.Budget(most: 2, perSecond: 0.5)) { clock.now }
        try spending.check("a")
        spending.spend(.seconds(3), "a")
        do {
            try spending.check("a")
            Issue.record("nothing was left")
        } catch {
            #expect(error.status == .tooManyRequests)
            #expect(error.headers[.retryAfter] == "4")
        }
        try spending.check("b")
        clock.advance(hours: 4.0 / 3_600)
        try spending.check("a")
    }

    @Test("However many addresses come, few are remembered")
    func addresses() {
        let spending = Spending(.usual) { SettableClock.founding }
        for number in 0..<50_000 { spending.spend(.milliseconds(1), "\(number)") }
        #expect(spending.count <= 20_000)
    }

    @Test("An IPv6 address counts as its /56, an IPv4 address as itself")
    func households() {
        #expect(IPRange.household(of: "2001:db8:1:2::1") == IPRange.household(of: "2001:db8:1:f3:ffff::9"))
        #expect(IPRange.household(of: "2001:db8:1:2::1") != IPRange.household(of: "2001:db8:1:102::1"))
        #expect(IPRange.household(of: "192.0.2.1") != IPRange.household(of: "192.0.2.2"))
    }

    @Test("A page that was had too often is refused with 429, one that is known is not, and others are served")
    func tooMuch() async throws {
        let desk = try ServedDesk()
        let services = desk.server.services
        // A search without results is recorded, and that write invalidates all cached pages.
        try desk.desk.addEntry("Un logement", "L'État paie.")
        try await desk.test { (client: ServedDesk.Client) async throws in
            #expect(try await client.send(.get, "/api/v1/search?q=logement").status == 200)
            services.pool.spend(.seconds(60), "local")
            #expect(try await client.send(.get, "/api/v1/search?q=logement").status == 200)
            let refused = try await client.send(.get, "/api/v1/search?q=autre")
            #expect(refused.status == 429)
            #expect(refused.headers[.retryAfter] != nil)
            #expect(try await client.send(.get, "/healthz").status == 200)
            let token = try await client.send(.get, "/api/v1/search?q=autre", as: .awa)
            #expect(token.status == 200)
        }
    }

    // MARK: - The queue

    @Test("One who asks for much takes not every place, and who took least is next")
    func fairness() async throws {
        let queue = FairQueue(places: 3, share: 2)
        let (begun, gate) = (Log(), Gate())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...3 {
                group.addTask { try await queue.inTurn("flood") { await begun.waiting("flood \(number)", at: gate) } }
            }
            while begun.count < 2 || queue.count < 3 { await Task.yield() }
            group.addTask { try await queue.inTurn("reader") { await begun.waiting("reader", at: nil) } }
            while !begun.has("reader") { await Task.yield() }
            #expect(begun.count == 3)
            gate.open()
            try await group.waitForAll()
        }
        #expect(begun.count == 4)
        #expect(queue.count == 0)
    }

    @Test("The wait of one who has nothing begun counts; of one who has, it does not")
    func longestWait() async throws {
        let queue = FairQueue(places: 1, share: 1)
        let (begun, gate) = (Log(), Gate())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...2 {
                group.addTask { try await queue.inTurn("writer") { await begun.waiting("writer \(number)", at: gate) } }
            }
            while begun.count < 1 || queue.count < 2 { await Task.yield() }
            #expect(queue.longestWait == nil)
            group.addTask { try await queue.inTurn("reader") { await begun.waiting("reader", at: gate) } }
            while queue.count < 3 { await Task.yield() }
            while queue.longestWait == nil { await Task.yield() }
            gate.open()
            try await group.waitForAll()
        }
        #expect(queue.longestWait == nil)
    }

    @Test("Those who took much have the share of one between them")
    func heavy() async throws {
        let queue = FairQueue(places: 4, share: 2)
        let (begun, gate) = (Log(), Gate())
        for lane in ["a", "b", "c"] {
            try await queue.inTurn(lane) { (Result<Void, any Error>.success(()), took: .seconds(9)) }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in ["a", "b", "c", "a", "b", "c"] {
                group.addTask { try await queue.inTurn(lane) { await begun.waiting(lane, at: gate) } }
            }
            while queue.count < 6 || begun.count < 2 { await Task.yield() }
            try await queue.inTurn("reader") { await begun.waiting("reader", at: nil) }
            #expect(begun.count == 3)
            gate.open()
            try await group.waitForAll()
        }
        #expect(begun.count == 7)
    }

    @Test("A reading that takes too long is broken off with a sentence, and the connection reads on")
    func patience() throws {
        let desk = try TemporaryDesk()
        for number in 1...300 { try desk.addEntry("Titre \(number)", "Un texte.") }
        let all = ExportEntries()
        #expect(throws: Refusal.tooSlow) { try desk.store.serve(all, for: nil, patience: .zero) }
        #expect(try desk.store.serve(all, for: nil, patience: .seconds(60)).records.count == 300)
        #expect(try desk.store.serve(all, for: nil).records.count == 300)
    }

    // MARK: - Connections

    @Test("An address holds so many connections; when one is closed another may come")
    func connections() throws {
        let connections = Connections(most: 2, proxies: [IPRange("10.0.0.0/8")].compactMap(\.self))
        let first = try #require(connections.take("192.0.2.1"))
        #expect(connections.take("192.0.2.1") != nil)
        #expect(connections.take("192.0.2.1") == nil)
        #expect(connections.take("192.0.2.2") != nil)
        connections.close(first)
        #expect(connections.take("192.0.2.1") != nil)
        for _ in 1...9 { #expect(connections.take("10.0.0.1") != nil) }
    }

    @Test("One connection too many is closed, and the others are served")
    func tooMany() async throws {
        let desk = try ServedDesk(connections: 3)
        try await desk.server.application.test(.live) { client async throws in
            let port = try #require(client.port)
            // The test client may hold one of three.
            var callers: [Caller] = []
            for _ in 1...5 { callers.append(try await Caller(port: port)) }
            let last = try await callers.removeLast().served()
            #expect(!last)
            let first = try await callers.removeFirst().served()
            #expect(first)
            for caller in callers { _ = try await caller.served() }
        }
    }
}

extension Caller {
    /// Whether the server responds.
    fileprivate func served() async throws -> Bool {
        do { return try await get("/healthz").hasPrefix("HTTP/1.1 200") } catch is IOError {
            return false
        } catch is ChannelError {
            return false
        }
    }
}

/// Records which work has begun.
private final class Log: Sendable {
    private let names = Mutex<[String]>([])

    var count: Int { names.withLock(\.count) }

    func has(_ name: String) -> Bool { names.withLock { $0.contains(name) } }

    /// Begins, and ends when the gate is open.
    func waiting(_ name: String, at gate: Gate?) async -> (Result<Void, any Error>, took: Duration) {
        names.withLock { $0.append(name) }
        await gate?.wait()
        return (.success(()), took: .zero)
    }
}

/// Blocks everyone until it is opened.
private final class Gate: Sendable {
    private let isOpen = Mutex(false)

    func open() { isOpen.withLock { $0 = true } }

    func wait() async { while !isOpen.withLock({ $0 }) { await Task.yield() } }
}
