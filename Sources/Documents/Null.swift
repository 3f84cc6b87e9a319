/// An optional value that is encoded as `null` instead of being left out, so that a document always has the same keys.
@propertyWrapper
package struct Null<Value: Codable & Sendable>: Codable, Sendable {
    package var wrappedValue: Value?

    // Explicit initialisers, so that memberwise ones take the value itself.
    package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}
