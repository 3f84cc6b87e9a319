import Foundation
import Hummingbird
import Synchronization

/// A flash message: the result of a form, shown once by the next page. It is in a cookie signed for this visitor and
/// this page, so that a foreign link cannot make a page show one.
final class Flash: Sendable {
    private let told: String?
    private let isRead = Mutex(false)

    /// How long the message is valid, in seconds; the browser follows the redirect at once.
    static let lasts = 60

    init(_ request: Request, isSecure: Bool) { told = SiteCookie.done.value(of: request, isSecure: isSecure) }

    /// Returns the cookie's value and marks it as read.
    func read() -> String? {
        isRead.withLock { $0 = true }
        return told
    }

    /// A cookie that deletes the message once it was read; nil if there is nothing to delete.
    func oldCookie(isSecure: Bool) -> Cookie? {
        guard told != nil, isRead.withLock({ $0 }) else { return nil }
        return SiteCookie.done.cookie("", maxAge: 0, isSecure: isSecure)
    }
}
