import Crypto
import Foundation

/// Issues and verifies the CSRF tokens of forms, and signs flash messages. A token contains its time of issue, which
/// tells how long the form took to fill in.
struct FormSigner: Sendable {
    private let key: SymmetricKey

    init(key: Data) { self.key = SymmetricKey(data: key) }

    /// How long a token is valid, in seconds: a day, because texts take time to write.
    static let lasts: TimeInterval = 86_400

    /// - Parameter visit: the visitor's cookie and the session; the token is invalid for any other.
    /// - Returns: the time of issue, a random number that makes each token unique, and the signature.
    func token(for visit: String, at now: Date) -> String {
        let form = "\(Int(now.timeIntervalSince1970))-\(UInt64.random(in: .min ... .max))"
        return "\(form).\(Data(code(visit, form)).base64EncodedString())"
    }

    /// The idempotency key of a form. Nobody but the visitor that the form was issued to can produce it.
    /// - Parameter token: the form's token, already verified.
    func key(of token: String) -> String {
        Data(HMAC<SHA256>.authenticationCode(for: Data("once \(token)".utf8), using: key)).base64EncodedString()
    }

    /// The time of issue; nil when the token is another visitor's or has expired.
    func issued(_ token: String, for visit: String, at now: Date) -> Date? {
        let parts = token.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let seconds = TimeInterval(parts[0].prefix { $0 != "-" }),
            let code = Data(base64Encoded: parts[1]),
            // Compares in constant time.
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Self.text(visit, parts[0]), using: key)
        else { return nil }
        let issued = Date(timeIntervalSince1970: seconds)
        return now.timeIntervalSince(issued) <= Self.lasts ? issued : nil
    }

    /// Signs a flash message for one page and one visitor.
    /// - Returns: the message, the time and the signature.
    func note(_ done: String, on path: String, for visit: String, at now: Date) -> String {
        let time = String(Int(now.timeIntervalSince1970))
        let code = HMAC<SHA256>.authenticationCode(for: Self.note(done, time, path, visit), using: key)
        return "\(done).\(time).\(Data(code).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())"
    }

    /// Verifies a flash message; nil when it belongs to another visitor or page, or has expired.
    func noted(_ note: String, on path: String, for visit: String, at now: Date) -> String? {
        let parts = note.split(separator: ".").map(String.init)
        guard parts.count == 3, let seconds = TimeInterval(parts[1]),
            now.timeIntervalSince1970 - seconds <= TimeInterval(Flash.lasts), let code = Self.bytes(hex: parts[2]),
            HMAC<SHA256>.isValidAuthenticationCode(
                code, authenticating: Self.note(parts[0], parts[1], path, visit), using: key)
        else { return nil }
        return parts[0]
    }

    private static func note(_ done: String, _ time: String, _ path: String, _ visit: String) -> Data {
        Data("done \(done) \(time) \(visit) \(path)".utf8)
    }

    private static func bytes(hex: String) -> Data? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
        return Data(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }

    private func code(_ visit: String, _ time: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Self.text(visit, time), using: key)
    }

    private static func text(_ visit: String, _ time: String) -> Data { Data("\(time) \(visit)".utf8) }
}
