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
    fileprivate func read() -> String? {
        isRead.withLock { $0 = true }
        return told
    }

    /// A cookie that deletes the message once it was read; nil if there is nothing to delete.
    func oldCookie(isSecure: Bool) -> Cookie? {
        guard told != nil, isRead.withLock({ $0 }) else { return nil }
        return SiteCookie.done.cookie("", maxAge: 0, isSecure: isSecure)
    }
}

extension Services {
    /// The cookie with which the page at a path shows a result.
    /// - Parameter path: the path of that page.
    func doneCookie(_ done: String, on path: String, _ context: DeskContext) -> Cookie? {
        guard let visit = context.visit?.use() else { return nil }
        let value = seal.note(done, on: Self.plain(path), for: visit, at: now())
        return SiteCookie.done.cookie(value, maxAge: Flash.lasts, isSecure: context.isSecure)
    }

    /// The result that the requested page is to show; nil if there is none.
    func done(_ request: Request, _ context: DeskContext) -> String? {
        guard let told = context.flash?.read(), let visit = context.visit?.id else { return nil }
        return seal.noted(told, on: Self.plain(request.uri.path), for: visit, at: now())
    }

    private static func plain(_ path: String) -> String { path.removingPercentEncoding ?? path }
}
