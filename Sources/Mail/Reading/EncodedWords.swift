import Foundation

/// Decodes encoded words in headers (RFC 2047): `=?utf-8?Q?=C3=A9t=C3=A9?=`.
enum EncodedWords {
    /// The header with its encoded words rewritten in valid UTF-8. GMime decodes encoded words too, but replaces bytes
    /// that are invalid in their charset by question marks.
    static func mended(_ header: String) -> String {
        guard header.contains("=?") else { return header }
        let bytes = Array(header.utf8)
        var mended: [UInt8] = []
        var run: (charset: String, bytes: [UInt8])?
        /// The end of the text copied so far, and the position where the search for the next word starts.
        var (copied, at) = (0, 0)
        while at + 1 < bytes.count {
            guard bytes[at] == UInt8(ascii: "="), bytes[at + 1] == UInt8(ascii: "?"), let word = Word(bytes[at...])
            else {
                at += 1
                continue
            }
            let between = bytes[copied..<at]
            if let open = run, between.allSatisfy({ $0 <= 0x20 }) {
                // White space between encoded words is not part of the text (RFC 2047, 6.2).
                if open.charset != word.charset {
                    flush(&run, into: &mended)
                    mended.append(UInt8(ascii: " "))
                }
            } else {
                flush(&run, into: &mended)
                mended += between
            }
            run = (word.charset, (run?.bytes ?? []) + word.bytes)
            (copied, at) = (word.end, word.end)
        }
        flush(&run, into: &mended)
        return String(decoding: mended + bytes[copied...], as: UTF8.self)
    }

    private static func flush(_ run: inout (charset: String, bytes: [UInt8])?, into header: inout [UInt8]) {
        guard let (charset, bytes) = run else { return }
        let decoded = ShownText.line(Charset.text(of: bytes, named: charset), keepsEnds: true)
        header += Array("=?utf-8?B?".utf8) + Data(decoded.utf8).base64EncodedData() + Array("?=".utf8)
        run = nil
    }

    private struct Word {
        /// In lower case, without the language tag of RFC 2231.
        let charset: String
        let bytes: [UInt8]
        let end: Int

        /// RFC 2047 allows 75 characters, but many programs write longer words.
        private static let longest = 1_000

        /// Nil if the text does not begin with an encoded word.
        init?(_ text: ArraySlice<UInt8>) {
            let mark = UInt8(ascii: "?")
            let text = text.dropFirst(2).prefix(Self.longest)
            guard let first = text.prefix(60).firstIndex(of: mark), first + 2 < text.endIndex, text[first + 2] == mark
            else {
                return nil
            }
            let encoding = text[first + 1] | 0x20
            let content = text[(first + 3)...]
            guard encoding == UInt8(ascii: "q") || encoding == UInt8(ascii: "b"),
                let last = content.indices.first(where: {
                    content[$0] == mark && $0 + 1 < content.endIndex && content[$0 + 1] == UInt8(ascii: "=")
                })
            else { return nil }
            charset = String(decoding: text[..<first].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
            end = last + 2
            if encoding == UInt8(ascii: "q") {
                bytes = Self.unquoted(content[..<last])
            } else {
                let letters = content[..<last].filter { $0 > 0x20 && $0 != UInt8(ascii: "=") }
                let padded = letters + [UInt8](repeating: UInt8(ascii: "="), count: (4 - letters.count % 4) % 4)
                guard let data = Data(base64Encoded: Data(padded), options: .ignoreUnknownCharacters) else {
                    return nil
                }
                bytes = Array(data)
            }
        }

        private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
            var bytes: [UInt8] = []
            var rest = text
            while let byte = rest.popFirst() {
                if byte == UInt8(ascii: "_") {
                    bytes.append(UInt8(ascii: " "))
                } else if byte == UInt8(ascii: "="), rest.count >= 2,
                    let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
                {
                    bytes.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            }
            return bytes
        }
    }
}
