import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook
import Store
import Synchronization

/// Pages as they were drawn for someone who is not signed in, for as long as nobody has written to the desk since, nor a day
/// has passed: whoever asks for the same page in the same language sees the same, but for what signs the forms on it.
final class DrawnPages: Sendable {
    /// A page without the token of its forms, which stood between the parts.
    struct Drawn: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let parts: [String]
    }

    /// A page is 20 kB, or 50 with its scripts' data.
    private let pages = Mutex(VersionedCache<Drawn>(most: DrawnPages.most))

    /// The most memory that pages take, in bytes.
    static let most = 16 << 20

    /// The memory that pages take, in bytes.
    var bytes: Int { pages.withLock(\.bytes) }

    /// - Parameter place: the language, the page's address and what else makes it another page.
    func page(at place: String, in deskVersion: DeskVersion) -> Drawn? {
        pages.withLock { $0.value(place, in: deskVersion) }
    }

    func keep(_ page: Drawn, at place: String, in deskVersion: DeskVersion) {
        let bytes = page.parts.reduce(0) { $0 + $1.utf8.count }
        pages.withLock { $0.keep(page, of: bytes, place, in: deskVersion) }
    }
}

/// A page that is the same for all who are not signed in.
struct SharedPage<P: Page> {
    let page: P
    var status: HTTPResponse.Status = .ok
    var headers: HTTPFields = [:]
    /// It is not kept where making it is to be counted each time.
    var isKept = true
}

extension Services {
    /// A page, made and drawn only where it is not kept from an earlier visit.
    /// - Parameter variant: what makes the page another one beside its address and its language.
    func page<P: Page>(
        to request: Request, _ context: DeskContext, variant: String = "",
        making: () async throws -> SharedPage<P>
    ) async throws -> Response {
        guard context.account == nil else {
            let shared = try await making()
            var response = try await page(shared.page, to: request, context, status: shared.status)
            response.headers.append(contentsOf: shared.headers)
            return response
        }
        let deskVersion = try pool.deskVersion()
        let place = "\(context.language.rawValue) \(context.isSecure) \(request.uri) \(variant)"
        if let drawn = drawnPages.page(at: place, in: deskVersion) { return response(drawn, context) }
        let missed = pool.store.missedMeanings
        let shared = try await making()
        let drawn = try await draw(shared, request, context)
        if shared.isKept, pool.store.missedMeanings == missed { drawnPages.keep(drawn, at: place, in: deskVersion) }
        return response(drawn, context)
    }

    /// Stands where a form's token will; nobody who writes a text or a link knows it.
    private static let token = UUID().uuidString

    /// In turn, as searches are: a page takes a processor some thousandths of a second.
    private func draw<P: Page>(
        _ shared: SharedPage<P>, _ request: Request, _ context: DeskContext
    ) async throws -> DrawnPages.Drawn {
        let frame = Frame(of: shared.page, request, context, token: P.hasForm ? Self.token : "")
        var headers = Renderer.headers(context)
        headers.append(contentsOf: shared.headers)
        let parts = try await pool.work(for: context.account, client: context.client) {
            [renderer, page = shared.page] in
            renderer.html(page, in: frame).split(separator: Self.token, omittingEmptySubsequences: false).map(
                String.init)
        }
        return DrawnPages.Drawn(status: shared.status, headers: headers, parts: parts)
    }

    private func response(_ drawn: DrawnPages.Drawn, _ context: DeskContext) -> Response {
        let html = drawn.parts.count > 1 ? drawn.parts.joined(separator: formToken(context)) : drawn.parts.joined()
        return Response(
            status: drawn.status, headers: drawn.headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}
