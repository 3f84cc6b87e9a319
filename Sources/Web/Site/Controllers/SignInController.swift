import Desk
import Hummingbird
import HummingbirdCore
import Phrasebook

/// Signing in, by mail where the desk sends it and with a token, and out.
struct SignInController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.signIn) { request, context in
            let next = SignIn.destination(request.fields)
            if context.account != nil { return goOn(to: next) }
            return try await services.page(await page(next: next, request, context), to: request, context)
        }
        table.post(
            Routes.signIn,
            onForm { form, _, context in
                form.fields[FormPage.emailField] == nil
                    ? try await signIn(form, context) : try await request(form, context)
            })
        table.get(Routes.signInByMail) { request, context in
            if context.account != nil { return goOn(to: Routes.inbox.link()) }
            return try await services.page(codePage(request, context), to: request, context)
        }
        // A link is only shown: programs that look at mails open it before its reader does.
        table.post(
            Routes.signInByMail,
            onForm { form, _, context in
                let code = form.fields[FormPage.codeField] ?? ""
                let (cookie, next) = try await services.signIn(withCode: code, context)
                var response = goOn(to: next)
                response.setCookie(cookie)
                return response
            })
        table.post(
            Routes.signOut,
            onForm(hasPage: false) { _, _, context in
                var response = goOn(to: Routes.home.link())
                response.setCookie(try await services.signOut(context))
                return response
            })
    }

    /// - Parameter next: the page to return to, where a kept form may wait.
    private func page(next: String, _ request: Request, _ context: DeskContext) async -> FormPage {
        let kept = services.kept(request, context)
        let next = kept.map { $0.isThere ? SignIn.destination($0.fields) : next } ?? next
        let isKept = services.kept(Fields(URI(next).query ?? ""), context)?.isThere == true
        var entered =
            kept?.entered(at: [.email: FormPage.emailField], now: services.now(), context.phrases) ?? FormInput()
        if kept?.refusal == .badToken {
            (entered.errors, entered.others) = ([KeptForm.secret: context.phrases.pages.signIn.wrong], [])
        }
        let sendsMail = await services.signsInByMail
        let isByToken = request.fields[SignIn.wayField] != nil || kept?.fields["act"] == FormPage.byToken
        return sendsMail && !isByToken
            ? FormPage.signInByMail(entered, next: next, isKept: isKept, context.phrases)
            : FormPage.signIn(entered, next: next, isKept: isKept, isChosen: sendsMail, context.phrases)
    }

    private func signIn(_ form: Form, _ context: DeskContext) async throws -> Response {
        let token = (form.fields[KeptForm.secret] ?? "").trimmed
        var response = goOn(to: SignIn.destination(form.fields))
        response.setCookie(try await services.signIn(with: token, context))
        return response
    }

    /// Has a code sent, which holds in this browser.
    private func request(_ form: Form, _ context: DeskContext) async throws -> Response {
        let verb = try RequestSignIn(
            email: form.fields[FormPage.emailField] ?? "", holder: context.visit?.use() ?? "",
            next: SignIn.destination(form.fields))
        try services.limiter.count(.ask, from: context.address)
        _ = try await serve(verb, context)
        return goOn(to: Routes.signInByMail.link())
    }

    private func codePage(_ request: Request, _ context: DeskContext) -> FormPage {
        let kept = services.kept(request, context)
        let code = request.fields[FormPage.codeField] ?? ""
        var entered =
            kept?.entered(now: services.now(), context.phrases)
            ?? FormInput(Fields([(name: FormPage.codeField, value: code)]))
        if kept?.refusal == .badSignInCode {
            (entered.errors, entered.others) = ([FormPage.codeField: context.phrases.pages.signIn.wrongCode], [])
        }
        return FormPage.signInCode(entered, isFromMail: !code.isEmpty, context.phrases)
    }
}
