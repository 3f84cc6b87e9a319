import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Markup
import Phrasebook

/// The agents' pages: the inbox and questions.
struct AgentController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.inbox, forAgents { request, context, agent in try await inbox(request, context, agent) })
        table.get(Routes.find, forAgents { request, context, agent in try await find(request, context, agent) })
        // Called by a script, so it answers 401 and does not redirect to the sign-in page.
        table.post(Routes.preview) { request, context in
            guard context.bearer != nil else { throw HTTPError(.unauthorized) }
            let form = try await services.form(request, context)
            let text = try Text.checked(form.fields["text"] ?? "", .answer)
            let html = try await services.pool.work(for: context.account, client: context.client) {
                HTML.inOrder(Markdown.html(text))
            }
            return Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
        }
        table.get(Routes.questions, forAgents { request, context, _ in try await questions(request, context) })
        table.get(Routes.question, forAgents { request, context, agent in try await question(request, context, agent) })
        table.post(Routes.question, onAgentsForm { form, request, context in try await act(form, request, context) })
    }

    // MARK: - The inbox

    private func inbox(
        _ request: Request, _ context: DeskContext, _ agent: Bearer, find entered: FormInput = FormInput()
    ) async throws -> Response {
        let part = try request.fields.choice("part", ListInbox.Part.self)
        let centre = agent.account.centre
        let inbox = try await serve(ListInbox(centre: centre, parts: part.map { [$0] } ?? []), context)
        let name = try await serve(ShowCentre(slug: centre), context).name
        let all = part == nil ? inbox : try await serve(ListInbox(centre: centre, parts: [.changed]), context)
        let page = InboxPage(
            inbox, part: part, changed: all.changes.count, centre: name, find: entered, context.phrases)
        return try await services.page(page, to: request, context)
    }

    /// Redirects to the question or entry with a reference; shows an error at the field if there is none.
    private func find(_ request: Request, _ context: DeskContext, _ agent: Bearer) async throws -> Response {
        var entered = FormInput(Fields([(name: "reference", value: request.fields["reference"] ?? "")]))
        let reference = entered["reference"].trimmed
        guard !reference.isEmpty else {
            entered.errors["reference"] = context.phrases.pages.inbox.noReference
            return try await inbox(request, context, agent, find: entered)
        }
        do {
            guard !Entry.isNamed(by: reference) else {
                let entry = try await serve(ShowEntryHistory(reference: reference), context).entry
                return goOn(to: Routes.review.link(entry.reference))
            }
            let question = try await serve(ShowQuestion(reference: reference), context).question
            return goOn(to: Routes.question.link(question.reference))
        } catch let refusal as Refusal {
            entered.add(refusal, at: [:], choices: ["reference"], context.phrases)
            if entered.errors.isEmpty { (entered.errors["reference"], entered.others) = (entered.others.first, []) }
            return try await inbox(request, context, agent, find: entered)
        }
    }

    private func questions(_ request: Request, _ context: DeskContext) async throws -> Response {
        let names = try await names(context)
        var query = QuestionsQuery(request.fields)
        query.check(context.phrases)
        do {
            let found = try await serve(query.verb, context)
            let page = QuestionsPage(found, query, names: names, context.phrases)
            let isSound = query.entered.isSound
            return try await services.page(page, to: request, context, status: isSound ? .ok : .unprocessableContent)
        } catch let refusal as Refusal {
            query.entered.add(
                refusal, at: [.territory: "territory"], choices: QuestionsQuery.order, context.phrases)
            let none = QuestionList(total: 0, questions: [], next: nil, now: services.now())
            let page = QuestionsPage(none, query, names: names, context.phrases)
            return try await services.page(page, to: request, context, status: refusal.status)
        }
    }

    // MARK: - A question

    private func question(_ request: Request, _ context: DeskContext, _ agent: Bearer) async throws -> Response {
        let file = try await serve(ShowQuestion(reference: part("reference", context)), context)
        let words = context.phrases.pages.desk
        let status: String? =
            switch services.done(request, context) {
            case .acted(let act): words.done(act, file.isMailed)
            case .addressCorrected: words.addressCorrected
            case .unchanged: words.unchanged
            default: nil
            }
        return try await page(file, status: status, request, context, agent)
    }

    /// The names of the text fields of all acts.
    private static let names: [Text.Field: String] = [
        .answer: "text", .message: "text", .source: "sources", .reason: "reason", .email: "email",
    ]

    private func page(
        _ file: QuestionFile, status: String?, _ request: Request, _ context: DeskContext, _ agent: Bearer
    ) async throws -> Response {
        let centres = try await serve(ListCentres(), context)
        let names = Names(centres, try await serve(ListThemes(), context))
        let isOpen = file.question.custody.status.isOpen
        let similar = isOpen ? try await serve(Similar(reference: file.question.reference, limit: 4), context) : []
        let mayProxy =
            (try? Permission.checkProxy(by: agent.account, as: agent.role, on: file.question.custody.standing)) != nil
        var choices = QuestionPage.Choices(
            acts: AgentAct.possible(for: agent.account, as: agent.role, on: file.question, at: services.now()),
            givesLink: mayProxy, correctsAddress: mayProxy && file.mailFault != nil,
            centres: centres.filter {
                $0.slug != file.question.custody.custodian && $0.isActive(on: Day(services.now()))
            })
        let kept = services.kept(request, context)
        if let kept {
            let name = kept.fields["act"] ?? ""
            choices.act = kept.isThere ? (name == "preview" ? .answer : AgentAct(rawValue: name)) : nil
            choices.isPreview = name == "preview"
            // A typed address stays on the page, like a typed text.
            if kept.isThere, name == "address" { choices.correctsAddress = true }
            choices.entered = kept.entered(
                at: Self.names, choices: ["centre", "closing", Form.filesField], now: services.now(), context.phrases)
            if !kept.isShown, let act = choices.act { Self.check(act, &choices.entered, context.phrases) }
            // The act stays on the page, so that typed text is not lost when another agent has taken the question.
            if let act = choices.act, !choices.acts.contains(act) { choices.acts.insert(act, at: 0) }
        }
        let page = QuestionPage(
            file, choices, similar: similar, status: status, link: kept?.link, names: names,
            now: services.now(), context.phrases)
        return try await services.page(page, to: request, context)
    }

    private func act(_ form: Form, _ request: Request, _ context: DeskContext) async throws -> Response {
        let reference = part("reference", context)
        let name = form.fields["act"] ?? ""
        if name == "preview" { throw KeptForm(form.fields) }
        if name == "link" {
            let secret = try await serve(CreateLink(reference: reference), context)
            throw KeptForm(
                form.fields, .made(link: await base(request, context) + Routes.followUp.link(secret)))
        }
        if name == "address" {
            let verb = try CorrectAddress(reference: reference, email: form.fields["email"] ?? "")
            let isUnchanged = try await serve(verb, context).isUnchanged
            return goOn(
                to: Routes.question.link(reference), done: isUnchanged ? .unchanged : .addressCorrected, context)
        }
        let act = try AgentAct(named: name)
        let isUnchanged = try await perform(act, on: reference, form, context)
        return goOn(to: Routes.question.link(reference), done: isUnchanged ? .unchanged : .acted(act), context)
    }

    /// - Returns: whether the question was already in that state.
    private func perform(
        _ act: AgentAct, on reference: String, _ form: Form, _ context: DeskContext
    ) async throws -> Bool {
        let fields = form.fields
        let seen = fields["seen"].flatMap { Int($0) }
        let (text, reason, centre) = (fields["text"] ?? "", fields["reason"] ?? "", fields["centre"] ?? "")
        if let field = Self.chosen(in: act), fields[field] == nil { throw KeptForm(fields, .unchosen(field)) }
        let files = try await checked(form, context)
        switch act {
        case .claim: return try await serve(Claim(reference: reference, seen: seen), context).isUnchanged
        case .release: return try await serve(Release(reference: reference, seen: seen), context).isUnchanged
        case .takeOver:
            return try await serve(TakeOver(reference: reference, reason: reason, seen: seen), context).isUnchanged
        case .askBack:
            return try await serve(
                AskBack(reference: reference, message: text, seen: seen, attachments: files), context
            )
            .isUnchanged
        case .reply:
            return try await serve(
                ReplyAsAsker(reference: reference, message: text, seen: seen, attachments: files), context
            )
            .isUnchanged
        case .note:
            return try await serve(Note(reference: reference, note: text, seen: seen, attachments: files), context)
                .isUnchanged
        case .contribute:
            return try await serve(
                Contribute(reference: reference, contribution: text, seen: seen, attachments: files), context
            )
            .isUnchanged
        case .transfer:
            return try await serve(Transfer(reference: reference, to: centre, reason: reason, seen: seen), context)
                .isUnchanged
        case .assign:
            return try await serve(Assign(reference: reference, to: centre, reason: reason, seen: seen), context)
                .isUnchanged
        case .accept: return try await serve(Accept(reference: reference, seen: seen), context).isUnchanged
        case .decline:
            return try await serve(Decline(reference: reference, reason: reason, seen: seen), context).isUnchanged
        case .returnAnswer:
            return try await serve(ReturnAnswer(reference: reference, reason: reason, seen: seen), context).isUnchanged
        case .approve:
            return try await serve(ApproveAnswer(reference: reference, seen: seen), context).question.isUnchanged
        case .reopen:
            return try await serve(Reopen(reference: reference, reason: reason, seen: seen), context).isUnchanged
        case .restrict:
            return try await serve(Restrict(reference: reference, reason: reason, seen: seen), context).isUnchanged
        case .unrestrict: return try await serve(Unrestrict(reference: reference, seen: seen), context).isUnchanged
        case .close: return try await serve(Self.closing(reference, fields, seen), context).isUnchanged
        case .answer:
            let verb = try AnswerQuestion(
                reference: reference, text: text, sources: WritingForm.sources(fields["sources"]),
                submits: fields["submits"] == "1", seen: seen, attachments: files)
            return try await serve(verb, context).question.isUnchanged
        case .publish: return try await serve(Publish(reference: reference, seen: seen), context).isUnchanged
        }
    }

    /// The field in which the act requires a choice.
    private static func chosen(in act: AgentAct) -> String? {
        switch act {
        case .transfer, .assign: "centre"
        case .close: "closing"
        case .claim, .answer, .approve, .returnAnswer, .askBack, .reply, .accept, .decline, .note, .contribute,
            .release, .takeOver, .restrict, .unrestrict, .reopen, .publish:
            nil
        }
    }

    /// Adds what else is wrong in the texts of an act: its verb tells of the first fault only.
    private static func check(_ act: AgentAct, _ entered: inout FormInput, _ phrases: Phrases) {
        let (text, sources, reason) = (entered["text"], entered["sources"], entered["reason"])
        switch act {
        case .transfer, .assign:
            _ = entered.read(at: names, phrases) { () throws(Refusal) in try Text.required(reason, .reason) }
        case .answer:
            _ = entered.read(at: names, phrases) { () throws(Refusal) in try Text.required(text, .answer) }
            _ = entered.read(at: names, phrases) { () throws(Refusal) in try WritingForm.sources(sources) }
        // One text at most.
        case .claim, .release, .takeOver, .askBack, .reply, .note, .contribute, .accept, .decline, .returnAnswer,
            .approve, .reopen, .restrict, .unrestrict, .close, .publish:
            break
        }
    }

    private static func closing(_ reference: String, _ fields: Fields, _ seen: Int?) throws(Refusal) -> Close {
        let closing = try Close.reason(named: fields["closing"] ?? "")
        return try Close(reference: reference, closing: closing, words: fields["reason"], seen: seen)
    }
}
