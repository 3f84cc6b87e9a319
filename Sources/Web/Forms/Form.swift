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

    /// Why a program may have filled it in.
    enum Doubt {
        case trapped, quick

        func text(_ words: Phrases.Pages.Ask) -> String {
            switch self {
            case .trapped: words.trapped
            case .quick: words.spam
            }
        }
    }

    /// Nil where a person filled it in.
    var doubt: Doubt? { fields[Self.honeypot] != nil ? .trapped : filledFor < Self.quickest ? .quick : nil }
}

extension Services {
    /// The value of the hidden field `form` of a form on a page.
    func formToken(_ context: DeskContext) -> String {
        seal.token(for: context.binding(of: context.visit?.use() ?? ""), at: now())
    }

    /// Reads a form that a page of this site gave to this visitor.
    /// - Throws: 415 for another type, 413 where it is too long, `KeptForm` where it is void.
    func form(_ request: Request, _ context: DeskContext) async throws -> Form {
        let fields = try await fields(request, context)
        guard let token = fields[Form.tokenField], let visit = context.visit?.id,
            let issued = seal.issued(token, for: context.binding(of: visit), at: now())
        else { throw KeptForm(fields, .void) }
        return Form(fields: fields, filledFor: now().timeIntervalSince(issued))
    }

    /// What a form says, whoever made it.
    /// - Throws: 415 for another type, 413 where it is too long.
    func fields(_ request: Request, _ context: DeskContext) async throws -> Fields {
        guard let type = request.headers[.contentType].flatMap({ MediaType(from: $0) }),
            type.isType(.applicationUrlEncoded)
        else { throw HTTPError(.unsupportedMediaType) }
        return Fields(String(buffer: try await request.collected(upTo: context.maxUploadSize)))
    }
}
