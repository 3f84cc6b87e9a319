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
    /// Performs a verb with the request's account and address.
    func serve<V: Stored>(_ verb: V, _ context: DeskContext) async throws -> V.Reply {
        try await services.pool.serve(
            verb, for: context.bearer, visitor: IPRange.household(of: context.address), client: context.client)
    }

    /// The names of centres and themes by slug.
    func names(_ context: DeskContext) async throws -> Names {
        try await Names(serve(ListCentres(), context), serve(ListThemes(), context))
    }

    /// Redirects after a form (303), so that reloading the page does not send the form again.
    func goOn(to link: String) -> Response { Response(status: .seeOther, headers: [.location: link]) }

    /// Redirects to a page that shows the result as a flash message.
    func goOn(to link: String, done: FormResult?, _ context: DeskContext) -> Response {
        var response = goOn(to: link)
        if let done, let cookie = services.doneCookie(done, on: link, context) { response.setCookie(cookie) }
        return response
    }

    /// Redirects (308) from an address with a slug in another case, so that each page has one address.
    func moved(to link: String, _ request: Request) -> Response {
        let query = request.uri.query.map { "?\($0)" } ?? ""
        return Response(status: .permanentRedirect, headers: [.location: link + query])
    }

    /// A parameter of the path; empty where there is none.
    func part(_ name: String, _ context: DeskContext) -> String { context.parameter(name) ?? "" }

    /// The URL of the site without a trailing slash: the configured one, otherwise from the request's `Host`. Use it
    /// only in what the same client sees, because a client can forge `Host`.
    func base(_ request: Request, _ context: DeskContext) async -> String {
        let own = "\(context.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
        return await services.siteURL() ?? own
    }

    /// The configured URL of the site for what others may keep, such as feeds and search engines; empty if not set,
    /// because a client can forge `Host`. Links are then relative.
    func lastingBase() async -> String { await services.siteURL() ?? "" }

    /// The files of a form, checked on a thread of the pool, since looking into them takes a while.
    func checked(_ form: Form, _ context: DeskContext) async throws -> [NewAttachment]? {
        guard !form.files.isEmpty else { return nil }
        return try await services.pool.work(for: context.account, client: context.client) { try form.attachments() }
    }

    func json(_ value: some Encodable) throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(value))))
    }

    /// Wraps the handler of a form. When it fails or is not complete, the form is kept and the browser is redirected
    /// (303) to the page that shows it again, at the form's own path.
    /// - Parameter hasPage: whether the path of the form has a page; without one, `Routes.notDone` shows the error.
    func onForm(
        hasPage: Bool = true, _ handler: @escaping @Sendable (Form, Request, DeskContext) async throws -> Response
    ) -> RouteTable.Handler {
        { request, context in
            var sent = Fields("")
            func again(_ form: KeptForm) -> Response {
                let path = hasPage ? request.uri.path : Routes.notDone.link()
                // With the fragment a browser moves to the errors, also without scripts.
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

    /// Wraps the handler of a form for agents.
    func onAgentsForm(
        _ handler: @escaping @Sendable (Form, Request, DeskContext) async throws -> Response
    ) -> RouteTable.Handler {
        forAgents { request, context, _ in try await onForm(handler)(request, context) }
    }

    /// Wraps a handler for agents: without a session it redirects to the sign-in page. A submitted form is not carried
    /// out but kept, and shown again after the sign-in.
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
    /// The path with the query.
    fileprivate var address: String { path + (query.map { "?\($0)" } ?? "") }
}
