import Desk
import Foundation
import Hummingbird

/// The page on which an account sees its browser sessions and ends them.
struct SessionController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(
            Routes.sessions,
            forAgents { request, context, agent in
                let sessions = try await serve(ListSessions(account: agent.account), context)
                let page = SessionsPage(
                    sessions, current: current(context), isDone: services.done(request, context) == .sessionEnded,
                    context.phrases)
                return try await services.page(page, to: request, context)
            })
        table.post(
            Routes.sessions,
            forAgents { request, context, _ in
                let fields = try await services.form(request, context).fields
                guard let id = fields["id"].flatMap({ Int64($0) }) else { throw HTTPError(.badRequest) }
                _ = try await serve(EndSession(id: id), context)
                // Ending the current session signs the account out.
                return id == current(context)
                    ? goOn(to: Routes.home.link()) : goOn(to: Routes.sessions.link(), done: .sessionEnded, context)
            })
    }

    /// The number of the request's session, with which its secret begins.
    private func current(_ context: DeskContext) -> Int64? {
        context.session?.split(separator: ".").first.flatMap { Int64($0) }
    }
}
