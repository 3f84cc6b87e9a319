import Desk
import Foundation
import GRDB
import Store
import Synchronization

/// A desk in its own folder, with a clock that the test sets.
final class PersonDesk: Sendable {
    let path: String
    let store: Store
    let agent = Account(name: "Awa", centre: "profession-banlieue")
    let coordinator = Account(name: "Nadia", centre: "national")

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guichet-\(UUID().uuidString)")
        path = folder.appendingPathComponent("desk.sqlite").path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.template.get().write(to: URL(fileURLWithPath: path))
        let clock = Clock()
        store = try Store(path: path) { clock.now }
        self.clock = clock
    }

    /// The file of a new desk, made once, because the territory data takes a while.
    private static let template = Result {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("guichet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try Store.create(path: path, network: "2012")
        try DatabaseQueue(path: path).writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    private let clock: Clock

    private final class Clock: Sendable {
        // Monday 2023-11-13, noon in Paris.
        private let moment = Mutex(Date(timeIntervalSince1970: 1_699_873_200))
        var now: Date { moment.withLock { $0 } }
        func add(_ days: Int) { moment.withLock { $0 += TimeInterval(days) * 86_400 } }
    }

    deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }

    func pass(days: Int) { clock.add(days) }

    /// Stores a question about Seine-Saint-Denis.
    /// - Returns: its reference.
    @discardableResult
    func ask(
        _ title: String, _ body: String = "", themes: [String] = [], name: String? = nil, email: String? = nil,
        telephone: String? = nil, organisation: String? = nil, key: String? = nil
    ) throws -> String {
        let asker = try Asker(name: name, email: email, telephone: telephone, organisation: organisation)
        let ask = try Ask(
            title: title, body: body, themes: themes, territory: "93", asker: asker, idempotencyKey: key)
        return try store.perform(ask, by: nil).question.reference
    }

    /// The rows of a query, read through a separate connection that has the desk's tokenizer.
    func rows(_ sql: String) throws -> [Row] {
        var configuration = Configuration()
        configuration.prepareDatabase { $0.add(tokenizer: PlainTokenizer.self) }
        return try DatabaseQueue(path: path, configuration: configuration).read { try Row.fetchAll($0, sql: sql) }
    }

    /// The terms of an index.
    func terms(of index: String) throws -> [String] {
        var configuration = Configuration()
        configuration.prepareDatabase { $0.add(tokenizer: PlainTokenizer.self) }
        return try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction { db in
            try db.execute(sql: "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', '\(index)', 'row')")
            return try String.fetchAll(db, sql: "SELECT term FROM temp.vocabulary")
        }
    }

    /// Runs the closure while another connection reads the file.
    func whileReading<Value>(_ body: () throws -> Value) throws -> Value {
        try DatabaseQueue(path: path).read { db in
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM question")
            return try body()
        }
    }

    func count(_ sql: String) throws -> Int { try rows(sql).first?[0] ?? 0 }
}

/// Replaces the desk's tokenizer on connections that only read the index.
final class PlainTokenizer: FTS5CustomTokenizer {
    static let name = "french"

    init(db: Database, arguments: [String]) throws {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt { 0 }
}
