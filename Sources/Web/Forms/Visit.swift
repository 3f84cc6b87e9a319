import Hummingbird
import Synchronization

/// The visitor's cookie: a random text to which the forms that the visitor gets are bound. Set only where a form needs it.
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

    /// The id, for a form.
    func use() -> String {
        isUsed.withLock { $0 = true }
        return id
    }

    /// The cookie to be set; nil where the visitor has it, or needs none.
    func newCookie(isSecure: Bool) -> Cookie? {
        guard isNew, isUsed.withLock({ $0 }) else { return nil }
        return SiteCookie.visit.cookie(id, isSecure: isSecure)
    }

    /// 128 random bits, in hexadecimal.
    static func random() -> String {
        // The system's generator is a cryptographic one.
        (0..<2).map { _ in
            let half = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - half.count) + half
        }.joined()
    }
}
