import HTTPTypes
import Synchronization

/// A cache of rendered pages for visitors who are not signed in, valid for one `DeskVersion`. For a given address and
/// language these pages differ only in their CSRF tokens.
final class DrawnPages: Sendable {
    /// A rendered page, split where its CSRF token is to be inserted.
    struct Drawn: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let parts: [String]
    }

    /// A page takes about 20 kB, or 50 kB with data for its scripts.
    private let pages = Mutex(VersionedCache<Drawn>(most: DrawnPages.most))

    /// The memory limit in bytes.
    static let most = 16 << 20

    /// The memory in use, in bytes.
    var bytes: Int { pages.withLock(\.bytes) }

    /// - Parameter place: the cache key: the language, the page's address and whatever else changes the page.
    func page(at place: String, in deskVersion: DeskVersion) -> Drawn? {
        pages.withLock { $0.value(place, in: deskVersion) }
    }

    func keep(_ page: Drawn, at place: String, in deskVersion: DeskVersion) {
        let bytes = page.parts.reduce(0) { $0 + $1.utf8.count }
        pages.withLock { $0.keep(page, of: bytes, place, in: deskVersion) }
    }
}
