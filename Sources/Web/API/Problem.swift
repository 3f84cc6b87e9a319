import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook

extension ProblemDocument {
    init(_ refusal: Refusal, status: HTTPResponse.Status, _ context: DeskContext) {
        let sentence = context.phrases.refusal(refusal)
        self.init(
            type: "urn:guichet:problem:" + refusal.code, title: sentence.what, status: status.code,
            detail: sentence.remedy.online, instance: "urn:guichet:request:" + context.id,
            of: refusal)
    }

    /// - Parameters:
    ///   - title: what happened, if more is known than the status says.
    ///   - detail: what is wrong, and where.
    init(_ status: HTTPResponse.Status, title: String? = nil, detail: String? = nil, _ context: DeskContext) {
        self.init(status, title: title ?? context.phrases.site.status(status.code), detail: detail, request: context.id)
    }

    /// - Parameter request: the request's identifier.
    init(_ status: HTTPResponse.Status, title: String, detail: String? = nil, request: String) {
        self.init(
            type: "about:blank", title: title, status: status.code, detail: detail,
            instance: "urn:guichet:request:" + request)
    }

    func response(_ context: DeskContext) throws -> Response {
        let body = try Wire.encoder.encode(self)
        var headers: HTTPFields = [.contentType: Wire.problem, .contentLanguage: context.language.rawValue]
        // RFC 9110, 15.5.2: a 401 names the authentication scheme.
        if status == 401 { headers[.wwwAuthenticate] = "Bearer realm=\"guichet\"" }
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension Refusal {
    /// Whether the version that was named is not the current one.
    var isStale: Bool {
        switch self {
        case .question(.changed), .entry(.entryChanged), .request(.noVersion): true
        default: false
        }
    }

    /// Its HTTP status (RFC 9110).
    var status: HTTPResponse.Status {
        // No path contains a place: the unknown one is in the query or the body, so 404 would be misleading.
        if case .notFound(.unknownTerritory) = self { return .unprocessableContent }
        // The request is right; the desk cannot serve it now.
        if [.deskMoved, .readOnlyDesk, .diskFull, .deskBusy, .tooSlow].contains(self) { return .serviceUnavailable }
        // RFC 9110, 15.5.20: 421 for a host that this server does not serve.
        if case .access(.foreignHost) = self { return .misdirectedRequest }
        if self == .notJSON { return .badRequest }
        return switch kind {
        case .fault: .internalServerError
        case .usage, .ambiguous: .unprocessableContent
        case .notFound: .notFound
        case .notAllowed: self == .identityNeeded || self == .badToken ? .unauthorized : .forbidden
        case .conflict: .conflict
        }
    }
}
