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
    func formToken(_ context: DeskContext) -> String {
        seal.token(for: context.binding(of: context.visit?.use() ?? ""), at: now())
    }

    /// Reads a form that is to be done.
    /// - Throws: 415 for another type, 413 where it is too long, `KeptForm` where it is to be shown again instead.
    func form(_ request: Request, _ context: DeskContext) async throws -> Form {
        let form = try await signedForm(request, context)
        guard form.fields[KeptForm.field] == nil else { throw KeptForm(sent: form.fields, isVoid: false) }
        return form
    }

    /// Reads a form that a page of this site gave to this visitor, what it keeps of another form left as it is.
    /// - Throws: as `form`.
    func signedForm(_ request: Request, _ context: DeskContext) async throws -> Form {
        let fields = try await fields(request, context)
        // What another form keeps came with a form to sign in, given out before there was a session; it is only shown again.
        let bindings = { (visit: String) in
            [context.binding(of: visit)] + (fields[KeptForm.field] == nil ? [] : [visit])
        }
        guard let token = fields[Form.tokenField], let visit = context.visit?.id,
            let issued = bindings(visit).lazy.compactMap({ seal.issued(token, for: $0, at: now()) }).first
        else { throw KeptForm(sent: fields, isVoid: true) }
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

    /// Counts an act of a form; where that is too many, the page that says so and keeps what was typed. The form itself
    /// is not shown: what it is about would have to be looked up, which the limit is there to prevent.
    func tooMany(
        _ act: RateLimiter.Act, _ fields: Fields, _ request: Request, _ context: DeskContext
    ) -> Response? {
        do throws(HTTPError) {
            try limiter.count(act, from: context.address)
            return nil
        } catch {
            let kept = KeptForm(sent: fields, isVoid: false)
            let sentence = context.phrases.site.tooMany(error.retryMinutes ?? 1)
            var response = page(
                FormPage.kept(kept, action: request.uri.path, sentence, context.phrases), to: request, context,
                status: error.status)
            response.headers[.retryAfter] = error.headers[.retryAfter]
            return response
        }
    }
}
