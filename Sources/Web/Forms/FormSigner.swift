import Crypto
import Foundation

/// Signs the forms that the site gives out: what comes back without the signature was made elsewhere (CSRF), and the time
/// that is signed says how long it took to fill in.
struct FormSigner: Sendable {
    private let key: SymmetricKey

    init(key: Data) { self.key = SymmetricKey(data: key) }

    /// A form is good for a day: texts take time.
    static let lasts: TimeInterval = 86_400

    /// - Parameter visit: the visitor's cookie, and the session's; another visitor's form is void.
    /// - Returns: the time, a random number, by which no two forms are the same, and the signature.
    func token(for visit: String, at now: Date) -> String {
        let form = "\(Int(now.timeIntervalSince1970))-\(UInt64.random(in: .min ... .max))"
        return "\(form).\(Data(code(visit, form)).base64EncodedString())"
    }

    /// The key under which what a form says is done once: nobody but the one who got the form can know it.
    /// - Parameter token: of the form, which was found good.
    func key(of token: String) -> String {
        Data(HMAC<SHA256>.authenticationCode(for: Data("once \(token)".utf8), using: key)).base64EncodedString()
    }

    /// When a form was given out; nil where the token is not the visitor's, or too old.
    func issued(_ token: String, for visit: String, at now: Date) -> Date? {
        let parts = token.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let seconds = TimeInterval(parts[0].prefix { $0 != "-" }),
            let code = Data(base64Encoded: parts[1]),
            // Constant in time.
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Self.text(visit, parts[0]), using: key)
        else { return nil }
        let issued = Date(timeIntervalSince1970: seconds)
        return now.timeIntervalSince(issued) <= Self.lasts ? issued : nil
    }

    /// What was done, signed for the page that is to say it to a visitor.
    /// - Returns: what was done, the time and the signature.
    func note(_ done: String, on path: String, for visit: String, at now: Date) -> String {
        let time = String(Int(now.timeIntervalSince1970))
        let code = HMAC<SHA256>.authenticationCode(for: Self.note(done, time, path, visit), using: key)
        return "\(done).\(time).\(Data(code).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())"
    }

    /// What such a note says; nil where it is another's, another page's, or too old.
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
