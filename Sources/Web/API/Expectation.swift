import Desk
import Foundation
import HTTPTypes
import Hummingbird

// What a request brings is held against what the OpenAPI document says of its operation: a name that is misspelt is
// refused, not passed over. What else is wrong with it is said by whoever reads it.

extension Request {
    /// - Parameter known: the names that the query may have.
    /// - Throws: `Refusal.unknownField`.
    func checkQuery(_ known: [String]) throws(Refusal) {
        guard let name = fields.names.first(where: { !known.contains($0) }) else { return }
        throw .unknownField(name, known: known)
    }

    /// - Parameter schema: of the body; nil where there is none.
    /// - Returns: the same, its body read where that was looked at.
    /// - Throws: `Refusal` for a member that the schema does not name, or a value that is none of its choices; 413.
    func checked(against schema: JSONValue?, upTo size: Int) async throws -> Request {
        guard let schema, schema.properties != nil, isJSON else { return self }
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
    /// What is not there was named in the body or the query, not in the path: the address itself is right.
    func isMisnamed(in context: DeskContext) -> Bool {
        switch self {
        case .unknownCentre(let text, _): text != (try? context.part("slug"))
        case .unknownQuestion(let text), .unknownEntry(let text): text != (try? context.part("reference"))
        case .missingTheme: context.parameters.get("theme") == nil
        default: false
        }
    }
}

/// JSON that was sent, as far as a schema says which names and choices there are.
private struct Sent: Decodable {
    /// Empty for what is no object.
    let members: [String: Sent]
    /// Nil for what is no text.
    let text: String?

    init(from decoder: any Decoder) throws {
        text = try? String(from: decoder)
        members = (try? [String: Sent](from: decoder)) ?? [:]
    }

    /// - Parameter path: where it stands, with a point after it.
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
    /// The properties of a schema of objects.
    fileprivate var properties: [String: JSONValue]? {
        guard case .object(let properties)? = taken["properties"] else { return nil }
        return properties
    }

    /// The texts that a schema of choices has.
    fileprivate var choices: [String]? {
        guard case .array(let choices)? = taken["enum"] else { return nil }
        return choices.compactMap { choice -> String? in
            guard case .string(let text) = choice else { return nil }
            return text
        }
    }

    /// The schema itself, or that of what may also be null (`Schemas.sent`).
    private var taken: [String: JSONValue] {
        guard case .object(let schema) = self else { return [:] }
        guard case .array(let either)? = schema["anyOf"], let first = either.first else { return schema }
        return first.taken
    }
}
