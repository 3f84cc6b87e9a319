import Foundation
import Hummingbird
import Synchronization

/// What was just done, for the next page to say once. It is kept in a cookie that this site signed for this visitor and this
/// page: an address from elsewhere makes no page say anything.
final class Flash: Sendable {
    private let told: String?
    private let isRead = Mutex(false)

    /// For how long it is to be said, in seconds: the browser goes on to the page at once.
    static let lasts = 60

    init(_ request: Request, isSecure: Bool) { told = SiteCookie.done.value(of: request, isSecure: isSecure) }

    /// What the cookie says, which is then to be forgotten.
    fileprivate func read() -> String? {
        isRead.withLock { $0 = true }
        return told
    }

    /// Forgets what was said; nil where nothing was.
    func oldCookie(isSecure: Bool) -> Cookie? {
        guard told != nil, isRead.withLock({ $0 }) else { return nil }
        return SiteCookie.done.cookie("", maxAge: 0, isSecure: isSecure)
    }
}

extension Services {
    /// The cookie by which a page says that something was done.
    /// - Parameter path: of the page.
    func doneCookie(_ done: String, on path: String, _ context: DeskContext) -> Cookie? {
        guard let visit = context.visit?.use() else { return nil }
        let value = seal.note(done, on: Self.plain(path), for: visit, at: now())
        return SiteCookie.done.cookie(value, maxAge: Flash.lasts, isSecure: context.isSecure)
    }

    /// What was just done that the page asked for is to say; nil where nothing was.
    func done(_ request: Request, _ context: DeskContext) -> String? {
        guard let told = context.flash?.read(), let visit = context.visit?.id else { return nil }
        return seal.noted(told, on: Self.plain(request.uri.path), for: visit, at: now())
    }

    private static func plain(_ path: String) -> String { path.removingPercentEncoding ?? path }
}
