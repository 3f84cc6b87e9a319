import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook

/// An agent's desk: signing in, the inbox, questions.
struct AgentRoom: Room {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.signIn) { request, context in
            let next = SignIn.destination(request.fields)
            if context.account != nil { return goOn(to: next) }
            return services.page(FormPage.signIn(next: next, context.phrases), to: request, context)
        }
        table.post(Routes.signIn) { request, context in try await signIn(request, context) }
        table.post(Routes.signOut) { request, context in
            _ = try await services.form(request, context)
            var response = goOn(to: Routes.home.link())
            response.setCookie(try await services.signOut(context))
            return response
        }
        table.get(Routes.inbox, forAgents { request, context, agent in try await inbox(request, context, agent) })
        table.get(
            Routes.find,
            forAgents { request, _, _ in
                guard let reference = request.fields["reference"] else { return goOn(to: Routes.inbox.link()) }
                let isEntry = Entry.isNamed(by: reference)
                return goOn(to: (isEntry ? Routes.review : Routes.question).link(reference.trimmed))
            })
        table.post(
            Routes.preview,
            forAgents { request, context, _ in
                let form = try await services.form(request, context)
                let text = try Text.checked(form.fields["text"] ?? "", .answer)
                let html = try await services.pool.work(for: context.account, peer: context.peer) {
                    Markdown.html(text)
                }
                return Response(
                    status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                    body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
            })
        table.get(Routes.questions, forAgents { request, context, _ in try await questions(request, context) })
        table.get(Routes.question, forAgents { request, context, agent in try await question(request, context, agent) })
        table.post(Routes.question, forAgents { request, context, agent in try await act(request, context, agent) })
    }

    private func signIn(_ request: Request, _ context: DeskContext) async throws -> Response {
        func again(_ fields: Fields, _ status: HTTPResponse.Status) -> Response {
            let kept = fields[KeptForm.field].map { HiddenField(name: KeptForm.field, value: $0) }
            let page = FormPage.signIn(
                isWrong: status == .unprocessableContent, next: SignIn.destination(fields), kept: kept,
                isVoid: status == .forbidden, context.phrases)
            return services.page(page, to: request, context, status: status)
        }
        let fields: Fields
        do { fields = try await services.signedForm(request, context).fields } catch let void as KeptForm {
            return again(void.sent, void.status)
        }
        do {
            let cookie = try await services.signIn(with: (fields["token"] ?? "").trimmed, context)
            var response = goOn(to: SignIn.destination(fields))
            // The browser takes what is kept along, where it is shown again.
            if fields[KeptForm.field] != nil { response.status = .temporaryRedirect }
            response.setCookie(cookie)
            return response
        } catch Refusal.badToken {
            return again(fields, .unprocessableContent)
        }
    }

    private func inbox(_ request: Request, _ context: DeskContext, _ agent: Bearer) async throws -> Response {
        let part = try request.fields.choice("part", ListInbox.Part.self)
        let centre = agent.account.centre
        let inbox = try await serve(ListInbox(centre: centre, parts: part.map { [$0] } ?? []), context)
        let name = try await serve(ShowCentre(slug: centre), context).name
        let all = part == nil ? inbox : try await serve(ListInbox(centre: centre, parts: [.changed]), context)
        let page = InboxPage(inbox, part: part, changed: all.changes.count, centre: name, context.phrases)
        return services.page(page, to: request, context)
    }

    private func questions(_ request: Request, _ context: DeskContext) async throws -> Response {
        let names = try await names(context)
        var query = QuestionsQuery(request.fields)
        do {
            let found = try await serve(query.verb, context)
            let page = QuestionsPage(found, query, names: names, context.phrases)
            return services.page(page, to: request, context)
        } catch let refusal as Refusal {
            query.entered.add(refusal, at: [.territory: "territory"], context.phrases)
            let none = QuestionList(total: 0, questions: [], next: nil, now: services.now())
            let page = QuestionsPage(none, query, names: names, context.phrases)
            return services.page(page, to: request, context, status: refusal.status)
        }
    }

    // MARK: - A question

    /// What the page that follows is told of an act whose result held already.
    private static let unchanged = "unchanged"

    private func question(_ request: Request, _ context: DeskContext, _ agent: Bearer) async throws -> Response {
        let name = services.done(request, context)
        let done =
            name == Self.unchanged
            ? context.phrases.pages.desk.unchanged
            : name.flatMap { AgentAct(rawValue: $0) }.map(context.phrases.pages.desk.done)
        return try await page(part("reference", context), status: done, request, context, agent)
    }

    /// - Parameter attempt: what was tried and refused, or is to be shown as it will look.
    private func page(
        _ reference: String, attempt: Attempt? = nil, status: String? = nil, link: String? = nil, _ request: Request,
        _ context: DeskContext, _ agent: Bearer
    ) async throws -> Response {
        let file = try await serve(ShowQuestion(reference: reference), context)
        let centres = try await serve(ListCentres(), context)
        let names = Names(centres, try await serve(ListThemes(), context))
        let isOpen = file.question.custody.status.isOpen
        let similar = isOpen ? try await serve(Similar(reference: file.question.reference, limit: 4), context) : []
        let mayProxy =
            (try? Permission.checkProxy(by: agent.account, as: agent.role, on: file.question.custody.standing)) != nil
        var choices = QuestionPage.Choices(
            acts: AgentAct.possible(for: agent.account, as: agent.role, on: file.question, at: services.now()),
            givesLink: mayProxy,
            centres: centres.filter {
                $0.slug != file.question.custody.custodian && $0.isActive(on: Day(services.now()))
            })
        if let attempt {
            // What was typed stays, though someone else has the question now.
            if let act = attempt.act, !choices.acts.contains(act) { choices.acts.insert(act, at: 0) }
            choices.entered = attempt.entered
            choices.act = attempt.act
            choices.isPreview = attempt.isPreview
        }
        let page = QuestionPage(
            file, choices, similar: similar, status: status, link: link, names: names,
            now: services.now(), context.phrases)
        return services.page(page, to: request, context, status: attempt?.status ?? .ok)
    }

    private struct Attempt {
        var entered: Entered
        let act: AgentAct?
        var isPreview = false
        var status = HTTPResponse.Status.ok
    }

    private func act(_ request: Request, _ context: DeskContext, _ agent: Bearer) async throws -> Response {
        let reference = part("reference", context)
        let form: Form
        do { form = try await services.form(request, context) } catch let kept as KeptForm {
            let name = kept.fields["act"] ?? ""
            let attempt = Attempt(
                entered: kept.entered(context.phrases), act: name == "preview" ? .answer : AgentAct(rawValue: name),
                status: kept.status)
            return try await page(reference, attempt: attempt, request, context, agent)
        }
        let name = form.fields["act"] ?? ""
        if name == "preview" {
            let attempt = Attempt(entered: Entered(form.fields), act: .answer, isPreview: true)
            return try await page(reference, attempt: attempt, request, context, agent)
        }
        if name == "link" {
            let secret = try await serve(CreateLink(reference: reference), context)
            let link = await base(request, context) + Routes.followUp.link(secret)
            return try await page(reference, link: link, request, context, agent)
        }
        guard let act = AgentAct(rawValue: name) else {
            throw Refusal.badChoice(name, known: AgentAct.allCases.map(\.rawValue))
        }
        do {
            let isUnchanged = try await perform(act, on: reference, form.fields, context)
            return goOn(to: Routes.question.link(reference), done: isUnchanged ? Self.unchanged : act.rawValue, context)
        } catch let refusal as Refusal where refusal.kind != .notFound || refusal.field != nil {
            var attempt = Attempt(entered: Entered(form.fields), act: act, status: refusal.status)
            attempt.entered.add(
                refusal, at: [.answer: "text", .message: "text", .source: "sources", .reason: "reason"], context.phrases
            )
            return try await page(reference, attempt: attempt, request, context, agent)
        }
    }

    /// - Returns: whether it was so already.
    private func perform(
        _ act: AgentAct, on reference: String, _ fields: Fields, _ context: DeskContext
    ) async throws -> Bool {
        let seen = fields["seen"].flatMap { Int($0) }
        let (text, reason, centre) = (fields["text"] ?? "", fields["reason"] ?? "", fields["centre"] ?? "")
        switch act {
        case .claim: return try await serve(Claim(reference: reference, seen: seen), context).isUnchanged
        case .release: return try await serve(Release(reference: reference, seen: seen), context).isUnchanged
        case .takeOver:
            return try await serve(TakeOver(reference: reference, reason: reason, seen: seen), context).isUnchanged
        case .askBack:
            return try await serve(AskBack(reference: reference, message: text, seen: seen), context).isUnchanged
        case .reply:
            return try await serve(ReplyAsAsker(reference: reference, message: text, seen: seen), context).isUnchanged
        case .note: return try await serve(Note(reference: reference, note: text, seen: seen), context).isUnchanged
        case .contribute:
            return try await serve(Contribute(reference: reference, contribution: text, seen: seen), context)
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
                submits: fields["submits"] == "1", seen: seen)
            return try await serve(verb, context).question.isUnchanged
        case .publish: return try await serve(Publish(reference: reference, seen: seen), context).isUnchanged
        }
    }

    private static func closing(_ reference: String, _ fields: Fields, _ seen: Int?) throws(Refusal) -> Close {
        let known: [Closing] = [.outOfScope, .satisfied, .noReply]
        guard let closing = fields["closing"].flatMap({ Closing(rawValue: $0) }), known.contains(closing) else {
            throw .badChoice(fields["closing"] ?? "", known: known.map(\.rawValue))
        }
        return try Close(reference: reference, closing: closing, words: fields["reason"], seen: seen)
    }
}
