public import Foundation

/// A JSON value with its type: booleans and numbers are distinct.
public enum JSON: Decodable, Equatable, Sendable {
    case null
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    public init(_ data: Data) throws { self = try JSONDecoder().decode(JSON.self, from: data) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    fileprivate var texts: [String] {
        guard case .list(let items) = self else { return [] }
        return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}

/// Checks documents against JSON Schemas. It supports the parts of 2020-12 that `Documents` uses: `type`, `enum`,
/// `anyOf`, `$ref`, `properties`, `required`, `additionalProperties`, `items`, and the formats of days and instants.
public struct SchemaCheck: Sendable {
    /// By name.
    private let components: [String: JSON]

    public init(components: [String: JSON]) { self.components = components }

    /// The places where a value does not match its schema; empty if it matches.
    public func faults(_ value: JSON, _ schema: JSON, at path: String = "$") -> [String] {
        if case .text(let reference)? = schema["$ref"] {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            guard let named = components[name] else { return ["\(path): no schema \(name)"] }
            return faults(value, named, at: path)
        }
        if case .list(let choices)? = schema["anyOf"] {
            let tried = choices.map { faults(value, $0, at: path) }
            return tried.contains([]) ? [] : tried.first { $0.allSatisfy { !$0.hasPrefix("\(path): no ") } } ?? tried[0]
        }
        if case .list(let choices)? = schema["enum"], !choices.contains(value) {
            return ["\(path): no choice: \(value)"]
        }
        let types = schema["type"].map { $0.texts.isEmpty ? JSON.list([$0]).texts : $0.texts } ?? []
        guard types.isEmpty || types.contains(where: { Self.isType($0, value) }) else {
            return ["\(path): no \(types.joined(separator: " or ")): \(value)"]
        }
        switch value {
        case .object(let members): return faults(members, schema, at: path)
        case .list(let items):
            guard let each = schema["items"] else { return [] }
            return items.enumerated().flatMap { faults($1, each, at: "\(path)[\($0)]") }
        case .text(let text): return Self.isFormatted(text, schema) ? [] : ["\(path): format: \(text)"]
        case .null, .truth, .number: return []
        }
    }

    private func faults(_ members: [String: JSON], _ schema: JSON, at path: String) -> [String] {
        var properties: [String: JSON] = [:]
        if case .object(let known)? = schema["properties"] { properties = known }
        let missing = (schema["required"]?.texts ?? []).filter { members[$0] == nil }.map { "\(path): lacks \($0)" }
        return missing
            + members.sorted { $0.key < $1.key }.flatMap { name, member -> [String] in
                if let property = properties[name] { return faults(member, property, at: "\(path).\(name)") }
                switch schema["additionalProperties"] {
                case .truth(false)?: return ["\(path): unknown key \(name)"]
                case let others?: return faults(member, others, at: "\(path).\(name)")
                case nil: return []
                }
            }
    }

    private static func isType(_ name: String, _ value: JSON) -> Bool {
        switch (name, value) {
        case ("null", .null), ("boolean", .truth), ("number", .number), ("string", .text), ("array", .list),
            ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }

    private static func isFormatted(_ text: String, _ schema: JSON) -> Bool {
        switch schema["format"] {
        case .text("date")?: text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
        case .text("date-time")?: text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil
        default: true
        }
    }
}
