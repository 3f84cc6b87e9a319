import Crypto
import Foundation

/// What the private link and the reply address of a mail are made of: 160 random bits. The outbox keeps them until the
/// mail is sent; then only the hashes of what was made of them.
struct MailSecret {
    let bytes: Data

    init() { bytes = SymmetricKey(size: SymmetricKeySize(bitCount: 160)).withUnsafeBytes { Data($0) } }

    init(bytes: Data) { self.bytes = bytes }

    /// The suffix of the reply address: 128 bits in base32 (RFC 4648, 6) and lower case, since mail servers may change
    /// the case of a name. Whoever knows it can write to the question, and cannot read it.
    var suffix: String { Self.base32(derived("reply").prefix(16)) }

    /// SHA-256 of the suffix.
    var replyHash: Data { Self.hash(suffix: suffix) }

    /// SHA-256 of a suffix as it came: in any case, with the mark of bounces or without.
    static func hash(suffix: String) -> Data {
        let suffix = suffix.lowercased()
        let kept = suffix.hasPrefix(bounceMark) ? String(suffix.dropFirst(bounceMark.count)) : suffix
        return Data(SHA256.hash(data: Data(kept.utf8)))
    }

    /// The suffix of the address to which mail servers say that the mail did not arrive.
    var bounceSuffix: String { Self.bounceMark + suffix }

    /// No suffix of a reply address begins so: base32 has no hyphen.
    private static let bounceMark = "bounce-"

    /// The key of the private link.
    var linkKey: Data { derived("link") }

    /// SHA-256 of the key.
    var linkHash: Data { Data(SHA256.hash(data: linkKey)) }

    /// The code of a mail by which an account signs in: 80 random bits, in four groups of four letters.
    var code: String {
        let letters = Array(Self.base32(derived("code").prefix(10)))
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// SHA-256 of a code as it was typed: in any case, with anything between its groups.
    static func hash(code: String) -> Data {
        Data(SHA256.hash(data: Data(code.lowercased().filter { $0.isLetter || $0.isNumber }.utf8)))
    }

    /// Tells mails of one second apart, in a Message-ID; nothing can be made of it.
    var name: String { Self.base32(derived("name").prefix(10)) }

    private func derived(_ use: String) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(use.utf8), using: SymmetricKey(data: bytes)))
    }

    private static func base32(_ bytes: Data) -> String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
        var (text, buffer, bits) = ("", 0, 0)
        for byte in bytes {
            (buffer, bits) = (buffer << 8 | Int(byte), bits + 8)
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[buffer >> bits & 31])
            }
            buffer &= (1 << bits) - 1
        }
        if bits > 0 { text.append(alphabet[buffer << (5 - bits) & 31]) }
        return text
    }
}
