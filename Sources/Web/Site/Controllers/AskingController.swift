import Desk
import HTTPTypes
import Hummingbird
import Phrasebook

/// What visitors do: ask a question, follow it by its link, say that an entry helped, report an entry.
struct AskingController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.ask) { request, context in try await showForm(request, context) }
        table.post(Routes.ask, onForm { form, _, context in try await ask(form, context) })
        table.get(Routes.mailed) { request, context in try await showMailed(request, context) }
        table.get(Routes.alreadyAsked) { request, context in
            guard services.done(request, context) == .alreadyAsked else { return goOn(to: Routes.ask.link()) }
            let words = context.phrases.pages.ask
            let page = NoticePage(
                title: words.alreadyTitle,
                paragraphs: [words.already + " " + part("reference", context), words.alreadyHelp])
            return try await services.page(page, to: request, context)
        }
        table.post(
            Routes.answered,
            onForm(hasPage: false) { form, _, context in
                try services.limiter.count(.feedback, from: context.address)
                let reference = part("reference", context)
                if form.fields[Form.honeypot] == nil {
                    _ = try await serve(MarkAnswered(reference: reference, words: form.fields["q"]), context)
                }
                return goOn(to: Routes.entry.link(reference), done: .helped, context)
            })
        table.get(Routes.report) { request, context in try await showReport(request, context) }
        table.post(Routes.report, onForm { form, _, context in try await report(form, context) })
        table.get(Routes.followUp) { request, context in try await showFollowUp(request, context) }
        table.post(Routes.followUp, onForm { form, _, context in try await follow(form, context) })
        table.get(Routes.notDone) { request, context in try await showRefusal(request, context) }
        table.get(Routes.revoked) { request, context in
            guard services.done(request, context) == .linkRevoked else { return goOn(to: Routes.home.link()) }
            let words = context.phrases.pages.followUp
            return try await services.page(
                NoticePage(title: words.title, paragraphs: [words.revoked]), to: request, context)
        }
    }

    /// The page that explains why a form failed, for forms without a page of their own.
    private func showRefusal(_ request: Request, _ context: DeskContext) async throws -> Response {
        let kept = services.kept(request, context) ?? KeptForm(Fields(""), .gone)
        let entered = kept.entered(now: services.now(), context.phrases)
        let page = NoticePage(title: context.phrases.site.refused, paragraphs: entered.others)
        return try await services.page(page, to: request, context)
    }

    // MARK: - Asking

    /// Shows the form, or the page before sending when it was filled in.
    private func showForm(_ request: Request, _ context: DeskContext) async throws -> Response {
        guard let kept = services.kept(request, context) else {
            let form = AskForm(FormInput(AskForm.linked(request.fields)), context.phrases)
            return try await services.page(try await page(form, context), to: request, context)
        }
        var form = AskForm(kept, now: services.now(), context.phrases)
        let token = services.token(of: kept, context)
        let isToCheck =
            kept.isShown
            ? form.entered["step"] != "edit" : form.filesError != nil || !(kept.refusal?.places.isEmpty ?? true)
        if isToCheck, form.entered.isSound, let page = try await check(&form, context) {
            return try await services.page(page, to: request, context, token: token)
        }
        return try await services.page(try await page(form, context), to: request, context, token: token)
    }

    private func page(_ form: AskForm, _ context: DeskContext) async throws -> FormPage {
        form.page(themes: try await serve(ListThemes(), context), isMailed: await services.writesToAskers())
    }

    /// The page that says what comes by mail, and what to do then.
    private func showMailed(_ request: Request, _ context: DeskContext) async throws -> Response {
        guard case .mailed(let address) = services.done(request, context) else { return goOn(to: Routes.ask.link()) }
        let words = context.phrases.pages.ask
        let page = NoticePage(
            title: words.mailedTitle,
            paragraphs: [words.mailed(address, part("reference", context)), words.mailedNext, words.mailedHelp])
        return try await services.page(page, to: request, context)
    }

    /// The page before sending; nil when no place resembles what was typed.
    private func check(_ form: inout AskForm, _ context: DeskContext) async throws -> CheckPage? {
        let route = try await serve(ExplainRoute(text: form.territory), context)
        guard !(route.finding.territories + route.finding.suggestions).isEmpty else {
            form.add(.unknownTerritory(route))
            return nil
        }
        let similar = try await serve(FindDuplicates(title: form.subject), context).helpful?.hit
        return CheckPage(
            form, route: route, similar: similar, names: try await names(context), context.phrases)
    }

    /// Sends the question in the last step; all other steps only show the form again.
    private func ask(_ sent: Form, _ context: DeskContext) async throws -> Response {
        guard sent.fields["step"] != "edit" else { throw KeptForm(sent.fields) }
        if let doubt = sent.doubt { throw KeptForm(sent.fields, .doubted(doubt)) }
        var form = AskForm(FormInput(sent.fields), context.phrases)
        guard form.read() != nil, sent.fields["step"] == "send" else { throw KeptForm(sent.fields) }
        try services.limiter.count(.ask, from: context.address)
        guard let question = form.read(try await checked(sent, context)) else { throw KeptForm(sent.fields) }
        // The form's token is the idempotency key: a form sent twice gives one question.
        let receipt = try await services.pool.serve(
            AskOnline(ask: question), for: context.bearer,
            key: services.formSigner.key(of: sent.fields[Form.tokenField] ?? ""), visit: context.visit?.id,
            client: context.client)
        let reference = receipt.receipt.question.reference
        if receipt.isMailed, !receipt.receipt.already, let address = question.asker.email {
            return goOn(to: Routes.mailed.link(reference), done: .mailed(to: address), context)
        }
        guard let link = receipt.link else {
            return goOn(to: Routes.alreadyAsked.link(reference), done: .alreadyAsked, context)
        }
        return goOn(to: Routes.followUp.link(link), done: .asked, context)
    }

    // MARK: - Reporting

    private func showReport(_ request: Request, _ context: DeskContext) async throws -> Response {
        let entry = try await serve(ShowEntry(reference: part("reference", context)), context)
        let kept = services.kept(request, context)
        let entered = kept?.entered(at: [.reason: "reason"], now: services.now(), context.phrases) ?? FormInput()
        return try await services.page(
            FormPage.report(entry, entered, context.phrases), to: request, context,
            token: services.token(of: kept, context))
    }

    private func report(_ form: Form, _ context: DeskContext) async throws -> Response {
        let reference = part("reference", context)
        if let doubt = form.doubt { throw KeptForm(form.fields, .doubted(doubt)) }
        let verb = try ReportEntry(reference: reference, reason: form.fields["reason"] ?? "")
        try services.limiter.count(.feedback, from: context.address)
        _ = try await serve(verb, context)
        return goOn(to: Routes.entry.link(reference), done: .reported, context)
    }

    // MARK: - Following

    private func showFollowUp(_ request: Request, _ context: DeskContext) async throws -> Response {
        try services.limiter.count(.followUp, from: context.address)
        let link = part("link", context)
        let question = try await serve(ShowFollowUp(link: link), context)
        if question.possible.contains(.confirm) {
            return try await showConfirmation(question, link, request, context)
        }
        let kept = services.kept(request, context)
        var entered =
            kept?.entered(
                at: [.message: "message", .reason: "reason"], choices: [Form.filesField], now: services.now(),
                context.phrases)
            ?? FormInput()
        if case .question(.changed(by: nil, _, _, _)) = kept?.refusal {
            // `by: nil` is the asker, who reads this page: the agents' sentence does not fit.
            entered.others = [context.phrases.pages.followUp.changed]
        }
        let page = FollowPage(
            question, link: link, base: await base(request, context), done: services.done(request, context),
            entered: entered,
            context.phrases)
        return try await services.page(page, to: request, context)
    }

    private func follow(_ form: Form, _ context: DeskContext) async throws -> Response {
        let link = part("link", context)
        try services.limiter.count(.followUp, from: context.address)
        let act = try await act(form.fields, link, context)
        let seen = form.fields["seen"].flatMap { Int($0) }
        let files = try await checked(form, context)
        _ = try await serve(try ActByLink(link: link, act: act, seen: seen, attachments: files), context)
        let page = act == .revoke ? Routes.revoked.link() : Routes.followUp.link(link)
        return goOn(to: page, done: act.result, context)
    }

    /// What is to be confirmed, with the place that was typed and where it leads.
    private func showConfirmation(
        _ question: FollowUp, _ link: String, _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let kept = services.kept(request, context)
        var entered = kept?.entered(at: [.territory: "territory"], now: services.now(), context.phrases) ?? FormInput()
        // These errors are shown where the place is chosen.
        if kept?.refusal?.places.isEmpty == false { entered = FormInput(entered.fields) }
        var form = ConfirmPage.form(question, entered, context.phrases)
        var route: Route?
        if !form.territory.trimmed.isEmpty, !ConfirmPage.isOwnPlace(form, of: question) {
            let typed = try await serve(ExplainRoute(text: form.territory), context)
            if (typed.finding.territories + typed.finding.suggestions).isEmpty { form.add(.unknownTerritory(typed)) }
            route = typed
        }
        let page = ConfirmPage(
            question, form, route: route, link: link, names: try await names(context), context.phrases)
        return try await services.page(page, to: request, context, token: services.token(of: kept, context))
    }

    /// What the asker says with the question. A place for which no destination was shown is shown first.
    private func confirmation(_ fields: Fields, _ link: String, _ context: DeskContext) async throws -> Confirmation {
        let question = try await serve(ShowFollowUp(link: link), context)
        let form = AskForm(FormInput(fields), context.phrases)
        let audience = fields["audience"].flatMap { Audience(rawValue: $0) }
        if !question.possible.contains(.confirm) { return try Confirmation() }
        let territory = try Text.required(form.entered["territory"], .territory)
        guard fields["step"] == "send", fields[ConfirmPage.shown] == form.entered["territory"] else {
            throw KeptForm(fields)
        }
        if ConfirmPage.isOwnPlace(form, of: question) { return try Confirmation(audience: audience) }
        return try Confirmation(
            territory: form.territory.isEmpty ? territory : form.territory, confirmed: form.isConfirmed,
            undecided: form.isUndecided, centre: form.centre, audience: audience)
    }

    private func act(_ fields: Fields, _ link: String, _ context: DeskContext) async throws -> AskerAct {
        guard fields["act"] == "confirm" else { return try Self.act(fields) }
        return .confirm(try await confirmation(fields, link, context))
    }

    /// - Throws: `KeptForm` when an act that cannot be undone was not confirmed.
    private static func act(_ fields: Fields) throws -> AskerAct {
        switch fields["act"] {
        case "reply": return .reply(try Text.required(fields["message"] ?? "", .message))
        case "reopen": return .reopen(try Text.required(fields["reason"] ?? "", .reason))
        case "satisfied": return .satisfied
        case "withdraw": return try confirmed(.withdraw, fields)
        case "revoke": return try confirmed(.revoke, fields)
        case let other:
            throw Refusal.badChoice(other ?? "", known: FollowUp.Possible.allCases.map(\.rawValue) + ["revoke"])
        }
    }

    private static func confirmed(_ act: AskerAct, _ fields: Fields) throws -> AskerAct {
        guard fields[FollowPage.sure] == "1" else { throw KeptForm(fields, .unconfirmed(FollowPage.sure)) }
        return act
    }
}

extension AskerAct {
    fileprivate var result: FormResult {
        switch self {
        case .confirm: .followed(.confirm)
        case .reply: .followed(.reply)
        case .reopen: .followed(.reopen)
        case .satisfied: .followed(.satisfied)
        case .withdraw: .followed(.withdraw)
        case .revoke: .linkRevoked
        }
    }
}
