import Desk
import Documents
import HTTPTypes
import Hummingbird
import Phrasebook

/// The pages on which agents write, review and maintain entries.
struct EntryController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(
            Routes.entries,
            forAgents { request, context, agent in
                // A changed address begins with the first page.
                let after = request.fields["after"].flatMap { Cursor.place(ListEntries.Place.self, in: $0) }
                let entries = try await serve(
                    ListEntries(
                        centre: agent.account.centre, statuses: [.draft, .review, .published, .stale], after: after,
                        limit: EntriesPage.size + 1), context)
                return try await services.page(try EntriesPage(entries, context.phrases), to: request, context)
            })
        table.get(Routes.draft, forAgents { request, context, _ in try await draft(request, context) })
        table.post(Routes.draft, onAgentsForm { form, _, context in try await write(form, context) })
        table.get(Routes.edit, forAgents { request, context, _ in try await edit(request, context) })
        table.post(Routes.edit, onAgentsForm { form, _, context in try await rewrite(form, context) })
        table.get(Routes.review, forAgents { request, context, agent in try await review(request, context, agent) })
        table.post(Routes.review, onAgentsForm { form, _, context in try await act(form, context) })
    }

    // MARK: - Writing

    private func draft(_ request: Request, _ context: DeskContext) async throws -> Response {
        let file = try await serve(ShowQuestion(reference: part("reference", context)), context)
        let question = file.question
        guard let answer = file.answers.last else { throw Refusal.noAnswer(question.reference) }
        let kept = services.kept(request, context)
        if let entry = file.entries.first, kept?.isThere != true { return goOn(to: Routes.review.link(entry)) }
        let form = WritingForm(try question.entryForm(answer), context.phrases)
        let frame = WritingForm.Frame(
            title: context.phrases.pages.entries.newTitle, action: Routes.draft.link(question.reference),
            version: question.custody.version, files: file.attachments(ofAnswer: answer.revision),
            back: Link(text: question.reference, link: Routes.question.link(question.reference)))
        return try await page(form, kept, frame, request, context)
    }

    private func edit(_ request: Request, _ context: DeskContext) async throws -> Response {
        let history = try await serve(ShowEntryHistory(reference: part("reference", context)), context)
        let entry = history.entry
        let frame = WritingForm.Frame(
            title: context.phrases.pages.entries.editTitle, action: Routes.edit.link(entry.reference),
            version: entry.custody.version, back: Link(text: entry.reference, link: Routes.review.link(entry.reference))
        )
        return try await page(
            WritingForm(history.latestForm, context.phrases), services.kept(request, context), frame, request, context)
    }

    /// - Parameters:
    ///   - form: the initial content.
    ///   - kept: a kept form; its fields replace the initial content.
    private func page(
        _ form: WritingForm, _ kept: KeptForm?, _ frame: WritingForm.Frame, _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        var (form, frame) = (form, frame)
        if let kept {
            form = WritingForm(kept, or: form, now: services.now(), context.phrases)
            frame.isPreview = kept.isThere && kept.fields["act"] == "preview"
            // The version that the agent saw while typing, so that a change made in between is not overwritten.
            if kept.isThere { frame.version = kept.fields["seen"].flatMap { Int($0) } ?? 0 }
        }
        return try await services.page(
            form.page(frame, themes: try await serve(ListThemes(), context)), to: request, context)
    }

    private func write(_ sent: Form, _ context: DeskContext) async throws -> Response {
        let reference = part("reference", context)
        let (written, seen, isSubmitted) = try written(sent, context)
        let numbers = sent.fields.all(WritingForm.chosen).compactMap { Int($0) }
        let chosen = numbers.isEmpty ? nil : numbers
        let entry =
            isSubmitted
            ? try await serve(Publish(reference: reference, form: written, seen: seen, chosen: chosen), context)
            : try await serve(DraftEntry(question: reference, form: written, seen: seen, chosen: chosen), context)
        return goOn(to: Routes.review.link(entry.reference), done: Self.done(entry, isSubmitted: isSubmitted), context)
    }

    private func rewrite(_ sent: Form, _ context: DeskContext) async throws -> Response {
        let reference = part("reference", context)
        let (written, seen, isSubmitted) = try written(sent, context)
        let entry =
            isSubmitted
            ? try await serve(Publish(reference: reference, form: written, seen: seen), context)
            : try await serve(try EditEntry(reference: reference, form: written, seen: seen), context)
        return goOn(to: Routes.review.link(entry.reference), done: Self.done(entry, isSubmitted: isSubmitted), context)
    }

    /// The written entry to store.
    /// - Throws: `KeptForm` for a preview, or when something must be corrected.
    private func written(
        _ sent: Form, _ context: DeskContext
    ) throws -> (EntryForm, seen: Int?, isSubmitted: Bool) {
        var form = WritingForm(FormInput(sent.fields), context.phrases)
        guard sent.fields["act"] != "preview", let written = form.read() else { throw KeptForm(sent.fields) }
        return (written, sent.fields["seen"].flatMap { Int($0) }, sent.fields["act"] == "submit")
    }

    private static func done(_ entry: Entry, isSubmitted: Bool) -> FormResult {
        guard isSubmitted else { return .wrote(entry.status == .draft ? .draft : .edit) }
        return .wrote(entry.custody.standing.unread == nil && entry.status == .published ? .publish : .submit)
    }

    // MARK: - Reviewing

    private func review(_ request: Request, _ context: DeskContext, _ agent: Bearer) async throws -> Response {
        let reference = part("reference", context)
        let history = try await serve(ShowEntryHistory(reference: reference), context)
        let check = try await serve(CheckEntry(reference: reference), context)
        let entry = history.entry
        let kept = services.kept(request, context)
        var acts = EntryChoice.possible(for: agent.account, as: agent.role, on: entry, at: services.now())
        // Where a centre lets agents publish their own texts, submitting publishes; the author must then decide about
        // the mentions with this act.
        if case .text(.unreadMentions) = kept?.refusal, !acts.contains(.publish) { acts.insert(.publish, at: 0) }
        let entered = kept?.entered(
            at: [.reason: "reason"], choices: ["replacement"], now: services.now(), context.phrases)
        let choices = ReviewPage.Choices(
            acts: acts, isWriter: entry.custody.standing.isWritten(by: agent.account),
            entered: entered ?? FormInput(), act: entered.flatMap { EntryChoice(rawValue: $0["act"]) })
        let page = ReviewPage(
            history, check, choices, names: try await names(context), done: services.done(request, context),
            context.phrases)
        return try await services.page(page, to: request, context)
    }

    private typealias Done = Phrases.Pages.EntryDeskWords.Done

    private func act(_ form: Form, _ context: DeskContext) async throws -> Response {
        let act = try EntryFormAct(named: form.fields["act"] ?? "")
        let entry = try await perform(act, on: part("reference", context), form.fields, context)
        let isPublished = act == .submit && entry.status == .published
        return goOn(
            to: Routes.review.link(entry.reference), done: .wrote(isPublished ? .publish : act.done), context)
    }

    private func perform(
        _ act: EntryFormAct, on reference: String, _ fields: Fields, _ context: DeskContext
    ) async throws -> Entry {
        let seen = fields["seen"].flatMap { Int($0) }
        let reason = fields["reason"] ?? ""
        switch act {
        // Where the centre wants no second reader, what is submitted is published.
        case .submit, .publish: return try await serve(Publish(reference: reference, seen: seen), context)
        case .submitNational:
            return try await serve(SubmitEntry(reference: reference, toNational: true, seen: seen), context)
        case .publishChecked:
            return try await serve(Publish(reference: reference, checked: true, seen: seen), context)
        case .publishRedacted:
            return try await serve(Publish(reference: reference, redacts: true, seen: seen), context)
        case .giveBack: return try await serve(ReturnEntry(reference: reference, reason: reason, seen: seen), context)
        case .verify: return try await serve(VerifyEntry(reference: reference, seen: seen), context)
        case .retire:
            return try await serve(
                RetireEntry(reference: reference, reason: reason, replacedBy: fields["replacement"], seen: seen),
                context)
        }
    }
}
