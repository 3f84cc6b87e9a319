import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird

// Validates requests against the operation's part of the OpenAPI document, so that a misspelt name is refused and not
// ignored. All other errors are reported where the body is decoded.

extension Request {
    /// - Parameter known: the parameters that the query may have.
    /// - Throws: `Refusal.unknownField`.
    func checkQuery(_ known: [String]) throws(Refusal) {
        guard let name = fields.names.first(where: { !known.contains($0) }) else { return }
        throw .unknownField(name, known: known)
    }

    /// - Parameter schema: the schema of the body; nil for an operation that takes nothing, which refuses every member.
    /// - Returns: the request, with its body collected if it was checked.
    /// - Throws: `Refusal` for a member that the schema does not name or a value outside its choices; 413.
    func checked(against schema: JSONValue?, upTo size: Int) async throws -> Request {
        let schema = schema ?? Schemas.nothing
        guard schema.properties != nil, isJSON else { return self }
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > size {
            throw HTTPError(.contentTooLarge)
        }
        var request = self
        let bytes = try await request.collectBody(upTo: size)
        try Nesting.check(bytes.readableBytesView)
        if let sent = try? JSONDecoder().decode(Sent.self, from: Data(bytes.readableBytesView)) {
            try sent.check(schema, at: "")
        }
        return request
    }
}

extension Refusal {
    /// Whether the name that was not found comes from the body or the query and not from the path, so that 422 is right
    /// and not 404.
    func isMisnamed(in context: DeskContext) -> Bool {
        switch self {
        case .notFound(.unknownCentre(let text, _)): text != (try? context.part("slug"))
        case .notFound(.unknownQuestion(let text)), .notFound(.unknownEntry(let text)):
            text != (try? context.part("reference"))
        case .notFound(.missingTheme): context.parameters.get("theme") == nil
        default: false
        }
    }
}

/// The parts of a JSON body that are compared with a schema.
private struct Sent: Decodable {
    /// The members of an object; empty for any other value.
    let members: [String: Sent]
    /// The text; nil for any other value.
    let text: String?

    init(from decoder: any Decoder) throws {
        text = try? String(from: decoder)
        members = (try? [String: Sent](from: decoder)) ?? [:]
    }

    /// - Parameter path: the path of this value in the body, with a dot at its end.
    func check(_ schema: JSONValue, at path: String) throws(Refusal) {
        if let text, let choices = schema.choices, !choices.contains(text) {
            throw .badChoice(text, known: choices)
        }
        guard let properties = schema.properties else { return }
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            guard let property = properties[name] else {
                throw .unknownField(path + name, known: properties.keys.sorted())
            }
            try member.check(property, at: "\(path)\(name).")
        }
    }
}

extension JSONValue {
    /// The properties of an object schema.
    fileprivate var properties: [String: JSONValue]? {
        guard case .object(let properties)? = taken["properties"] else { return nil }
        return properties
    }

    /// The values of an `enum` schema.
    fileprivate var choices: [String]? {
        guard case .array(let choices)? = taken["enum"] else { return nil }
        return choices.compactMap { choice -> String? in
            guard case .string(let text) = choice else { return nil }
            return text
        }
    }

    /// The members of the schema; for one that also allows null (`Schemas.sent`), those of its first alternative.
    private var taken: [String: JSONValue] {
        guard case .object(let schema) = self else { return [:] }
        guard case .array(let either)? = schema["anyOf"], let first = either.first else { return schema }
        return first.taken
    }
}
