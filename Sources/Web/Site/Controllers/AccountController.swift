import Desk
import Hummingbird
import Phrasebook

/// The page on which an account says where it is written to, and about what.
struct AccountController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(
            Routes.account,
            forAgents { request, context, agent in
                let record = try await serve(ShowAccount(), context)
                let choices = try await serve(ShowNotices(), context)
                let kept = services.kept(request, context)
                let entered =
                    kept?.entered(
                        at: [.email: FormPage.emailField], now: services.now(), context.phrases)
                    ?? FormPage.input(record, choices)
                let page = FormPage.account(
                    entered, of: agent.account, isDone: services.done(request, context) == .accountSaved,
                    context.phrases)
                return try await services.page(page, to: request, context)
            })
        table.post(Routes.account, onAgentsForm { form, _, context in try await save(form, context) })
    }

    private func save(_ form: Form, _ context: DeskContext) async throws -> Response {
        guard let account = context.account else { throw HTTPError(.unauthorized) }
        let choices = try NoticeKind.allCases.compactMap { kind -> NoticeChoice? in
            try form.fields[kind.rawValue].map { NoticeChoice(kind: kind, way: try NoticeWay(named: $0)) }
        }
        let edit = try EditAccount(
            account: account, email: form.fields[FormPage.emailField],
            language: form.fields["language"].flatMap { Language(rawValue: $0) }, notices: choices)
        _ = try await serve(edit, context)
        return goOn(to: Routes.account.link(), done: .accountSaved, context)
    }
}
