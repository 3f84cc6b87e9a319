import Hummingbird
import Synchronization

/// The visitor's cookie: a random identifier to which CSRF tokens are bound. It is set only when a form needs it.
final class Visit: Sendable {
    /// 128 random bits.
    let id: String
    private let isNew: Bool
    private let isUsed = Mutex(false)

    init(_ request: Request, isSecure: Bool) {
        let told = SiteCookie.visit.value(of: request, isSecure: isSecure)
        let isGood = told.map { $0.count == 32 && $0.allSatisfy(\.isHexDigit) } ?? false
        isNew = !isGood
        id = isGood ? told ?? "" : Self.random()
    }

    /// Returns the identifier for a form and marks the cookie as needed.
    func use() -> String {
        isUsed.withLock { $0 = true }
        return id
    }

    /// The cookie to set; nil when the visitor already has it or does not need it.
    func newCookie(isSecure: Bool) -> Cookie? {
        guard isNew, isUsed.withLock({ $0 }) else { return nil }
        return SiteCookie.visit.cookie(id, isSecure: isSecure)
    }

    /// 128 random bits, in hexadecimal.
    static func random() -> String {
        // `UInt64.random` uses the system's cryptographic generator.
        (0..<2).map { _ in
            let half = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - half.count) + half
        }.joined()
    }
}
