import Desk
import Foundation
import Hummingbird

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
        try fields.last(name).map { try Choice(named: $0) }
    }
}

extension DeskContext {
    /// A parameter of the path.
    /// - Throws: 404 where there is none.
    func part(_ name: String) throws -> String {
        guard let text = parameter(name) else { throw HTTPError(.notFound) }
        return text
    }

    /// A parameter of the path, decoded: `or%69v` and `oriv` are equal (RFC 3986, 6.2.2.2). One with a control
    /// character stays encoded, and so names nothing: SQLite would take it up to its first NUL only.
    func parameter(_ name: String) -> String? {
        guard let text = parameters.get(name) else { return nil }
        guard let decoded = text.removingPercentEncoding, !decoded.unicodeScalars.contains(where: Text.isControl) else {
            return text
        }
        return decoded
    }
}
