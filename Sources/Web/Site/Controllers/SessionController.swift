import Desk
import Foundation
import Hummingbird

/// Where an account sees in which browsers it is signed in, and signs them out.
struct SessionController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(
            Routes.sessions,
            forAgents { request, context, agent in
                let sessions = try await serve(ListSessions(account: agent.account), context)
                let page = SessionsPage(
                    sessions, current: current(context), isDone: services.done(request, context) != nil,
                    context.phrases)
                return try await services.page(page, to: request, context)
            })
        table.post(
            Routes.sessions,
            forAgents { request, context, _ in
                let fields = try await services.form(request, context).fields
                guard let id = fields["id"].flatMap({ Int64($0) }) else { throw HTTPError(.badRequest) }
                _ = try await serve(EndSession(id: id), context)
                // Whoever ended their own is signed out.
                return id == current(context)
                    ? goOn(to: Routes.home.link()) : goOn(to: Routes.sessions.link(), done: "ended", context)
            })
    }

    /// The number of the session that asks, which its secret begins with.
    private func current(_ context: DeskContext) -> Int64? {
        context.session?.split(separator: ".").first.flatMap { Int64($0) }
    }
}
