import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook
import Store
import Synchronization

/// The JSON API: resources for other programs, and every verb as the CLI sends it.
struct API: Sendable {
    let services: Services
    private let description = KeptDescription()

    init(services: Services) { self.services = services }

    /// All operations of the API.
    var operations: [Operation] { reading + asking + handling + restricting + keeping + [document, verbs] }

    func add(to table: RouteTable) {
        for operation in operations {
            if operation.method == .get {
                table.get(operation.path, operation.handler)
            } else {
                table.on(operation.path, operation.method, operation.handler)
            }
        }
    }

    /// Performs a verb with the request's account, idempotency key and address.
    func serve<V: Stored>(_ verb: V, _ request: Request, _ context: DeskContext) async throws -> V.Reply {
        try await services.pool.serve(
            verb, for: context.bearer, key: V.access == .write ? request.idempotencyKey : nil,
            visitor: IPRange.household(of: context.address), client: context.client)
    }

    private var document: Operation {
        Operation(
            .get, Routes.API.document, "This document", ofNoVerb: .everyone, reply: JSONValue.self
        ) { request, context in
            try APIFormat.response(description.value(of: operations), context, to: request)
        }
    }
}

/// The OpenAPI document, which is the same for every request: made at the first one, in some milliseconds.
private final class KeptDescription: Sendable {
    private let kept = Mutex<JSONValue?>(nil)

    func value(of operations: [Operation]) throws -> JSONValue {
        try kept.withLock { kept in
            if let kept { return kept }
            let made = try OpenAPI(operations).document()
            kept = made
            return made
        }
    }
}

/// Reads and validates the parameters of a query string.
struct QueryParameters {
    private let fields: Fields

    init(_ request: Request) { fields = request.fields }

    /// The most characters of a parameter, except for search words.
    static let longest = 250

    /// - Throws: `Refusal` with the parameter's name when the text is too long or has control characters.
    func text(_ name: String) throws(Refusal) -> String? {
        guard let text = fields[name]?.trimmed else { return nil }
        guard text.count <= Self.longest else {
            throw .longField(name, characters: text.count, most: Self.longest)
        }
        guard !text.unicodeScalars.contains(where: Text.isControl) else {
            throw .badField(name)
        }
        return text
    }

    /// The search words, of any length: the search drops the excess and reports it.
    func words(_ name: String) throws(Refusal) -> String {
        guard let words = fields[name]?.trimmed else { throw .missingField(name) }
        return words
    }

    func required(_ name: String) throws -> String {
        guard let value = try text(name) else { throw Refusal.missingField(name) }
        return value
    }

    /// The last value with this name, blank or not.
    func last(_ name: String) -> String? { fields.last(name) }

    func number(_ name: String, in range: ClosedRange<Int>, otherwise: Int) throws -> Int {
        guard let text = fields.last(name) else { return otherwise }
        guard let number = Int(text), range.contains(number) else { throw Refusal.badNumber(text, in: range) }
        return number
    }

    func day(_ name: String) throws -> Day? {
        guard let text = fields.last(name) else { return nil }
        guard let day = Day(text) else { throw Refusal.badDate(text) }
        return day
    }

    /// An instant in RFC 3339.
    func instant(_ name: String) throws -> Date? {
        guard let text = fields.last(name) else { return nil }
        guard let instant = try? Date(text, strategy: .iso8601) else { throw Refusal.badDate(text) }
        return instant
    }

    func flag(_ name: String) throws -> Bool {
        switch fields.last(name) {
        case nil, "false": return false
        case "true": return true
        case let text?: throw Refusal.badChoice(text, known: ["true", "false"])
        }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ type: Choice.Type) throws -> Choice?
    where Choice.RawValue == String {
        guard let text = fields.last(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw Refusal.badChoice(text, known: Choice.allCases.map(\.rawValue))
        }
        return choice
    }
}
