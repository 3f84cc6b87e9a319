import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook

/// A problem document (RFC 9457): why the API refused a request.
struct Problem: Encodable {
    /// The kind of problem: `urn:guichet:problem:` and its name.
    let type: String
    /// One sentence in the reader's language.
    let title: String
    let status: Int
    /// What to do about it, if anything.
    let detail: String?
    /// The request's identifier, with which it is found in the log.
    let instance: String
    /// The places that may be meant, when the text is ambiguous or unknown.
    let candidates: [TerritoryDocument]?
    /// The options to choose from, when the places have different centres.
    let choices: [ChoiceDocument]?
    /// The references that may be meant, when a short one is ambiguous.
    let references: [String]?
    /// The refusal itself, for a CLI of the same version.
    let refusal: Refusal?

    init(_ refusal: Refusal, status: HTTPResponse.Status, _ context: DeskContext) {
        let sentence = context.phrases.refusal(refusal)
        type = "urn:guichet:problem:" + refusal.code
        title = sentence.what
        self.status = status.code
        detail = sentence.remedy.online
        instance = "urn:guichet:request:" + context.id
        candidates = refusal.route?.finding.choices.map(TerritoryDocument.init)
        if case .ambiguous(.ambiguousTerritory(let route)) = refusal {
            choices = route.choices.map { ChoiceDocument($0, route) }
        } else {
            choices = nil
        }
        if case .ambiguous(.ambiguousReference(_, let found)) = refusal { references = found } else { references = nil }
        switch refusal {
        // Only a CLI of another version sends a verb of another shape; without the refusal it says so.
        case .request(.missingField), .request(.badField), .request(.unknownField), .request(.notJSON):
            self.refusal = nil
        default: self.refusal = refusal
        }
    }

    /// - Parameters:
    ///   - title: what happened, if more is known than the status says.
    ///   - detail: what is wrong, and where.
    init(_ status: HTTPResponse.Status, title: String? = nil, detail: String? = nil, _ context: DeskContext) {
        self.init(status, title: title ?? context.phrases.site.status(status.code), detail: detail, request: context.id)
    }

    /// - Parameter request: the request's identifier.
    init(_ status: HTTPResponse.Status, title: String, detail: String? = nil, request: String) {
        type = "about:blank"
        self.title = title
        self.status = status.code
        self.detail = detail
        instance = "urn:guichet:request:" + request
        (candidates, choices, references, refusal) = (nil, nil, nil, nil)
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
