import Foundation

/// How large what someone sends may be, field by field. A field that is not named here is a name, a place or a reference, so
/// that one that is added is bounded before anyone thinks of it.
public enum Bounds {
    /// The most bytes of a text. What is written has its own limit in characters (`Text.Field`), each of which takes four
    /// bytes at most in UTF-8.
    static func bytes(in field: String) -> Int {
        switch field {
        case "text", "answer", "body", "question": 4 * Text.Field.answer.limit
        case "reply": 4 * Text.Field.message.limit
        case "reason", "reopen", "source", "sources", "url", "legal", "notes": 4 * Text.Field.reason.limit
        // What is looked for is cut, and the searcher told so: `Search.validated()`.
        case "words", "searched": Search.longest
        default: 1_000
        }
    }

    /// The most elements of a list: what is taken over in bulk has more.
    static func elements(in field: String) -> Int {
        switch field {
        case "records", "links": 500_000
        case "coverage", "centres": 5_000
        default: 200
        }
    }

    /// Of lists that are read page by page.
    public static let limit = 0...1_000
    /// What JSON writes exactly (RFC 8259, 6), and sums do not leave the range of.
    private static let numbers = -9_007_199_254_740_991...9_007_199_254_740_991
    /// The years that ISO 8601 writes with four digits: 0001 to 9999.
    private static let dates =
        Date(timeIntervalSince1970: -62_135_596_800)..<Date(timeIntervalSince1970: 253_402_300_800)

    /// - Throws: `Refusal` by the name of the field that holds too much.
    public static func check(_ verb: some Verb) throws(Refusal) {
        do {
            try Walk { part, field in try check(part, field) }.through(verb)
        } catch let refusal as Refusal {
            throw refusal
        } catch { throw .badField("") }
    }

    private static func check(_ part: Walk.Part, _ field: String) throws(Refusal) {
        switch part {
        case .text(let text):
            let (size, most) = (text.utf8.count, bytes(in: field))
            guard size <= most else { throw .largeField(field, bytes: size, most: most) }
        case .element(let count):
            let most = elements(in: field)
            guard count <= most else { throw .longList(field, most: most) }
        case .number(let number):
            let range = field == "limit" ? limit : numbers
            guard number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
                throw .badNumber(number.formatted(.number.grouping(.never)), in: range)
            }
        case .date(let date):
            guard dates.contains(date) else { throw .badField(field) }
        // A file, as large as a request may be.
        case .data: break
        }
    }

    /// About how much memory a value takes, in bytes.
    public static func weight(of value: some Encodable) -> Int {
        var bytes = 0
        try? Walk { part, _ in
            switch part {
            // Swift keeps 15 bytes of a text within the value, and 32 beside a longer one.
            case .text(let text): bytes += 48 + text.utf8.count
            case .data(let data): bytes += 48 + data.count
            case .number, .date: bytes += 16
            case .element: bytes += 64
            }
        }.through(value)
        return bytes
    }
}
