import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook

/// A form that a page of this site sent.
struct Form: Sendable {
    let fields: Fields
    /// For how long the visitor had it, in seconds.
    let filledFor: TimeInterval

    /// The name of the field with the signature.
    static let tokenField = "form"
    /// A field that people do not see and programs fill in; browsers know nothing to put into one of this name.
    static let honeypot = "unused"
    /// No person writes a question in less, in seconds.
    static let quickest: TimeInterval = 3

    /// What is to be said where a program may have filled it in; nil where a person did.
    func doubt(_ words: Phrases.Pages.Ask) -> String? {
        fields[Self.honeypot] != nil ? words.trapped : filledFor < Self.quickest ? words.spam : nil
    }
}

extension Services {
    /// The value of the hidden field `form` of a form on a page.
    func formToken(_ context: DeskContext) -> String { seal.token(for: context.visit?.use() ?? "", at: now()) }

    /// Reads a form.
    /// - Throws: 415 for another type, 413 where it is too long, 403 where no page of this site gave it to this visitor.
    func form(_ request: Request, _ context: DeskContext) async throws -> Form {
        guard let type = request.headers[.contentType].flatMap({ MediaType(from: $0) }),
            type.isType(.applicationUrlEncoded)
        else { throw HTTPError(.unsupportedMediaType) }
        let fields = Fields(String(buffer: try await request.body.collect(upTo: context.maxUploadSize)))
        guard let token = fields[Form.tokenField], let visit = context.visit?.id,
            let issued = seal.issued(token, for: visit, at: now())
        else { throw HTTPError(.forbidden) }
        return Form(fields: fields, filledFor: now().timeIntervalSince(issued))
    }
}
