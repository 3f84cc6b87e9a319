import Desk
import HTTPTypes
import Hummingbird
import Phrasebook

/// What anyone does: asks, says that an entry answered, reports one, follows a question by its link.
struct AskingRoom: Room {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.ask) { request, context in
            let form = AskForm(Entered(AskForm.linked(request.fields)), context.phrases)
            return services.page(form.page(themes: try await serve(ListThemes(), context)), to: request, context)
        }
        table.post(Routes.ask) { request, context in try await ask(request, context) }
        table.get(Routes.alreadyAsked) { request, context in
            guard services.done(request, context) != nil else { return goOn(to: Routes.ask.link()) }
            let words = context.phrases.pages.ask
            let page = NoticePage(
                title: words.alreadyTitle,
                paragraphs: [words.already + " " + part("reference", context), words.alreadyHelp])
            return services.page(page, to: request, context)
        }
        table.post(Routes.answered) { request, context in
            let form = try await services.form(request, context)
            try services.limiter.count(.feedback, from: context.address)
            let reference = part("reference", context)
            if form.fields[Form.honeypot] == nil {
                _ = try await serve(MarkAnswered(reference: reference, words: form.fields["q"]), context)
            }
            return goOn(to: Routes.entry.link(reference), done: "answered", context)
        }
        table.get(Routes.report) { request, context in
            let entry = try await serve(ShowEntry(reference: part("reference", context)), context)
            return services.page(FormPage.report(entry, Entered(), context.phrases), to: request, context)
        }
        table.post(Routes.report) { request, context in try await report(request, context) }
        table.get(Routes.followUp) { request, context in
            try services.limiter.count(.followUp, from: context.address)
            let link = part("link", context)
            let question = try await serve(ShowFollowUp(link: link), context)
            return services.page(
                FollowPage(
                    question, link: link, base: await base(request, context), done: services.done(request, context),
                    context.phrases),
                to: request, context)
        }
        table.post(Routes.followUp) { request, context in try await follow(request, context) }
        table.get(Routes.revoked) { request, context in
            guard services.done(request, context) != nil else { return goOn(to: Routes.home.link()) }
            let words = context.phrases.pages.followUp
            return services.page(NoticePage(title: words.title, paragraphs: [words.revoked]), to: request, context)
        }
    }

    // MARK: - Asking

    private func ask(_ request: Request, _ context: DeskContext) async throws -> Response {
        let sent: Form
        do { sent = try await services.form(request, context) } catch let kept as KeptForm {
            let form = AskForm(
                kept.isVoid ? AskForm.typed(kept.entered(context.phrases)) : kept.entered(context.phrases),
                context.phrases)
            return services.page(
                form.page(themes: try await serve(ListThemes(), context)), to: request, context, status: kept.status)
        }
        var form = AskForm(Entered(sent.fields), context.phrases)
        // The time it took counts from when the first page was given out.
        let token = sent.fields[Form.tokenField]
        func page(_ status: HTTPResponse.Status, isNew: Bool = false) async throws -> Response {
            services.page(
                form.page(themes: try await serve(ListThemes(), context)), to: request, context, status: status,
                token: isNew ? nil : token)
        }
        let step = sent.fields["step"]
        if step == "edit" { return try await page(.ok) }
        let question = form.read()
        if let doubt = sent.doubt(context.phrases.pages.ask) { form.add(problem: doubt) }
        guard let question, form.entered.isSound else { return try await page(.unprocessableContent) }
        do {
            if step == "send" { return try await send(question, form: token ?? "", context) }
            return try await check(&form, token: token, request, context)
        } catch Refusal.keyReused {
            // The form was sent before, and says something else now: sent again, it asks another question.
            form.add(problem: context.phrases.pages.ask.received)
            return try await page(.conflict, isNew: true)
        } catch let refusal as Refusal {
            if !refusal.places.isEmpty { return try await check(&form, token: token, request, context) }
            form.add(refusal)
            return try await page(refusal.status)
        } catch let error as HTTPError where error.status == .tooManyRequests {
            form.add(problem: context.phrases.site.tooMany(error.retryMinutes ?? 1))
            var response = try await page(error.status)
            response.headers[.retryAfter] = error.headers[.retryAfter]
            return response
        }
    }

    /// - Parameter form: its token: what this visitor sends with it is one question, however often it is sent.
    private func send(_ question: Ask, form: String, _ context: DeskContext) async throws -> Response {
        try services.limiter.count(.ask, from: context.address)
        let receipt = try await services.pool.serve(
            AskOnline(ask: question), for: context.bearer, key: services.seal.key(of: form), visit: context.visit?.id,
            peer: context.peer)
        guard let link = receipt.link else {
            return goOn(to: Routes.alreadyAsked.link(receipt.receipt.question.reference), done: "already", context)
        }
        return goOn(to: Routes.followUp.link(link), done: "asked", context)
    }

    /// The page before sending.
    /// - Throws: `Refusal.unknownTerritory` where no place is near what was typed.
    private func check(
        _ form: inout AskForm, token: String?, _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let route = try await serve(ExplainRoute(text: form.territory), context)
        guard !(route.finding.territories + route.finding.suggestions).isEmpty || form.isUndecided else {
            form.add(.unknownTerritory(route))
            return services.page(
                form.page(themes: try await serve(ListThemes(), context)), to: request, context,
                status: .unprocessableContent, token: token)
        }
        let similar = try await serve(FindDuplicates(title: form.subject), context).entries
        let page = CheckPage(
            form, route: route, similar: similar.map(\.hit), names: try await names(context), context.phrases)
        return services.page(page, to: request, context, token: token)
    }

    // MARK: - Reporting

    private func report(_ request: Request, _ context: DeskContext) async throws -> Response {
        let entry = try await serve(ShowEntry(reference: part("reference", context)), context)
        let form: Form
        do { form = try await services.form(request, context) } catch let kept as KeptForm {
            return services.page(
                FormPage.report(entry, kept.entered(context.phrases), context.phrases), to: request, context,
                status: kept.status)
        }
        var entered = Entered(form.fields)
        if let doubt = form.doubt(context.phrases.pages.ask) { entered.others.append(doubt) }
        let verb = entered.read(at: [.reason: "reason"], context.phrases) { () throws(Refusal) in
            try ReportEntry(reference: entry.reference, reason: form.fields["reason"] ?? "")
        }
        guard entered.isSound, let verb else {
            return services.page(
                FormPage.report(entry, entered, context.phrases), to: request, context, status: .unprocessableContent,
                token: form.fields[Form.tokenField])
        }
        if let late = services.tooMany(.feedback, form.fields, request, context) { return late }
        _ = try await serve(verb, context)
        return goOn(to: Routes.entry.link(entry.reference), done: "reported", context)
    }

    // MARK: - Following

    private func follow(_ request: Request, _ context: DeskContext) async throws -> Response {
        let link = part("link", context)
        func page(_ entered: Entered, _ status: HTTPResponse.Status) async throws -> Response {
            let question = try await serve(ShowFollowUp(link: link), context)
            let page = FollowPage(
                question, link: link, base: await base(request, context), entered: entered, context.phrases)
            return services.page(page, to: request, context, status: status)
        }
        let form: Form
        do { form = try await services.form(request, context) } catch let kept as KeptForm {
            if let late = services.tooMany(.followUp, kept.sent, request, context) { return late }
            return try await page(kept.entered(context.phrases), kept.status)
        }
        if let late = services.tooMany(.followUp, form.fields, request, context) { return late }
        do {
            let act = try Self.act(form.fields)
            let seen = form.fields["seen"].flatMap { Int($0) }
            _ = try await serve(ActByLink(link: link, act: act, seen: seen), context)
            let done = form.fields["act"] ?? ""
            return goOn(
                to: act == .revoke ? Routes.revoked.link() : Routes.followUp.link(link), done: done, context)
        } catch let refusal as Refusal where refusal != .deadLink {
            var entered = Entered(form.fields)
            if case .changed(by: nil, _, _, _) = refusal {
                // Whom the agents know as the asker is whoever reads this.
                entered.others.append(context.phrases.pages.followUp.changed)
            } else {
                entered.add(refusal, at: [.message: "message", .reason: "reason"], context.phrases)
            }
            return try await page(entered, refusal.status)
        }
    }

    private static func act(_ fields: Fields) throws(Refusal) -> AskerAct {
        switch fields["act"] {
        case "reply": .reply(try Text.required(fields["message"] ?? "", .message))
        case "reopen": .reopen(try Text.required(fields["reason"] ?? "", .reason))
        case "satisfied": .satisfied
        case "withdraw": .withdraw
        case "revoke": .revoke
        case let other:
            throw .badChoice(other ?? "", known: FollowUp.Possible.allCases.map(\.rawValue) + ["revoke"])
        }
    }
}
