import Foundation

/// Visits the parts of a value as its JSON would have them, without writing JSON: each text, number and list, with the
/// name of its field. Parts of lists and enumerations have the name of the field around them.
struct Walk {
    /// A part of the value.
    enum Part {
        case text(String)
        case number(Double)
        case date(Date)
        case data(Data)
        /// One more element of a list: the number so far.
        case element(Int)
    }

    private let visit: (Part, String) throws -> Void

    init(visiting visit: @escaping (Part, String) throws -> Void) { self.visit = visit }

    /// Visits all parts of a value.
    /// - Throws: what `visit` throws.
    func through(_ value: some Encodable) throws {
        try Step(walk: self, field: "").take(value)
    }

    /// The path in the value.
    private struct Step: Encoder {
        let walk: Walk
        let field: String
        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { [:] }

        func take(_ value: some Encodable) throws {
            switch value {
            case let text as String: try walk.visit(.text(text), field)
            case let date as Date: try walk.visit(.date(date), field)
            case let data as Data: try walk.visit(.data(data), field)
            default: try value.encode(to: self)
            }
        }

        func under(_ key: any CodingKey) -> Step {
            Step(walk: walk, field: key.stringValue.hasPrefix("_") ? field : key.stringValue)
        }

        func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            KeyedEncodingContainer(Members<Key>(step: self))
        }

        func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(step: self) }
        func singleValueContainer() -> any SingleValueEncodingContainer { Single(step: self) }
    }

    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let step: Step
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) {}
        func encode(_ value: Bool, forKey key: Key) {}
        func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try step.under(key).take(value) }

        func nestedContainer<Other: CodingKey>(
            keyedBy type: Other.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Other> { step.under(key).container(keyedBy: type) }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            step.under(key).unkeyedContainer()
        }

        func superEncoder() -> any Encoder { step }
        func superEncoder(forKey key: Key) -> any Encoder { step.under(key) }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let step: Step
        private(set) var count = 0
        var codingPath: [any CodingKey] { [] }

        init(step: Step) { self.step = step }

        private mutating func next() throws {
            count += 1
            try step.walk.visit(.element(count), step.field)
        }

        mutating func encodeNil() throws { try next() }

        mutating func encode<T: Encodable>(_ value: T) throws {
            try next()
            try step.take(value)
        }

        mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            count += 1
            return step.container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            count += 1
            return step.unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { step }
    }

    private struct Single: SingleValueEncodingContainer {
        let step: Step
        var codingPath: [any CodingKey] { [] }

        func encodeNil() {}
        func encode(_ value: Bool) {}

        func encode<T: Encodable>(_ value: T) throws {
            switch value {
            case let number as any BinaryInteger: try step.walk.visit(.number(Double(number)), step.field)
            case let number as Double: try step.walk.visit(.number(number), step.field)
            case let number as Float: try step.walk.visit(.number(Double(number)), step.field)
            case let text as String: try step.walk.visit(.text(text), step.field)
            default: try step.take(value)
            }
        }
    }
}
