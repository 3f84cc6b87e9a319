import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook

/// Why a request to the API was not done (RFC 9457).
struct Problem: Encodable {
    /// The kind of problem: `urn:guichet:problem:` and its name.
    let type: String
    /// One sentence, in the reader's language.
    let title: String
    let status: Int
    /// What to do about it, where there is something.
    let detail: String?
    /// The number of the request, by which its log is found.
    let instance: String
    /// The places that were meant, where there are several.
    let candidates: [TerritoryDocument]?
    /// What one chooses from, where the centres differ.
    let choices: [ChoiceDocument]?
    /// The references that were meant, where there are several.
    let references: [String]?
    /// The refusal itself, as the program of the same version reads it.
    let refusal: Refusal?

    init(_ refusal: Refusal, status: HTTPResponse.Status, _ context: DeskContext) {
        let sentence = context.phrases.onSite(refusal)
        type = "urn:guichet:problem:" + refusal.name
        title = sentence.what
        self.status = status.code
        detail = sentence.remedy.isEmpty ? nil : sentence.remedy
        instance = "urn:guichet:request:" + context.id
        candidates = refusal.candidates?.map(TerritoryDocument.init)
        if case .ambiguousTerritory(let route) = refusal {
            choices = route.choices.map { ChoiceDocument($0, route) }
        } else {
            choices = nil
        }
        if case .ambiguousReference(_, let found) = refusal { references = found } else { references = nil }
        switch refusal {
        // Only a program of another version sends a verb of another shape: that is what it says then.
        case .missingField, .badField, .unknownField, .notJSON: self.refusal = nil
        default: self.refusal = refusal
        }
    }

    /// - Parameters:
    ///   - title: what happened, where more can be said than the status does.
    ///   - detail: what is wrong where.
    init(_ status: HTTPResponse.Status, title: String? = nil, detail: String? = nil, _ context: DeskContext) {
        self.init(status, title: title ?? context.phrases.site.status(status.code), detail: detail, request: context.id)
    }

    /// - Parameter request: its number.
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
        // RFC 9110, 15.5.2: a 401 says how to identify oneself.
        if status == 401 { headers[.wwwAuthenticate] = "Bearer realm=\"guichet\"" }
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension Refusal {
    /// The name of its case, such as `unknownQuestion`.
    var name: String { Mirror(reflecting: self).children.first?.label ?? String(describing: self) }

    /// The version that was named is not the one there is.
    var isStale: Bool {
        switch self {
        case .changed, .entryChanged, .noVersion: true
        default: false
        }
    }

    /// What it is over HTTP (RFC 9110).
    var status: HTTPResponse.Status {
        // No path names a place: an unknown one stands in what was sent, and 404 would say that there is no such page.
        if case .unknownTerritory = self { return .unprocessableContent }
        // Nothing that was asked for is wrong.
        if [.deskMoved, .readOnlyDesk, .diskFull, .deskBusy, .tooSlow].contains(self) { return .serviceUnavailable }
        // RFC 9110, 15.5.20
        if case .foreignHost = self { return .misdirectedRequest }
        if self == .notJSON { return .badRequest }
        return switch kind {
        case .fault: .internalServerError
        case .usage, .ambiguous: .unprocessableContent
        case .notFound: .notFound
        case .notAllowed: self == .identityNeeded || self == .badToken ? .unauthorized : .forbidden
        case .conflict: .conflict
        }
    }

    /// The places that were meant.
    var candidates: [Territory]? {
        switch self {
        case .ambiguousTerritory(let route), .unconfirmedTerritory(let route), .unknownTerritory(let route),
            .notItsCentre(_, let route):
            route.finding.territories.isEmpty ? route.finding.suggestions : route.finding.territories
        default: nil
        }
    }
}
