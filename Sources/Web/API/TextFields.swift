import Desk

/// The JSON body of an operation on a question or entry: a few texts by name, and files.
struct TextFields: Decodable {
    private let texts: [String: String]
    let attachments: [NewAttachment]?

    init() { (texts, attachments) = ([:], nil) }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let files = Key(stringValue: "attachments")
        attachments = try fields.decodeIfPresent([NewAttachment].self, forKey: files)
        texts = try fields.allKeys.filter { $0.stringValue != files.stringValue }.reduce(into: [:]) { texts, key in
            texts[key.stringValue] = try fields.decodeIfPresent(String.self, forKey: key)
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    subscript(name: String) -> String? { texts[name] }

    func required(_ name: String) throws -> String {
        guard let text = texts[name] else { throw Refusal.missingField(name) }
        return text
    }
}
