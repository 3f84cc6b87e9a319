import Desk
import HTTPTypes
import Hummingbird
import Phrasebook

/// Where agents write entries, read those of others before they are published, and look after them.
struct EntryRoom: Room {
    let services: Services

    func add(to table: RouteTable) {
        table.get(
            Routes.entries,
            forAgents { request, context, agent in
                let entries = try await serve(
                    ListEntries(centre: agent.account.centre, statuses: [.draft, .review, .published, .stale]), context)
                return services.page(EntriesPage(entries, context.phrases), to: request, context)
            })
        table.get(Routes.draft, forAgents { request, context, _ in try await draft(request, context) })
        table.post(Routes.draft, forAgents { request, context, _ in try await write(request, context) })
        table.get(Routes.edit, forAgents { request, context, _ in try await edit(request, context) })
        table.post(Routes.edit, forAgents { request, context, _ in try await rewrite(request, context) })
        table.get(
            Routes.review,
            forAgents { request, context, agent in
                try await review(
                    part("reference", context), done: services.done(request, context), request, context, agent)
            })
        table.post(Routes.review, forAgents { request, context, agent in try await act(request, context, agent) })
    }

    // MARK: - Writing

    private func draft(_ request: Request, _ context: DeskContext) async throws -> Response {
        let file = try await serve(ShowQuestion(reference: part("reference", context)), context)
        let question = file.question
        guard let answer = file.answers.last else { throw Refusal.noAnswer(question.reference) }
        if let entry = file.entries.first { return goOn(to: Routes.review.link(entry)) }
        let form = WritingForm(try question.entryForm(answer), context.phrases)
        return try await page(form, of: question.reference, version: question.custody.version, request, context)
    }

    private func write(_ request: Request, _ context: DeskContext) async throws -> Response {
        let reference = part("reference", context)
        let (fields, kept) = try await sent(request, context)
        let (seen, act) = (fields["seen"].flatMap { Int($0) }, fields["act"])
        var form = WritingForm(kept?.entered(context.phrases) ?? Entered(fields), context.phrases)
        func again(_ status: HTTPResponse.Status, isPreview: Bool = false) async throws -> Response {
            try await page(
                form, of: reference, version: seen ?? 0, isPreview: isPreview, status: status, request, context)
        }
        if let kept { return try await again(kept.status) }
        if act == "preview" { return try await again(.ok, isPreview: true) }
        guard let written = form.read() else { return try await again(.unprocessableContent) }
        do {
            let entry =
                act == "submit"
                ? try await serve(Publish(reference: reference, form: written, seen: seen), context)
                : try await serve(DraftEntry(question: reference, form: written, seen: seen), context)
            return goOn(to: Routes.review.link(entry.reference), done: Self.done(entry, act), context)
        } catch let refusal as Refusal {
            form.add(refusal)
            return try await again(refusal.status)
        }
    }

    private func edit(_ request: Request, _ context: DeskContext) async throws -> Response {
        let history = try await serve(ShowEntryHistory(reference: part("reference", context)), context)
        let form = WritingForm(history.latestForm, context.phrases)
        return try await page(
            form, rewriting: history.entry.reference, version: history.entry.custody.version, request, context)
    }

    private func rewrite(_ request: Request, _ context: DeskContext) async throws -> Response {
        let reference = part("reference", context)
        let (fields, kept) = try await sent(request, context)
        let (seen, act) = (fields["seen"].flatMap { Int($0) }, fields["act"])
        var form = WritingForm(kept?.entered(context.phrases) ?? Entered(fields), context.phrases)
        func again(_ status: HTTPResponse.Status, isPreview: Bool = false) async throws -> Response {
            try await page(
                form, rewriting: reference, version: seen ?? 0, isPreview: isPreview, status: status, request, context)
        }
        if let kept { return try await again(kept.status) }
        if act == "preview" { return try await again(.ok, isPreview: true) }
        guard let written = form.read() else { return try await again(.unprocessableContent) }
        do {
            let entry =
                act == "submit"
                ? try await serve(Publish(reference: reference, form: written, seen: seen), context)
                : try await serve(EditEntry(reference: reference, form: written, seen: seen), context)
            return goOn(to: Routes.review.link(entry.reference), done: Self.done(entry, act), context)
        } catch let refusal as Refusal {
            form.add(refusal)
            return try await again(refusal.status)
        }
    }

    /// What a form holds, and the form itself where it is to be shown again.
    private func sent(_ request: Request, _ context: DeskContext) async throws -> (Fields, KeptForm?) {
        do { return (try await services.form(request, context).fields, nil) } catch let kept as KeptForm {
            return (kept.fields, kept)
        }
    }

    /// What was done, as the page that follows says it.
    private static func done(_ entry: Entry, _ act: String?) -> String {
        guard act == "submit" else { return entry.status == .draft ? "draft" : "edit" }
        return entry.custody.standing.unread == nil && entry.status == .published ? "publish" : "submit"
    }

    private func page(
        _ form: WritingForm, of question: String, version: Int, isPreview: Bool = false,
        status: HTTPResponse.Status = .ok, _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let page = form.page(
            title: context.phrases.pages.entries.newTitle, action: Routes.draft.link(question), version: version,
            themes: try await serve(ListThemes(), context), isPreview: isPreview,
            back: Link(text: question, link: Routes.question.link(question)))
        return services.page(page, to: request, context, status: status)
    }

    private func page(
        _ form: WritingForm, rewriting entry: String, version: Int, isPreview: Bool = false,
        status: HTTPResponse.Status = .ok, _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let page = form.page(
            title: context.phrases.pages.entries.editTitle, action: Routes.edit.link(entry), version: version,
            themes: try await serve(ListThemes(), context), isPreview: isPreview,
            back: Link(text: entry, link: Routes.review.link(entry)))
        return services.page(page, to: request, context, status: status)
    }

    // MARK: - Reading a second time

    /// - Parameter attempt: what was tried and refused, or is to be looked at once more.
    private func review(
        _ reference: String, done: String? = nil, attempt: Attempt? = nil, _ request: Request, _ context: DeskContext,
        _ agent: Bearer
    ) async throws -> Response {
        let history = try await serve(ShowEntryHistory(reference: reference), context)
        let check = try await serve(CheckEntry(reference: reference), context)
        let entry = history.entry
        var acts = EntryChoice.possible(for: agent.account, as: agent.role, on: entry, at: services.now())
        // Its centre publishes what one person wrote, once that person looked.
        if case .unreadMentions = attempt?.refusal, !acts.contains(.publish) { acts.insert(.publish, at: 0) }
        let choices = ReviewPage.Choices(
            acts: acts, isWriter: entry.custody.standing.isWritten(by: agent.account),
            entered: attempt?.entered ?? Entered(),
            act: attempt.flatMap { EntryChoice(rawValue: $0.entered["act"]) })
        let page = ReviewPage(history, check, choices, names: try await names(context), done: done, context.phrases)
        return services.page(page, to: request, context, status: attempt?.status ?? .ok)
    }

    private struct Attempt {
        var entered: Entered
        var refusal: Refusal?
        let status: HTTPResponse.Status
    }

    private func act(_ request: Request, _ context: DeskContext, _ agent: Bearer) async throws -> Response {
        let reference = part("reference", context)
        let (fields, kept) = try await sent(request, context)
        if let kept {
            let attempt = Attempt(entered: kept.entered(context.phrases), status: kept.status)
            return try await review(reference, attempt: attempt, request, context, agent)
        }
        let act = fields["act"] ?? ""
        do {
            let entry = try await perform(act, on: reference, fields, context)
            let isPublished = act == "submit" && entry.status == .published
            let done = isPublished ? "publish" : String(act.split(separator: "-").first ?? "")
            return goOn(to: Routes.review.link(entry.reference), done: done, context)
        } catch let refusal as Refusal where refusal.kind != .notFound {
            var attempt = Attempt(entered: Entered(fields), refusal: refusal, status: refusal.status)
            attempt.entered.add(refusal, at: [.reason: "reason"], context.phrases)
            return try await review(reference, attempt: attempt, request, context, agent)
        }
    }

    private func perform(
        _ act: String, on reference: String, _ fields: Fields, _ context: DeskContext
    ) async throws -> Entry {
        let seen = fields["seen"].flatMap { Int($0) }
        let reason = fields["reason"] ?? ""
        switch act {
        case "submit": return try await serve(Publish(reference: reference, seen: seen), context)
        case "submit-national":
            return try await serve(SubmitEntry(reference: reference, toNational: true, seen: seen), context)
        case "publish": return try await serve(Publish(reference: reference, seen: seen), context)
        case "publish-checked":
            return try await serve(Publish(reference: reference, checked: true, seen: seen), context)
        case "publish-redacted":
            return try await serve(Publish(reference: reference, redacts: true, seen: seen), context)
        case "return": return try await serve(ReturnEntry(reference: reference, reason: reason, seen: seen), context)
        case "verify": return try await serve(VerifyEntry(reference: reference, seen: seen), context)
        case "retire":
            return try await serve(
                RetireEntry(reference: reference, reason: reason, replacedBy: fields["replacement"], seen: seen),
                context)
        default: throw Refusal.badChoice(act, known: EntryChoice.allCases.map(\.rawValue))
        }
    }
}
