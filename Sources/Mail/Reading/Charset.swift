import CGMime
import Foundation

/// Decodes bytes whose charset may be missing or wrong.
///
/// No byte is dropped. Bytes that are invalid in the charset are decoded as Windows-1252, the charset of most mail that
/// names none.
enum Charset {
    /// - Parameter name: the charset that the message names; nil if it names none.
    static func text(of bytes: some Collection<UInt8>, named name: String?) -> String {
        let bytes = Array(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes[3...]) }
        let name = canonical(name)
        switch name {
        case "", "utf-8": return utf8(bytes[...])
        case "us-ascii", "iso-8859-1", "windows-1252", "iso-8859-15":
            // Text in one of these charsets is practically never valid UTF-8 with characters beyond ASCII.
            if isUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
            return single(bytes, isLatin9: name == "iso-8859-15")
        default: return converted(bytes, from: name) ?? utf8(bytes[...])
        }
    }

    /// Like `text`, without characters that cannot be displayed.
    static func shown(_ bytes: some Collection<UInt8>, named name: String?) -> String {
        ShownText.lines(text(of: bytes, named: name))
    }

    /// The name in lower case, without quotes and spaces. Aliases of a common charset become one name.
    private static func canonical(_ name: String?) -> String {
        guard let name else { return "" }
        let plain = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.+".contains($0)) }
        switch plain {
        case "utf8", "utf-8", "utf_8", "unicode-1-1-utf-8", "unicode", "unknown-8bit", "8bit", "default", "x-unknown",
            "unknown":
            return "utf-8"
        case "ascii", "us-ascii", "ansi_x3.4-1968", "iso646-us", "7bit": return "us-ascii"
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1": return "iso-8859-1"
        case "windows-1252", "cp1252", "cp-1252", "x-cp1252", "ansi", "x-ansi": return "windows-1252"
        case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9": return "iso-8859-15"
        default: return plain
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// Decodes UTF-8. A byte outside a valid sequence is decoded as Windows-1252.
    private static func utf8(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = String.UnicodeScalarView()
        var rest = bytes
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
            if length > 0, length <= rest.count,
                let scalars = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars
            {
                text.append(contentsOf: scalars)
                rest = rest.dropFirst(length)
            } else {
                text.append(windows1252(first))
                rest = rest.dropFirst()
            }
        }
        return String(text)
    }

    private static func single(_ bytes: [UInt8], isLatin9: Bool) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(isLatin9 ? latin9(byte) : windows1252(byte)) }
        return String(text)
    }

    /// The characters of Windows-1252 at 0x80...0x9F; U+FFFD for the five undefined bytes.
    private static let upper = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

    /// The character of a byte. HTML number references from 128 to 159 mean these characters too.
    static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    private static func latin9(_ byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case 0xA4: "€"
        case 0xA6: "Š"
        case 0xA8: "š"
        case 0xB4: "Ž"
        case 0xB8: "ž"
        case 0xBC: "Œ"
        case 0xBD: "œ"
        case 0xBE: "Ÿ"
        default: windows1252(byte)
        }
    }

    /// Decodes with the system's converter. A byte that it cannot convert becomes U+FFFD. Nil if it does not know the
    /// charset.
    private static func converted(_ bytes: [UInt8], from name: String) -> String? {
        guard let converter = g_iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        defer { g_iconv_close(converter) }
        var text: [UInt8] = []
        var buffer = [CChar](repeating: 0, count: 16_384)
        var input = bytes.map { CChar(bitPattern: $0) }
        input.withUnsafeMutableBufferPointer { source in
            var at = source.baseAddress
            var left = gsize(source.count)
            while left > 0 {
                let before = left
                let status = buffer.withUnsafeMutableBufferPointer { target in
                    var end = target.baseAddress
                    var room = gsize(target.count)
                    let status = g_iconv(converter, &at, &left, &end, &room)
                    text.append(contentsOf: target.prefix(target.count - Int(room)).lazy.map { UInt8(bitPattern: $0) })
                    return status
                }
                guard status == gsize.max else { break }
                if errno != E2BIG || left == before {
                    guard left > 0, errno != E2BIG else { break }
                    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    at = at?.successor()
                    left -= 1
                }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
