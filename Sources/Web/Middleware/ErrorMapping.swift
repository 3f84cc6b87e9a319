import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Phrasebook
import Store

/// Turns errors into responses: a page on the site, a problem document on the API. A refusal says what to do; a fault
/// is logged once and only its incident number is shown.
struct ErrorMapping: RouterMiddleware {
    let services: Services

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return try refused(request, context, refusal)
        } catch let error as HTTPError {
            var response = try failed(
                request, context, error.status, detail: error.body, retryMinutes: error.retryMinutes)
            for field in error.headers { response.headers[field.name] = field.value }
            return response
        } catch is KeptForm {
            // From a handler without `onForm`, such as ending a session: there is no typed text to keep.
            return try failed(request, context, .forbidden, detail: nil)
        } catch is Departed {
            // Nobody reads this response. nginx's status 499 makes it visible in the metrics.
            return Response(status: HTTPResponse.Status(code: 499, reasonPhrase: "Client Closed Request"))
        } catch is HTTPParserError, is IOError {
            // The client disconnected, or sent bytes that cannot be parsed.
            return try failed(request, context, .badRequest, detail: nil)
        } catch is NIOTooManyBytesError {
            return try failed(request, context, .contentTooLarge, detail: nil)
        } catch {
            context.logger.error("fault", metadata: ["incident": "\(context.id)", "error": "\(Fault.text(error))"])
            if let refusal = Fault.refusal(of: error) { return try refused(request, context, refusal) }
            return try failed(request, context, .internalServerError, detail: nil)
        }
    }

    private func refused(_ request: Request, _ context: DeskContext, _ refusal: Refusal) throws -> Response {
        guard !Routes.isAPI(request.uri.path) else {
            // RFC 9110, 13.1.1: the `If-Match` version is not the current one.
            let isStale = refusal.isStale && request.headers[.ifMatch] != nil
            return try ProblemDocument(refusal, status: isStale ? .preconditionFailed : refusal.status, context)
                .response(
                    context)
        }
        let sentence = context.phrases.refusal(refusal)
        let page = FailurePage(
            title: context.phrases.site.refused, what: sentence.what,
            remedy: sentence.remedy.online, incident: nil)
        return services.pageAtOnce(page, to: request, context, status: refusal.status)
    }

    /// - Parameter retryMinutes: the minutes until a retry.
    private func failed(
        _ request: Request, _ context: DeskContext, _ status: HTTPResponse.Status, detail: String?,
        retryMinutes: Int? = nil
    ) throws -> Response {
        let site = context.phrases.site
        let wait = status == .tooManyRequests ? retryMinutes.map(site.tooMany) : nil
        let isFault = status == .internalServerError
        guard !Routes.isAPI(request.uri.path) else {
            return try ProblemDocument(status, title: isFault ? site.fault : wait, detail: detail, context).response(
                context)
        }
        // The address of the failed page shows the kept form again when the limit has passed.
        let isKept = status == .tooManyRequests && services.kept(request, context)?.isThere == true
        let page = FailurePage(
            title: site.refused, what: isFault ? site.fault : wait ?? site.status(status.code),
            remedy: isKept ? context.phrases.pages.form.kept : nil,
            incident: isFault ? context.id : nil)
        return services.pageAtOnce(page, to: request, context, status: status)
    }
}
