/// A document that the command line's `--json` and the API write. Each property is declared once: the compiler derives
/// the encoding from it, and `PropertyReader` derives the JSON Schema.
///
/// One rule applies to all: the keys are in snake_case and always present, a missing value is `null` (`Null`), an empty
/// list is `[]`. An instant is RFC 3339 in UTC, a day is `YYYY-MM-DD`. Only `ProblemDocument` leaves keys out (RFC
/// 9457).
///
/// `encode(to:)` and `init(from:)` are never written by hand, because the schema could not follow them.
package protocol Document: Codable, Described, Sendable {
    /// Its name in the OpenAPI document, which clients know.
    static var name: String { get }
}

extension Document {
    package static func schema(_ components: inout Components) throws -> JSONValue {
        if try components.isNew(name, Self.self) {
            let notes = PropertyReader.Notes(components)
            _ = try Self(from: PropertyReader(notes: notes))
            components = notes.components
            components.schemas[name] = notes.schema
        }
        return ["$ref": .string("#/components/schemas/\(name)")]
    }

    package static func sample() throws -> Self { try Self(from: PropertyReader(notes: PropertyReader.Notes())) }
}

/// The schemas of documents by name, to which other schemas refer.
package struct Components {
    package fileprivate(set) var schemas: [String: JSONValue] = [:]
    private var types: [String: ObjectIdentifier] = [:]

    package init() {}

    /// - Returns: whether the document was not seen yet.
    /// - Throws: if two documents have the same name.
    fileprivate mutating func isNew(_ name: String, _ type: any Document.Type) throws -> Bool {
        let id = ObjectIdentifier(type)
        guard let known = types.updateValue(id, forKey: name) else { return true }
        guard known == id else { throw SchemaFault.twoDocuments(name) }
        return false
    }
}

/// Why a document has no schema. This is a fault of the program, which tests find.
enum SchemaFault: Error {
    case twoDocuments(_ name: String)
    /// A property's type has no schema.
    case undescribed(_ type: String)
    /// The document does not decode its properties one by one.
    case noProperties
}

/// A decoder that records which keys and types a document asks for, as the document's schema.
struct PropertyReader: Decoder {
    let notes: Notes
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The properties recorded so far.
    final class Notes {
        fileprivate(set) var components: Components
        private var properties: [String: JSONValue] = [:]
        private var required: [String] = []

        init(_ components: Components = Components()) { self.components = components }

        var schema: JSONValue {
            [
                "type": "object", "properties": .object(properties),
                "required": .array(required.sorted().map { .string($0) }), "additionalProperties": false,
            ]
        }

        fileprivate func note(_ type: any Any.Type, _ key: any CodingKey, isRequired: Bool) throws -> any Described.Type
        {
            guard let described = type as? any Described.Type else {
                throw SchemaFault.undescribed("\(key.stringValue): \(type)")
            }
            let name = key.stringValue.snakeCased
            properties[name] = try described.schema(&components)
            if isRequired { required.append(name) }
            return described
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Properties<Key>(notes: notes))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw SchemaFault.noProperties }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw SchemaFault.noProperties }

    private struct Properties<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let notes: Notes
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { [] }

        func contains(_ key: Key) -> Bool { true }

        func decodeNil(forKey key: Key) -> Bool { false }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            let described = try notes.note(type, key, isRequired: true)
            guard let value = try described.sample() as? Value else { throw SchemaFault.noProperties }
            return value
        }

        func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
            _ = try notes.note(type, key, isRequired: false)
            return nil
        }

        func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
            _ = try notes.note(type, key, isRequired: false)
            return nil
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> { throw SchemaFault.noProperties }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            throw SchemaFault.noProperties
        }

        func superDecoder() throws -> any Decoder { throw SchemaFault.noProperties }

        func superDecoder(forKey key: Key) throws -> any Decoder { throw SchemaFault.noProperties }
    }
}

extension String {
    /// As `JSONEncoder.KeyEncodingStrategy.convertToSnakeCase` writes a property's name of single capitals.
    fileprivate var snakeCased: String {
        reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
}
