import Desk
import Hummingbird
import Store

/// The files of questions and entries, to save.
struct AttachmentController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.entryAttachment) { request, context in
            try await file(of: .entry(part("reference", context)), request, context)
        }
        table.get(
            Routes.questionAttachment,
            forAgents { request, context, _ in
                try await file(of: .named(part("reference", context)), request, context)
            })
        table.get(Routes.followUpAttachment) { request, context in
            try services.limiter.count(.followUp, from: context.address)
            return try await file(of: .link(part("link", context)), request, context)
        }
    }

    private func file(
        of holder: SaveAttachment.Holder, _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        guard let id = Int64(part("id", context)) else { throw HTTPError(.notFound) }
        let file = try await serve(SaveAttachment(of: holder, id: id), context)
        return AttachmentDownload.response(file, to: request)
    }
}
