import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook
import Store

/// An operation of the API: its route and its part of the OpenAPI document, in one place.
struct Operation: Sendable {
    let method: HTTPRequest.Method
    let path: Path
    /// A summary in a few words.
    let summary: String
    /// The verb that it performs, from the registry; nil if it performs none, or any.
    let verb: RegisteredVerb?
    /// Who may use it: those who may have the verb performed.
    let minimumRole: MinimumRole
    /// The parameters of the query.
    let query: [Parameter]
    /// The JSON Schema of the body; nil if it has none.
    let body: JSONValue?
    /// The status of success, and the document of the reply; nil if it has none.
    let status: HTTPResponse.Status
    let reply: (any Described.Type)?
    /// Whether it replies with the content of a file.
    let isFile: Bool
    /// Whether it works on a versioned resource: a write accepts `If-Match`, a read returns the version in its ETag.
    let isVersioned: Bool
    let handler: RouteTable.Handler

    /// A parameter of the query.
    struct Parameter: Sendable {
        let name: String
        let schema: JSONValue
        let isRequired: Bool

        init(
            _ name: String, _ schema: JSONValue = ["type": "string", "maxLength": .number(QueryParameters.longest)],
            isRequired: Bool = false
        ) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    /// What the registry names an operation: its method, and its path below `/api/v1`.
    var name: String { Self.name(method, path) }

    private static func name(_ method: HTTPRequest.Method, _ path: Path) -> String {
        "\(method.rawValue) \(path.pattern.trimmingPrefix(Routes.API.root))"
    }

    /// - Parameter role: the required role, for an operation that performs no single verb.
    init(
        _ method: HTTPRequest.Method, _ path: Path, _ summary: String, ofNoVerb role: MinimumRole? = nil,
        query: [Parameter] = [],
        body: JSONValue? = nil, status: HTTPResponse.Status = .ok, reply: (any Described.Type)?,
        isFile: Bool = false, isVersioned: Bool = false,
        handler: @escaping RouteTable.Handler
    ) {
        self.method = method
        self.path = path
        self.summary = summary
        verb = VerbRegistry.operations[Self.name(method, path)]
        // Without a verb or a role, nobody may use it.
        let minimumRole = verb?.right.minimumRole(.own) ?? role ?? .nobody
        self.minimumRole = minimumRole
        self.query = query
        self.body = body
        self.status = status
        self.reply = reply
        self.isFile = isFile
        self.isVersioned = isVersioned
        let known = query.map(\.name)
        let load = verb?.load
        // Authentication is required first, whatever else is wrong with the request.
        self.handler = { request, context in
            // A browser session is ignored: only a bearer token authenticates on the API.
            var context = context
            context.load = load
            if context.session != nil { (context.session, context.bearer) = (nil, nil) }
            if minimumRole > .everyone, context.account == nil { throw Refusal.identityNeeded }
            try request.checkQuery(known)
            let request = try await request.checked(against: body, upTo: context.maxJSONSize)
            do {
                return try await request.matching { try await handler($0, context) }
            } catch let refusal as Refusal where refusal.isMisnamed(in: context) {
                return try ProblemDocument(refusal, status: .unprocessableContent, context).response(context)
            }
        }
    }
}

/// Reads and writes JSON for the API: snake_case keys, instants in RFC 3339.
enum APIFormat {
    static var encoder: JSONEncoder {
        let encoder = Wire.encoder
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return encoder
    }

    static func response(
        _ document: some Encodable & Described, _ context: DeskContext, status: HTTPResponse.Status = .ok,
        version: Int? = nil,
        location: String? = nil, to request: Request
    ) throws -> Response {
        let body = try encoder.encode(document)
        var headers: HTTPFields = [
            .contentType: "application/json; charset=utf-8", .contentLanguage: context.language.rawValue,
        ]
        let tag = EntityTag(version: version, body: body)
        headers[.eTag] = tag.text
        if let location { headers[.location] = location }
        if request.method == .get || request.method == .head, tag.isAmong(request.headers[values: .ifNoneMatch]) {
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension Request {
    /// The idempotency key of a write.
    var idempotencyKey: String? { HTTPField.Name(Wire.idempotencyKey).flatMap { headers[$0] } }

    /// Reads the body as JSON.
    /// - Throws: 415, 413, 400 for invalid JSON, 422 for JSON of another shape.
    func json<Body: Decodable>(_ type: Body.Type, upTo size: Int) async throws -> Body {
        try Self.decoded(type, from: try await jsonBody(upTo: size))
    }

    /// - Throws: 415, 413.
    func jsonBody(upTo size: Int) async throws -> Data {
        guard isJSON else {
            throw HTTPError(.unsupportedMediaType, headers: [.accept: "application/json"])
        }
        return Data(try await collected(upTo: size).readableBytesView)
    }

    /// - Throws: `Refusal` for invalid JSON, or JSON of another shape.
    static func decoded<Body: Decodable>(_ type: Body.Type, from json: Data) throws -> Body {
        try Nesting.check(json)
        do { return try Wire.decoder.decode(type, from: json) } catch let error as DecodingError {
            throw Self.error(error)
        } catch let reason as Damage.Reason {
            throw Refusal.badField(reason.column ?? "")
        }
    }

    /// Collects the whole body.
    /// - Throws: 413; without reading anything when `Content-Length` exceeds the limit.
    func collected(upTo size: Int) async throws -> ByteBuffer {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > size {
            throw HTTPError(.contentTooLarge)
        }
        return try await body.collect(upTo: size)
    }

    /// Whether `Content-Type` is JSON.
    var isJSON: Bool {
        headers[.contentType].flatMap { MediaType(from: $0) }?.isType(.applicationJson) ?? false
    }

    /// The refusal for a decoding error. It names the path in the JSON, never the value there.
    private static func error(_ error: DecodingError) -> any Error {
        func path(_ keys: [any CodingKey]) -> String {
            keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        }
        return switch error {
        case .dataCorrupted(let context) where context.codingPath.isEmpty: Refusal.notJSON
        case .keyNotFound(let key, let context): Refusal.missingField(path(context.codingPath + [key]))
        case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
            Refusal.badField(path(context.codingPath))
        @unknown default: Refusal.badField("")
        }
    }
}
