import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// Reads, signs and keeps the forms of requests.
extension Services {
    /// The CSRF token: the value of the hidden field `form`.
    func formToken(_ context: DeskContext) -> String {
        formSigner.token(for: context.binding(of: context.visit?.use() ?? ""), at: now())
    }

    /// Reads a form and verifies that a page of this site issued it to this visitor.
    /// - Throws: 415 for another media type, 413 when it is too large, `KeptForm` when the CSRF token is invalid.
    func form(_ request: Request, _ context: DeskContext) async throws -> Form {
        let (fields, files) = try await sent(request, context)
        guard let token = fields[Form.tokenField], let visit = context.visit?.id,
            let issued = formSigner.issued(token, for: context.binding(of: visit), at: now())
        else { throw KeptForm(fields, .void) }
        return Form(fields: fields, files: files, filledFor: now().timeIntervalSince(issued))
    }

    /// Reads the fields of a form without verifying its CSRF token.
    /// - Throws: 415 for another media type, 413 when it is too large.
    func fields(_ request: Request, _ context: DeskContext) async throws -> Fields {
        try await sent(request, context).fields
    }

    /// The fields of a form and its files. The names of the files stand among the fields, so that a form that is shown
    /// again can say which ones are to be chosen again.
    private func sent(_ request: Request, _ context: DeskContext) async throws -> (fields: Fields, files: [SentFile]) {
        guard let type = request.headers[.contentType].flatMap({ MediaType(from: $0) }) else {
            throw HTTPError(.unsupportedMediaType)
        }
        if type.isType(.applicationUrlEncoded) {
            return (Fields(String(buffer: try await request.collected(upTo: context.maxUploadSize))), [])
        }
        guard type.type == .multipart, type.subType == "form-data" else { throw HTTPError(.unsupportedMediaType) }
        // Files that are a little too large are read too, so that a sentence can say so and the text is kept.
        let most = Bounds.attachmentsOfMessage * 3 / 2 + context.maxUploadSize
        let body = Data(try await request.collected(upTo: most).readableBytesView)
        guard let boundary = type.parameter, boundary.name == "boundary",
            let form = Multipart(body, boundary: boundary.value)
        else { throw HTTPError(.badRequest) }
        return (Fields(form.fields + form.files.map { (name: $0.field, value: $0.name) }), form.files)
    }

    // MARK: - Kept forms

    /// Keeps a form for its visitor.
    /// - Parameter path: the path of the page that shows it.
    /// - Returns: the address of that page with the form's name.
    func keep(_ form: KeptForm, at path: String, _ context: DeskContext) -> String {
        let owner = KeptForms.Owner(
            visit: context.visit?.use() ?? "", account: context.account,
            household: IPRange.household(of: context.address))
        return "\(path)?\(Fields([(name: KeptForm.field, value: keptForms.keep(form, of: owner, at: now()))]).encoded)"
    }

    /// The form that an address names; nil when it names none.
    func kept(_ fields: Fields, _ context: DeskContext) -> KeptForm? {
        guard let id = fields[KeptForm.field] else { return nil }
        let form = context.visit.flatMap {
            keptForms.form(id, visit: $0.id, account: context.account, at: now())
        }
        return form ?? KeptForm(Fields(""), .gone)
    }

    func kept(_ request: Request, _ context: DeskContext) -> KeptForm? { kept(request.fields, context) }

    /// The token for a form that is shown again: its first one if it is still valid, to keep the time of issue and the
    /// idempotency key, however often the form is sent.
    /// - Returns: nil when the form needs a new token.
    func token(of kept: KeptForm?, _ context: DeskContext) -> String? {
        guard let kept, kept.isThere, let token = kept.sent[Form.tokenField], let visit = context.visit?.id,
            formSigner.issued(token, for: context.binding(of: visit), at: now()) != nil
        else { return nil }
        // The first token's idempotency key already belongs to a completed write.
        if case .desk(.keyReused) = kept.refusal { return nil }
        return token
    }

    // MARK: - The result of the last form

    /// The cookie with which the page at a path shows a result.
    /// - Parameter path: the path of that page.
    func doneCookie(_ done: FormResult, on path: String, _ context: DeskContext) -> Cookie? {
        guard let visit = context.visit?.use() else { return nil }
        let value = formSigner.note(done.rawValue, on: Self.plain(path), for: visit, at: now())
        return SiteCookie.done.cookie(value, maxAge: Flash.lasts, isSecure: context.isSecure)
    }

    /// The result that the requested page is to show; nil if there is none.
    func done(_ request: Request, _ context: DeskContext) -> FormResult? {
        guard let told = context.flash?.read(), let visit = context.visit?.id else { return nil }
        return formSigner.noted(told, on: Self.plain(request.uri.path), for: visit, at: now())
            .flatMap(FormResult.init)
    }

    private static func plain(_ path: String) -> String { path.removingPercentEncoding ?? path }

    // MARK: - Signing in

    /// Counts a failed sign-in and records it in the audit log when due.
    func noteFailedSignIn() async throws {
        guard !pool.store.isReadOnly, let count = failedSignIns.count(at: now()) else { return }
        _ = try await pool.perform(NoteFailedSignIns(count: count))
    }
}
