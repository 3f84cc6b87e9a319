/// An e-mail address in a text, as people write it: in upper or lower case, with a tag (`name+tag@`), or with words for
/// its signs (`name (at) domaine point fr`).
struct WrittenAddress: Hashable, Sendable {
    private enum Piece: Hashable {
        case letters([UInt8])
        case dot
        case tag
        case at
    }

    private let pieces: [Piece]

    /// Nil for a text without a part before and after its `@`.
    init?(_ address: String) {
        let parts = address.lowercased().split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        // The text after `+` is a tag, which the owner of the address chooses freely.
        let local = parts[0].firstIndex(of: "+").map { parts[0][..<$0] } ?? parts[0]
        let name = local.isEmpty ? parts[0] : local
        guard !name.isEmpty, !parts[1].isEmpty else { return nil }
        pieces = Self.pieces(of: name) + [.tag, .at] + Self.pieces(of: parts[1])
    }

    private static func pieces(of part: Substring) -> [Piece] {
        let letters = part.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return letters.enumerated().flatMap { index, letters -> [Piece] in
            let run = letters.isEmpty ? [] : [Piece.letters(Array(letters))]
            return index == 0 ? run : [.dot] + run
        }
    }

    /// The ranges of the address that are not part of a longer one.
    /// - Parameter bytes: the text's, with the letters A to Z in lower case.
    func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        guard case .letters(let first)? = pieces.first, let letter = first.first else { return [] }
        return bytes.indices.compactMap { start -> Range<Int>? in
            guard bytes[start] == letter, start == 0 || !Self.isOfAddress(bytes[start - 1]),
                let end = end(from: start, in: bytes), !Self.goesOn(bytes[end...])
            else { return nil }
            return start..<end
        }
    }

    private func end(from start: Int, in bytes: [UInt8]) -> Int? {
        pieces.reduce(start) { position, piece in
            guard let position else { return nil }
            return switch piece {
            case .letters(let letters): bytes[position...].starts(with: letters) ? position + letters.count : nil
            case .dot: Self.sign(at: position, in: bytes, Self.dots, "dot", "point")
            case .tag: Self.tag(at: position, in: bytes)
            case .at: Self.sign(at: position, in: bytes, Self.ats, "at", "arobase")
            }
        }
    }

    /// The end of a sign, with the spaces around it.
    /// - Parameters:
    ///   - forms: signs that need no spaces around them.
    ///   - words: signs that need spaces or brackets around them.
    private static func sign(at position: Int, in bytes: [UInt8], _ forms: [[UInt8]], _ words: String...) -> Int? {
        let start = blank(at: position, in: bytes)
        if let form = forms.first(where: { bytes[start...].starts(with: $0) }) {
            return blank(at: start + form.count, in: bytes)
        }
        guard start < bytes.count else { return nil }
        let closing = brackets[bytes[start]]
        guard closing != nil || start > position else { return nil }
        for word in words {
            var end = start + (closing == nil ? 0 : 1)
            guard bytes[end...].starts(with: word.utf8) else { continue }
            end += word.utf8.count
            if let closing {
                guard end < bytes.count, bytes[end] == closing else { continue }
                return blank(at: end + 1, in: bytes)
            }
            let next = blank(at: end, in: bytes)
            if next > end { return next }
        }
        return nil
    }

    private static let ats = ["@", "\u{FF20}", "(@)", "[@]", "(a)", "[a]"].map { Array($0.utf8) }
    private static let dots = [".", "(.)", "[.]"].map { Array($0.utf8) }
    private static let brackets: [UInt8: UInt8] = [
        UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
        UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "<"): UInt8(ascii: ">"),
    ]

    /// The position after spaces; a sign has at most two on each side.
    private static func blank(at position: Int, in bytes: [UInt8]) -> Int {
        var end = position
        for _ in 0..<2 {
            let rest = bytes[end...]
            if let space = spaces.first(where: { rest.starts(with: $0) }) { end += space.count }
        }
        return end
    }

    private static let spaces = [" ", "\t", "\u{A0}", "\u{202F}"].map { Array($0.utf8) }

    private static func tag(at position: Int, in bytes: [UInt8]) -> Int {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "+") else { return position }
        return bytes[position...].prefix(longestTag).firstIndex { !isOfAddress($0) } ?? position
    }

    /// The part before the sign has at most 64 characters (RFC 5321, 4.5.3.1.1).
    private static let longestTag = 64

    /// Whether the address continues: letters, or a dot and letters, follow.
    private static func goesOn(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let next = rest.first, isOfAddress(next) else { return false }
        guard next == UInt8(ascii: ".") else { return true }
        return rest.dropFirst().first.map(isOfAddress) ?? false
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: byte >= 0x80
        }
    }
}
