import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Phrasebook
import Store

/// Puts whatever a request ends in into words: a page for people. Refusals say what to do; faults are logged once, and only
/// their number is shown.
struct Failures: RouterMiddleware {
    let renderer: Renderer

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            let sentence = context.phrases.refusal(refusal)
            return page(request, context, refusal.status, sentence.what, remedy: sentence.remedy)
        } catch let error as HTTPError {
            var response = page(request, context, error.status, context.phrases.site.status(error.status.code))
            response.headers.append(contentsOf: error.headers)
            return response
        } catch {
            let incident = String(UInt32.random(in: .min ... .max), radix: 16)
            context.logger.error("fault", metadata: ["incident": "\(incident)", "error": "\(Fault.text(error))"])
            return page(request, context, .internalServerError, context.phrases.site.fault, incident: incident)
        }
    }

    private func page(
        _ request: Request, _ context: DeskContext, _ status: HTTPResponse.Status, _ what: String,
        remedy: String? = nil, incident: String? = nil
    ) -> Response {
        let page = FailurePage(
            title: context.phrases.site.refused, what: what, remedy: remedy.flatMap { $0.isEmpty ? nil : $0 },
            incident: incident)
        return renderer.response(page, to: request, context, status: status)
    }
}

extension Refusal {
    /// What it is over HTTP (RFC 9110).
    var status: HTTPResponse.Status {
        switch kind {
        case .usage, .ambiguous: .unprocessableContent
        case .notFound: .notFound
        case .notAllowed: self == .identityNeeded ? .unauthorized : .forbidden
        case .conflict: .conflict
        }
    }
}
