import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Markup
import Store
import Support

@testable import Web

/// A desk with a server, tested through the router without a network connection.
struct ServedDesk {
    let desk: TemporaryDesk
    let server: DeskServer
    let clock = SettableClock(SettableClock.founding)
    /// The tokens by account.
    private(set) var tokens: [Account: String] = [:]

    static let lena = Account(name: "Lena", centre: "profession-banlieue")

    init(
        hasLimits: Bool = true, connections: Int? = nil, trustedProxies: [IPRange] = [],
        embedder: (any Embedder)? = nil, manual: [ManualChapter] = [],
        logger: Logger = Logger(label: "test")
    ) throws {
        desk = try TemporaryDesk()
        var options = ServerOptions()
        options.hasLimits = hasLimits
        options.connections = connections ?? options.connections
        options.trustedProxies = trustedProxies
        options.readers = 16
        options.manual = manual
        let clock = clock
        let path = desk.path
        let store = try embedder.map { try Store(path: path, embedder: $0) { clock.now } } ?? desk.store
        server = try DeskServer(store: store, options: options, logger: logger, now: { clock.now })
        let boss = Account(name: "Root", centre: Centre.national)
        _ = try desk.store.perform(AddAccount(account: boss, role: .administrator), by: boss)
        tokens[boss] = try desk.store.perform(CreateToken(account: boss), by: boss).token
        for account in [Account.awa, Self.lena, .odile, .nadia] {
            let role: Role = account == .nadia ? .coordinator : .agent
            _ = try desk.store.perform(AddAccount(account: account, role: role), by: boss)
            tokens[account] = try desk.store.perform(CreateToken(account: account), by: boss).token
        }
    }

    /// A response.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String

        var json: [String: Any] {
            ((try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]) ?? [:]
        }
    }

    func test(_ work: @escaping @Sendable (Client) async throws -> Void) async throws {
        let tokens = tokens
        try await server.application.test(.router) { try await work(Client(client: $0, tokens: tokens)) }
    }

    /// A client that sends requests.
    struct Client: Sendable {
        let client: any TestClientProtocol
        let tokens: [Account: String]

        func send(
            _ method: HTTPRequest.Method, _ path: String, as account: Account? = nil, json: String? = nil,
            form: [(name: String, value: String)]? = nil, headers: HTTPFields = [:]
        ) async throws -> Answer {
            var headers = headers
            if let token = account.flatMap({ tokens[$0] }) { headers[.authorization] = "Bearer \(token)" }
            if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
            if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
            let body = json ?? form.map { Fields($0).encoded }
            return try await client.execute(
                uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
            ) { Answer(status: $0.status.code, headers: $0.headers, text: String(buffer: $0.body)) }
        }

        /// Asks a question without an account.
        func ask(_ title: String = "Qui finance un adulte-relais ?", place: String = "Bobigny") async throws -> Answer {
            try await send(
                .post, "/api/v1/questions",
                json: #"{"title": "\#(title)", "territory": "\#(place)", "asker": {"email": "lea@example.org"}}"#)
        }
    }
}
