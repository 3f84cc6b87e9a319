import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import Web

/// A browser without scripts: it keeps cookies, and sends forms with the fields of the page.
final class Visitor: Sendable {
    private let client: any TestClientProtocol
    private let cookies = Mutex<[String: String]>([:])

    init(_ client: any TestClientProtocol) { self.client = client }

    /// A page as received.
    struct Page {
        let status: Int
        let headers: HTTPFields
        let html: String

        /// The target of a redirect.
        var location: String { headers[.location] ?? "" }

        /// The value of a hidden field.
        func hidden(_ name: String) -> String {
            html.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first.map {
                String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
            } ?? ""
        }
    }

    func get(_ path: String, language: String = "fr") async throws -> Page {
        try await send(.get, String(path.prefix { $0 != "#" }), language: language)
    }

    /// Sends a form of the page.
    func post(_ path: String, from page: Page, _ fields: [(name: String, value: String)]) async throws -> Page {
        let kept = ["form", "seen", "next"].map { (name: $0, value: page.hidden($0)) }.filter {
            !$0.value.isEmpty
        }
        return try await post(path, kept + fields)
    }

    /// Sends a form that is not accepted, or not yet, and follows the redirect to the page.
    func tried(_ path: String, from page: Page? = nil, _ fields: [(name: String, value: String)]) async throws -> Page {
        let sent = if let page { try await post(path, from: page, fields) } else { try await post(path, fields) }
        #expect(sent.status == 303, "\(path): \(sent.status)")
        #expect(sent.location.contains("kept"), "\(path): \(sent.status)")
        return try await get(sent.location)
    }

    func post(_ path: String, _ fields: [(name: String, value: String)]) async throws -> Page {
        try await send(.post, path, body: Fields(fields).encoded)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, body: String? = nil,
        type: String = "application/x-www-form-urlencoded", language: String = "fr", headers given: HTTPFields = [:]
    ) async throws -> Page {
        var headers: HTTPFields = [.acceptLanguage: language]
        for field in given { headers[field.name] = field.value }
        let sent = cookies.withLock { $0.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
        if !sent.isEmpty { headers[.cookie] = sent }
        if body != nil { headers[.contentType] = type }
        let page = try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        ) { Page(status: $0.status.code, headers: $0.headers, html: String(buffer: $0.body)) }
        for cookie in page.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            cookies.withLock { $0[pair[0]] = pair.count > 1 ? pair[1] : nil }
        }
        return page
    }

    /// Signs in with a token.
    func signIn(_ token: String) async throws -> Page {
        try await post("/sign-in", from: get("/sign-in"), [("token", token)])
    }
}
