import Foundation

/// The largest size of each field of a request. A field that is not named here is a name, a place or a reference and
/// has the default limit, so a new field is limited from the beginning.
public enum Bounds {
    /// The most bytes of a text. Written texts have a limit in characters (`Text.Field`); a character has at most four
    /// bytes in UTF-8.
    static func bytes(in field: String) -> Int {
        switch field {
        case "text", "answer", "body", "question": 4 * Text.Field.answer.limit
        case "reply": 4 * Text.Field.message.limit
        case "reason", "reopen", "source", "sources", "url", "legal", "notes": 4 * Text.Field.reason.limit
        // Longer ones are cut, and the searcher is told: `Search.validated()`.
        case "words", "searched": search
        default: 1_000
        }
    }

    /// The most bytes of a file that someone attaches.
    public static let attachment = 10_000_000
    /// The most bytes of the files of one message, answer or question as it is asked.
    public static let attachmentsOfMessage = 25_000_000
    /// The most bytes of the files of a question with all its messages, or of an entry.
    public static let attachmentsOfQuestion = 100_000_000
    /// The most files of one message.
    public static let attachments = 20
    /// The most bytes of a request that carries the files of a message: Base64 adds a third (RFC 4648, 4), and the
    /// longest text may stand beside them.
    public static let requestWithAttachments = attachmentsOfMessage / 3 * 4 + (1 << 20)

    /// The most bytes of a search, far more than its words take; the rest is cut.
    public static let search = 16_384

    /// The most elements of a list. Imports have more.
    static func elements(in field: String) -> Int {
        switch field {
        case "records", "links": 500_000
        case "coverage", "centres", "keeping": 5_000
        default: 200
        }
    }

    /// The range of `limit` for lists in pages.
    public static let limit = 0...1_000
    /// Integers that JSON can hold exactly (RFC 8259, 6).
    private static let numbers = -9_007_199_254_740_991...9_007_199_254_740_991
    /// The years that ISO 8601 writes with four digits: 0001 to 9999.
    private static let dates =
        Date(timeIntervalSince1970: -62_135_596_800)..<Date(timeIntervalSince1970: 253_402_300_800)

    /// - Throws: `Refusal` with the name of the field that is too large.
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
        // A file may be as large as a request.
        case .data: break
        }
    }

    /// The approximate memory of a value, in bytes.
    public static func weight(of value: some Encodable) -> Int {
        var bytes = 0
        try? Walk { part, _ in
            switch part {
            // Swift stores up to 15 bytes of a text inline; a longer one has 32 bytes of overhead.
            case .text(let text): bytes += 48 + text.utf8.count
            case .data(let data): bytes += 48 + data.count
            case .number, .date: bytes += 16
            case .element: bytes += 64
            }
        }.through(value)
        return bytes
    }
}

extension Verb {
    /// The verb for a server to perform: checked by its own rules, and by the limits on the size of its fields.
    /// - Throws: `Refusal` with the name of the field.
    public func bounded() throws(Refusal) -> Self {
        let verb = try validated()
        try Bounds.check(verb)
        return verb
    }
}
