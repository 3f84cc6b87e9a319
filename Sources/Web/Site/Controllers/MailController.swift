import Desk
import Foundation
import Hummingbird
import Phrasebook

/// The pages on which the coordination sees the mails that wait for it, and gives each its place.
struct MailController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.mails, forAgents { request, context, _ in try await list(request, context) })
        table.post(Routes.mails, onAgentsForm { form, _, context in try await settle(form.fields, context) })
        table.get(Routes.mail, forAgents { request, context, _ in try await show(request, context) })
        table.post(Routes.mail, onAgentsForm { form, _, context in try await place(form.fields, context) })
    }

    private func list(_ request: Request, _ context: DeskContext) async throws -> Response {
        let kept = services.kept(request, context)
        let received = try await serve(ListReceivedMail(), context)
        let sent = try await serve(ListMail(isFailed: true), context)
        let page = MailsPage(
            received: received, sent: sent, done: services.done(request, context),
            entered: kept?.entered(now: services.now(), context.phrases) ?? FormInput(), now: services.now(),
            context.phrases)
        return try await services.page(page, to: request, context, token: services.token(of: kept, context))
    }

    /// Sends a mail again, or never.
    private func settle(_ fields: Fields, _ context: DeskContext) async throws -> Response {
        guard let id = fields["id"].flatMap({ Int64($0) }) else { throw HTTPError(.badRequest) }
        switch try SentMailAct(named: fields["act"] ?? "") {
        case .retry:
            _ = try await serve(RetryMail(id: id), context)
            return goOn(to: Routes.mails.link(), done: .mail(.retry), context)
        case .drop:
            _ = try await serve(DropMail(id: id), context)
            return goOn(to: Routes.mails.link(), done: .mail(.drop), context)
        }
    }

    private func id(_ context: DeskContext) throws -> Int64 {
        guard let id = Int64(part("id", context)) else { throw HTTPError(.notFound) }
        return id
    }

    private func show(_ request: Request, _ context: DeskContext) async throws -> Response {
        let kept = services.kept(request, context)
        let text = try await serve(ShowReceivedMail(id: id(context)), context)
        let entered =
            kept?.entered(at: MailPage.names, choices: ["reference"], now: services.now(), context.phrases)
            ?? FormInput()
        let page = MailPage(text, entered: entered, context.phrases)
        return try await services.page(page, to: request, context, token: services.token(of: kept, context))
    }

    /// Makes a question of a mail, puts it on one, or discards it.
    private func place(_ fields: Fields, _ context: DeskContext) async throws -> Response {
        let id = try id(context)
        switch try ReceivedMailAct(named: fields["act"] ?? "") {
        case .ask:
            let title = fields["title"] ?? ""
            let verb = try AskReceivedMail(
                id: id, territory: fields["territory"] ?? "", title: title.trimmed.isEmpty ? nil : title)
            let receipt = try await serve(verb, context)
            return goOn(to: Routes.question.link(receipt.question.reference))
        case .assign:
            let verb = AssignReceivedMail(id: id, reference: (fields["reference"] ?? "").trimmed)
            let mail = try await serve(verb, context)
            return goOn(to: mail.question.map { Routes.question.link($0) } ?? Routes.mails.link())
        case .discard:
            _ = try await serve(DiscardReceivedMail(id: id, reason: fields["reason"] ?? ""), context)
            return goOn(to: Routes.mails.link(), done: .mail(.discard), context)
        }
    }
}
