package import Desk
package import Foundation

/// A type whose JSON has a JSON Schema (2020-12).
package protocol Described: Decodable, Sendable {
    /// - Parameter components: receives the schemas that this one refers to.
    static func schema(_ components: inout Components) throws -> JSONValue

    /// Any value of the type. `PropertyReader` asks for one of each property.
    static func sample() throws -> Self
}

extension Described {
    /// The schema without the definitions that it refers to.
    package static func schema() throws -> JSONValue {
        var components = Components()
        return try schema(&components)
    }
}

// MARK: - Values

extension String: Described {
    package static func schema(_ components: inout Components) -> JSONValue { ["type": "string"] }
    package static func sample() -> String { "" }
}

extension Int: Described {
    package static func schema(_ components: inout Components) -> JSONValue { ["type": "integer"] }
    package static func sample() -> Int { 0 }
}

extension Int32: Described {
    package static func schema(_ components: inout Components) -> JSONValue { ["type": "integer"] }
    package static func sample() -> Int32 { 0 }
}

extension Int64: Described {
    package static func schema(_ components: inout Components) -> JSONValue { ["type": "integer"] }
    package static func sample() -> Int64 { 0 }
}

extension Double: Described {
    package static func schema(_ components: inout Components) -> JSONValue { ["type": "number"] }
    package static func sample() -> Double { 0 }
}

extension Bool: Described {
    package static func schema(_ components: inout Components) -> JSONValue { ["type": "boolean"] }
    package static func sample() -> Bool { false }
}

extension Date: Described {
    package static func schema(_ components: inout Components) -> JSONValue {
        ["type": "string", "format": "date-time"]
    }
    package static func sample() -> Date { Date(timeIntervalSince1970: 0) }
}

extension Day: Described {
    package static func schema(_ components: inout Components) -> JSONValue { ["type": "string", "format": "date"] }
    package static func sample() -> Day { Day(daysSinceEpoch: 0) }
}

extension Array: Described where Element: Described {
    package static func schema(_ components: inout Components) throws -> JSONValue {
        ["type": "array", "items": try Element.schema(&components)]
    }
    package static func sample() -> [Element] { [] }
}

extension Dictionary: Described where Key == String, Value: Described {
    package static func schema(_ components: inout Components) throws -> JSONValue {
        ["type": "object", "additionalProperties": try Value.schema(&components)]
    }
    package static func sample() -> [String: Value] { [:] }
}

extension Null: Described where Value: Described {
    package static func schema(_ components: inout Components) throws -> JSONValue {
        try Value.schema(&components).orNull
    }
    package static func sample() -> Null<Value> { Null(wrappedValue: nil) }
}

extension JSONValue: Described {
    /// Any value.
    package static func schema(_ components: inout Components) -> JSONValue { [:] }
    package static func sample() -> JSONValue { .null }
}

/// The refusal as the program of the same version reads it.
extension Refusal: Described {
    package static func schema(_ components: inout Components) -> JSONValue { ["type": "object"] }
    package static func sample() throws -> Refusal { throw SchemaFault.noProperties }
}

// MARK: - Choices

/// One of a fixed set of words.
package protocol DescribedChoice: Described, CaseIterable, RawRepresentable<String> {}

extension DescribedChoice {
    package static func schema(_ components: inout Components) -> JSONValue { choice(Array(allCases)) }

    package static func sample() throws -> Self {
        guard let first = allCases.first else { throw SchemaFault.undescribed("\(Self.self)") }
        return first
    }

    fileprivate static func choice(_ cases: [Self]) -> JSONValue {
        ["type": "string", "enum": .array(cases.map { .string($0.rawValue) })]
    }
}

extension Audience: DescribedChoice {
    /// Who asked may not have said who they are.
    package static func schema(_ components: inout Components) -> JSONValue { choice(allCases + [.unknown]) }
}

extension AuditedDeed: DescribedChoice {}
extension Centre.Scope: DescribedChoice {}
extension Entry.Status: DescribedChoice {}
extension FileTraces: DescribedChoice {}
extension Finding.Rule: DescribedChoice {}
extension FollowUp.Possible: DescribedChoice {}
extension Hit.Kind: DescribedChoice {}
extension Holding.Kind: DescribedChoice {}
extension Inbox.Change: DescribedChoice {}
extension Mail.Kind: DescribedChoice {}
extension Mail.State: DescribedChoice {}
extension Mention.Kind: DescribedChoice {}
extension Mention.Part: DescribedChoice {}
extension ReceivedMail.Kind: DescribedChoice {}
extension ReceivedMail.Reason: DescribedChoice {}
extension ReceivedMail.State: DescribedChoice {}
extension Restoration.Before: DescribedChoice {}
extension Role: DescribedChoice {}
extension Language: DescribedChoice {}
extension NoticeKind: DescribedChoice {}
extension NoticeWay: DescribedChoice {}
extension Route.Outcome: DescribedChoice {}
extension Scope: DescribedChoice {}
extension Staleness: DescribedChoice {}
extension Status: DescribedChoice {}
extension Territory.Kind: DescribedChoice {}
extension TextPlace.Kind: DescribedChoice {}
extension ThemeEvent.Kind: DescribedChoice {}

extension JSONValue {
    /// The schema of the same or `null`.
    package var orNull: JSONValue {
        if case .object(var schema) = self, case .string(let type)? = schema["type"], schema["enum"] == nil {
            schema["type"] = .array([.string(type), "null"])
            return .object(schema)
        }
        return ["anyOf": [self, ["type": "null"]]]
    }
}
