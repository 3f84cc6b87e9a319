import Hummingbird
import HummingbirdTesting
import Logging
import Support
import Testing

@testable import Web

@Suite("The server answers properly what is no page")
struct SkeletonTests {
    let desk: TemporaryDesk
    let server: DeskServer

    init() throws {
        desk = try TemporaryDesk()
        server = try DeskServer(store: desk.store, options: ServerOptions(), logger: Logger(label: "test"))
    }

    @Test("The home page, in the reader's language, with what keeps browsers safe")
    func home() async throws {
        try await server.application.test(.router) { client in
            try await client.execute(uri: "/", method: .get, headers: [.acceptLanguage: "de, en;q=0.8, fr;q=0.5"]) {
                #expect($0.status == .ok && String(buffer: $0.body).contains("<html lang=\"en\">"))
                #expect($0.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            }
        }
    }

    @Test("No such page: 404; another method: 405, with the methods there are")
    func refusals() async throws {
        try await server.application.test(.router) { client in
            try await client.execute(uri: "/nulle-part", method: .get) { #expect($0.status == .notFound) }
            try await client.execute(uri: "/healthz", method: .delete) {
                #expect($0.status == .methodNotAllowed && $0.headers[.allow] == "GET, HEAD")
            }
        }
    }
}
