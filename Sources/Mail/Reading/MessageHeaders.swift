import CGMime
import Foundation

/// The headers of a message or a part, in their order.
struct MessageHeaders {
    /// Names in lower case; undecoded values, converted to valid UTF-8.
    private let fields: [(name: String, value: String)]

    /// The largest number of headers that are read, and the largest number of bytes.
    private static let most = (fields: 2_000, bytes: 131_072)

    init(_ object: UnsafeMutablePointer<GMimeObject>) {
        var fields: [(name: String, value: String)] = []
        let list = g_mime_object_get_header_list(object)
        for index in 0..<min(g_mime_header_list_get_count(list), Int32(Self.most.fields)) {
            guard let header = g_mime_header_list_get_header_at(list, index),
                let name = g_mime_header_get_name(header), let value = g_mime_header_get_raw_value(header)
            else { continue }
            let bytes = UnsafeRawBufferPointer(start: value, count: min(strlen(value), Self.most.bytes))
            fields.append((String(cString: name).lowercased(), Charset.text(of: bytes, named: nil)))
        }
        self.fields = fields
    }

    /// Reads headers from a text, such as a mail server's report. Stops at the first line that is not a header.
    init(lines: Substring) {
        var fields: [(name: String, value: String)] = []
        for line in lines.split(separator: "\n", maxSplits: Self.most.fields, omittingEmptySubsequences: false) {
            if line.first == " " || line.first == "\t", let last = fields.indices.last {
                fields[last].value += "\n" + line.prefix(Self.most.bytes)
            } else if let colon = line.firstIndex(of: ":"), colon > line.startIndex,
                line[..<colon].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            {
                fields.append((line[..<colon].lowercased(), String(line[line.index(after: colon)...])))
            } else {
                break
            }
        }
        self.fields = fields
    }

    var isEmpty: Bool { fields.isEmpty }

    /// The values of all headers of a name, undecoded.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The value of the first header of a name, undecoded.
    func first(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The first value in one line, decoded; nil if the header is missing or empty.
    func text(_ name: String) -> String? {
        guard let value = first(name) else { return nil }
        let text = Self.decoded(value)
        return text.isEmpty ? nil : text
    }

    /// The first word of a header that may have parameters or comments, in lower case: `auto-replied`.
    func token(_ name: String) -> String? {
        guard let value = first(name) else { return nil }
        let word = value.trimmingPrefix(while: \.isWhitespace).prefix { !$0.isWhitespace && $0 != ";" && $0 != "(" }
        return word.lowercased()
    }

    func mailboxes(_ name: String) -> [Mailbox] {
        Array(all(name).lazy.flatMap { Mailbox.all(in: $0) }.prefix(Mailbox.most))
    }

    /// The Message-IDs of a header, without brackets and comments. Lines may be folded.
    func messageIDs(_ name: String) -> [String] {
        all(name).flatMap { Self.messageIDs(in: $0) }
    }

    static func messageIDs(in value: String) -> [String] {
        let references = g_mime_references_parse(nil, value)
        defer { g_mime_references_free(references) }
        var found: [String] = []
        for index in 0..<min(g_mime_references_length(references), 1_000) {
            guard let id = g_mime_references_get_message_id(references, index) else { continue }
            let text = String(
                String(cString: id).unicodeScalars.filter {
                    $0.value > 0x20 && $0.value != 0x7F && $0 != "<" && $0 != ">" && !$0.properties.isWhitespace
                })
            // A header line has at most 998 characters (RFC 5322, 2.1.1).
            if !text.isEmpty, text.utf8.count <= 998, !found.contains(text) { found.append(text) }
        }
        return found
    }

    var date: Date? {
        guard let value = first("date"), let date = g_mime_utils_header_decode_date(value) else { return nil }
        defer { g_date_time_unref(date) }
        return Date(timeIntervalSince1970: TimeInterval(g_date_time_to_unix(date)))
    }

    /// The longest part of a value that is decoded to one line. No subject and no name is longer.
    private static let longestLine = 8_192

    /// A header in one line, with its encoded words decoded.
    static func decoded(_ value: String) -> String {
        let line = ShownText.line(String(value.unicodeScalars.prefix(longestLine)))
        guard let decoded = g_mime_utils_header_decode_text(nil, EncodedWords.mended(line)) else {
            return ""
        }
        defer { g_free(decoded) }
        return ShownText.line(String(cString: decoded))
    }
}
