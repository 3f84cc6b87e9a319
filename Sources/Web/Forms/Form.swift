import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook

/// A form submitted from a page of this site, its CSRF token verified.
struct Form: Sendable {
    let fields: Fields
    /// The time between issue and submission, in seconds.
    let filledFor: TimeInterval

    /// The field with the CSRF token.
    static let tokenField = "form"
    /// A hidden honeypot field that programs fill in. Browsers have no autofill value for its name.
    static let honeypot = "unused"
    /// The least time in which a person writes a question, in seconds.
    static let quickest: TimeInterval = 3

    /// Why the form looks as if a program filled it in.
    enum Doubt {
        case trapped, quick

        func text(_ words: Phrases.Pages.AskWords) -> String {
            switch self {
            case .trapped: words.trapped
            case .quick: words.spam
            }
        }
    }

    /// Nil when nothing suggests that a program filled it in.
    var doubt: Doubt? { fields[Self.honeypot] != nil ? .trapped : filledFor < Self.quickest ? .quick : nil }
}

extension Services {
    /// The CSRF token: the value of the hidden field `form`.
    func formToken(_ context: DeskContext) -> String {
        seal.token(for: context.binding(of: context.visit?.use() ?? ""), at: now())
    }

    /// Reads a form and verifies that a page of this site issued it to this visitor.
    /// - Throws: 415 for another media type, 413 when it is too large, `KeptForm` when the CSRF token is invalid.
    func form(_ request: Request, _ context: DeskContext) async throws -> Form {
        let fields = try await fields(request, context)
        guard let token = fields[Form.tokenField], let visit = context.visit?.id,
            let issued = seal.issued(token, for: context.binding(of: visit), at: now())
        else { throw KeptForm(fields, .void) }
        return Form(fields: fields, filledFor: now().timeIntervalSince(issued))
    }

    /// Reads the fields of a form without verifying its CSRF token.
    /// - Throws: 415 for another media type, 413 when it is too large.
    func fields(_ request: Request, _ context: DeskContext) async throws -> Fields {
        guard let type = request.headers[.contentType].flatMap({ MediaType(from: $0) }),
            type.isType(.applicationUrlEncoded)
        else { throw HTTPError(.unsupportedMediaType) }
        return Fields(String(buffer: try await request.collected(upTo: context.maxUploadSize)))
    }
}
