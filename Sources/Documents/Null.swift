/// A value whose key is there even when it has none: `null` rather than no key, so that keys are stable.
@propertyWrapper
package struct Null<Value: Codable & Sendable>: Codable, Sendable {
    package var wrappedValue: Value?

    // Written out: only then do memberwise initialisers take the value itself.
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
