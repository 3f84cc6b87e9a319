public import Desk
public import Foundation

/// Decodes the bytes of a file.
///
/// INSEE, La Poste and the ANCT publish UTF-8 today; INSEE's files up to 2018, and files saved by a spreadsheet, are
/// Windows-1252.
public enum TextDecoding {
    /// The text of a file: UTF-8 with or without a byte order mark, or else Windows-1252.
    ///
    /// Bytes with both valid and invalid UTF-8 sequences are damaged UTF-8, not Windows-1252: read as Windows-1252,
    /// every accented letter would silently become two characters.
    public static func text(of data: Data, file: String) throws(FileDamage) -> String {
        var log = DamageLog(file: file)
        var bytes = [UInt8](data)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw log.refusal(.utf16) }
        if bytes.contains(0) { throw log.refusal(.nulByte, at: .line(line(ofFirst: 0, in: bytes))) }
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        while bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }

        if let text = String(bytes: bytes, encoding: .utf8), data.range(of: lossMark) == nil {
            return try checked(text, &log)
        }
        let survey = UTF8Survey(bytes)
        if marked || survey.wellFormed > 0 {
            for line in survey.brokenLines { log.add(.encoding, at: .line(line)) }
            try log.check()
        }
        if isOldMac(bytes) { return try checked(macRoman(bytes), &log) }
        return try checked(try windows1252(bytes, log: &log), &log)
    }

    /// The text, if it has no character that XML forbids, which no page could show.
    private static func checked(_ text: String, _ log: inout DamageLog) throws(FileDamage) -> String {
        var line = 1
        var last: UInt32 = 0
        for scalar in text.unicodeScalars {
            if scalar.value == 0x0D || (scalar.value == 0x0A && last != 0x0D) {
                line += 1
            } else if scalar.value != 0x0A, scalar.value != 0x09, Text.isControl(scalar) {
                log.add(.character(scalar.value), at: .line(line))
            }
            last = scalar.value
        }
        try log.check()
        return text
    }

    /// The text with LF as line end instead of CRLF, or CR, which Excel still writes for the Macintosh.
    static func withLineFeeds(_ text: String) -> String {
        guard text.utf8.contains(Ascii.carriageReturn) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == Ascii.carriageReturn || (byte == Ascii.lineFeed && last != Ascii.carriageReturn) {
                bytes.append(Ascii.lineFeed)
            } else if byte != Ascii.lineFeed {
                bytes.append(byte)
            }
            last = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The characters of Mac OS Roman at 0x80...0xFF (Unicode, VENDORS/APPLE/ROMAN.TXT).
    private static let macTable = Array(
        ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
            + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

    private static func macRoman(_ bytes: [UInt8]) -> String {
        let scalars = bytes.map { $0 < 0x80 ? UnicodeScalar($0) : macTable[Int($0) - 0x80] }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Lines that end in CR alone: such a file that is not UTF-8 is Mac OS Roman.
    private static func isOldMac(_ bytes: [UInt8]) -> Bool {
        bytes.contains(Ascii.carriageReturn) && !bytes.contains(Ascii.lineFeed)
    }

    /// U+FFFD, with which an earlier conversion replaced an unreadable character.
    private static let lossMark = Data([0xEF, 0xBF, 0xBD])

    /// The characters of Windows-1252 at 0x80...0x9F; a space for the five undefined bytes.
    private static let upperTable = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

    private static func windows1252(_ bytes: [UInt8], log: inout DamageLog) throws(FileDamage) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        var line = 1
        for byte in bytes {
            if byte < 0x80 {
                utf8.append(byte)
                if byte == Ascii.lineFeed { line += 1 }
            } else if byte >= 0xA0 {
                utf8.append(0xC0 | byte >> 6)
                utf8.append(0x80 | byte & 0x3F)
            } else {
                let scalar = upperTable[Int(byte) - 0x80]
                if scalar == " " { log.add(.encoding, at: .line(line)) }
                utf8.append(contentsOf: String(scalar).utf8)
            }
        }
        try log.check()
        return String(decoding: utf8, as: UTF8.self)
    }

    private static func line(ofFirst byte: UInt8, in bytes: [UInt8]) -> Int {
        bytes.prefix { $0 != byte }.count { $0 == Ascii.lineFeed } + 1
    }
}

/// How much of some bytes is UTF-8.
struct UTF8Survey {
    /// The number of valid sequences of two bytes or more.
    private(set) var wellFormed = 0
    /// The lines with an invalid sequence or a U+FFFD, each once.
    private(set) var brokenLines: [Int] = []

    init(_ bytes: [UInt8]) {
        var line = 1
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                if byte == Ascii.lineFeed { line += 1 }
                position += 1
                continue
            }
            let length = Self.sequenceLength(bytes, at: position)
            let isLoss = length == 3 && byte == 0xEF && bytes[position + 1] == 0xBF && bytes[position + 2] == 0xBD
            if length > 0 { wellFormed += 1 }
            if (length == 0 || isLoss) && brokenLines.last != line { brokenLines.append(line) }
            position += max(length, 1)
        }
    }

    /// The length of the sequence of two to four bytes that begins here (Unicode 16, table 3-7); 0 for an invalid one.
    private static func sequenceLength(_ bytes: [UInt8], at start: Int) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[start] {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        switch bytes[start] {
        case 0xE0: second = 0xA0...0xBF
        case 0xED: second = 0x80...0x9F
        case 0xF0: second = 0x90...0xBF
        case 0xF4: second = 0x80...0x8F
        default: break
        }
        guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return 0 }
        return bytes[(start + 2)..<(start + length)].allSatisfy { (0x80...0xBF).contains($0) } ? length : 0
    }
}

/// The bytes with a meaning in a delimited file.
enum Ascii {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B

    static func endsLine(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}
