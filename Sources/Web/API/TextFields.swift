import Desk

/// The JSON body of an operation on a question or entry: a few texts by name.
struct TextFields: Decodable {
    private let texts: [String: String]

    init() { texts = [:] }

    init(from decoder: any Decoder) throws { texts = try [String: String?](from: decoder).compactMapValues(\.self) }

    subscript(name: String) -> String? { texts[name] }

    func required(_ name: String) throws -> String {
        guard let text = texts[name] else { throw Refusal.missingField(name) }
        return text
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) throws -> Choice
    where Choice.RawValue == String {
        try Choice(named: required(name))
    }
}
