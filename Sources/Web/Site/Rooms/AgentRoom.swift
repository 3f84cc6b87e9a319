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
        return services.page(InboxPage(inbox, part: part, centre: name, context.phrases), to: request, context)
    }

    // MARK: - A question

    private func question(_ request: Request, _ context: DeskContext, _ agent: Bearer) async throws -> Response {
        let done = request.fields["done"].flatMap { AgentAct(rawValue: $0) }.map(context.phrases.pages.desk.done)
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
            let link = base(request, context) + Routes.followUp.link(secret)
            return try await page(reference, link: link, request, context, agent)
        }
        guard let act = AgentAct(rawValue: name) else {
            throw Refusal.badChoice(name, known: AgentAct.allCases.map(\.rawValue))
        }
        do {
            try await perform(act, on: reference, form.fields, context)
            return goOn(to: Routes.question.link(reference), done: act.rawValue)
        } catch let refusal as Refusal where refusal.kind != .notFound || refusal.field != nil {
            var attempt = Attempt(entered: Entered(form.fields), act: act, status: refusal.status)
            attempt.entered.add(
                refusal, at: [.answer: "text", .message: "text", .source: "sources", .reason: "reason"], context.phrases
            )
            return try await page(reference, attempt: attempt, request, context, agent)
        }
    }

    private func perform(
        _ act: AgentAct, on reference: String, _ fields: Fields, _ context: DeskContext
    ) async throws {
        let seen = fields["seen"].flatMap { Int($0) }
        let (text, reason, centre) = (fields["text"] ?? "", fields["reason"] ?? "", fields["centre"] ?? "")
        switch act {
        case .claim: _ = try await serve(Claim(reference: reference, seen: seen), context)
        case .release: _ = try await serve(Release(reference: reference, seen: seen), context)
        case .takeOver: _ = try await serve(TakeOver(reference: reference, reason: reason, seen: seen), context)
        case .askBack: _ = try await serve(AskBack(reference: reference, message: text, seen: seen), context)
        case .reply: _ = try await serve(ReplyAsAsker(reference: reference, message: text, seen: seen), context)
        case .note: _ = try await serve(Note(reference: reference, note: text, seen: seen), context)
        case .contribute: _ = try await serve(Contribute(reference: reference, contribution: text, seen: seen), context)
        case .transfer:
            _ = try await serve(Transfer(reference: reference, to: centre, reason: reason, seen: seen), context)
        case .assign: _ = try await serve(Assign(reference: reference, to: centre, reason: reason, seen: seen), context)
        case .accept: _ = try await serve(Accept(reference: reference, seen: seen), context)
        case .decline: _ = try await serve(Decline(reference: reference, reason: reason, seen: seen), context)
        case .returnAnswer: _ = try await serve(ReturnAnswer(reference: reference, reason: reason, seen: seen), context)
        case .approve: _ = try await serve(ApproveAnswer(reference: reference, seen: seen), context)
        case .reopen: _ = try await serve(Reopen(reference: reference, reason: reason, seen: seen), context)
        case .restrict: _ = try await serve(Restrict(reference: reference, reason: reason, seen: seen), context)
        case .unrestrict: _ = try await serve(Unrestrict(reference: reference, seen: seen), context)
        case .close: _ = try await serve(Self.closing(reference, fields, seen), context)
        case .answer:
            let verb = try AnswerQuestion(
                reference: reference, text: text, sources: WritingForm.sources(fields["sources"]),
                submits: fields["submits"] == "1", seen: seen)
            _ = try await serve(verb, context)
        case .publish: _ = try await serve(Publish(reference: reference, seen: seen), context)
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
