import Desk
import Documents
import HTTPTypes
import Hummingbird
import Store

extension API {
    /// The files of questions and entries.
    var attachments: [Operation] {
        [
            list(Routes.API.questionAttachments, "Lists the files of a question", of: { try $1.part("reference") }),
            list(Routes.API.entryAttachments, "Lists the files of an entry", of: entry),
            file(Routes.API.questionAttachment, "Gives a file of a question") { .named(try $0.part("reference")) },
            file(Routes.API.entryAttachment, "Gives a file of an entry") { .entry(try $0.part("reference")) },
            file(Routes.API.followUpAttachment, "Gives a file to the asker") { context in
                try services.limiter.count(.followUp, from: context.address)
                return .link(try context.part("link"))
            },
        ]
    }

    /// The whole reference of an entry, since a number alone names a question.
    private var entry: @Sendable (Request, DeskContext) async throws -> String {
        { request, context in
            try await serve(ShowEntry(reference: context.part("reference")), request, context).reference
        }
    }

    private func list(
        _ path: Path, _ summary: String,
        of reference: @escaping @Sendable (Request, DeskContext) async throws -> String
    ) -> Operation {
        Operation(.get, path, summary, reply: AttachmentsDocument.self) { request, context in
            let list = try await serve(
                ListAttachments(reference: try await reference(request, context)), request, context)
            return try APIFormat.response(AttachmentsDocument(list), context, to: request)
        }
    }

    private func file(
        _ path: Path, _ summary: String, _ holder: @escaping @Sendable (DeskContext) throws -> SaveAttachment.Holder
    ) -> Operation {
        Operation(.get, path, summary, reply: nil, isFile: true) { request, context in
            let holder = try holder(context)
            let text = try context.part("id")
            guard let id = Int64(text) else { throw Refusal.badNumber(text) }
            let file = try await serve(SaveAttachment(of: holder, id: id), request, context)
            return AttachmentDownload.response(file, to: request)
        }
    }
}
