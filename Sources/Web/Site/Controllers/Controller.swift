import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Store

/// A part of the site: some pages and the forms on them.
protocol Controller: Sendable {
    var services: Services { get }
    func add(to table: RouteTable)
}

extension Controller {
    /// Performs a verb for whoever asks.
    func serve<V: Stored>(_ verb: V, _ context: DeskContext) async throws -> V.Reply {
        try await services.pool.serve(
            verb, for: context.bearer, visitor: IPRange.household(of: context.address), client: context.client)
    }

    /// What slugs are called.
    func names(_ context: DeskContext) async throws -> Names {
        try await Names(serve(ListCentres(), context), serve(ListThemes(), context))
    }

    /// Where the browser goes on after a form was sent, so that sending it again takes intent.
    func goOn(to link: String) -> Response { Response(status: .seeOther, headers: [.location: link]) }

    /// The same, to a page that says what was done.
    func goOn(to link: String, done: String, _ context: DeskContext) -> Response {
        var response = goOn(to: link)
        if let cookie = services.doneCookie(done, on: link, context) { response.setCookie(cookie) }
        return response
    }

    /// The part of a path, decoded: RFC 3986, 6.2.2.2, holds `or%69v` and `oriv` to be the same.
    func part(_ name: String, _ context: DeskContext) -> String {
        let text = context.parameters.get(name) ?? ""
        return text.removingPercentEncoding ?? text
    }

    /// The address of the site, without a slash at its end: as it was set, or else as the browser knows it. For what is shown
    /// to whoever asked, and to nobody else.
    func base(_ request: Request, _ context: DeskContext) async -> String {
        let own = "\(context.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
        return await services.siteURL() ?? own
    }

    /// The same for what others may keep (feeds, search engines): nothing where it was not set, for whoever asks chooses what
    /// `Host` says. Links are then without it, which lead to wherever they were read.
    func lastingBase() async -> String { await services.siteURL() ?? "" }

    func json(_ value: some Encodable) throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(value))))
    }

    /// A handler of a form. What cannot be done, or not yet, is kept, and the browser goes on (303) to the page that shows it
    /// again: at the path of the form, where that has a page.
    /// - Parameter hasPage: it has; what is refused is then said on that page, else on one of its own.
    func onForm(
        hasPage: Bool = true, _ handler: @escaping @Sendable (Form, Request, DeskContext) async throws -> Response
    ) -> RouteTable.Handler {
        { request, context in
            var sent = Fields("")
            func again(_ form: KeptForm) -> Response {
                let path = hasPage ? request.uri.path : Routes.notDone.link()
                // A browser moves to what is to be corrected, where something is, also without scripts.
                return goOn(to: services.keep(form, at: path, context) + "#\(FormErrors.id)")
            }
            do {
                let form = try await services.form(request, context)
                sent = form.fields
                return try await handler(form, request, context)
            } catch let kept as KeptForm {
                return again(kept)
            } catch let refusal as Refusal {
                return again(KeptForm(sent, .refused(refusal)))
            } catch let error as HTTPError where error.status == .tooManyRequests && !sent.names.isEmpty {
                let minutes = Double(error.retryMinutes ?? 1)
                return again(KeptForm(sent, .tooMany(until: services.now().addingTimeInterval(minutes * 60))))
            }
        }
    }

    /// A form of an agent's.
    func onAgentsForm(
        _ handler: @escaping @Sendable (Form, Request, DeskContext) async throws -> Response
    ) -> RouteTable.Handler {
        forAgents { request, context, _ in try await onForm(handler)(request, context) }
    }

    /// A handler that is for agents: whoever is not signed in is led there. What a form says is not done, but kept, and shown
    /// again after the sign-in.
    func forAgents(
        _ handler: @escaping @Sendable (Request, DeskContext, Bearer) async throws -> Response
    ) -> RouteTable.Handler {
        { request, context in
            if let bearer = context.bearer { return try await handler(request, context, bearer) }
            guard request.method == .post else { return goOn(to: SignIn.link(backTo: request.uri.address)) }
            let kept = KeptForm(try await services.fields(request, context))
            return goOn(to: SignIn.link(backTo: services.keep(kept, at: request.uri.path, context)))
        }
    }
}

extension URI {
    /// Its path and query.
    fileprivate var address: String { path + (query.map { "?\($0)" } ?? "") }
}
