import Desk
import Documents
import Hummingbird
import Store

extension API {
    /// Operations that decide who may see a question.
    var restricting: [Operation] {
        [
            Operation(
                .put, Routes.API.restriction,
                "Restricts a question to its centre, the coordinator, the asker and the centres named",
                body: Schemas.restriction, reply: QuestionDocument.self, isVersioned: true
            ) { request, context in
                let body = try await request.json(NewRestriction.self, upTo: context.maxJSONSize)
                let verb = try Restrict(
                    reference: context.part("reference"), sharedWith: body.with ?? [], reason: body.reason,
                    seen: request.seen)
                return try response(to: try await serve(verb, request, context), request, context)
            },
            Operation(
                .delete, Routes.API.restriction, "Lets the whole network see a question again",
                reply: QuestionDocument.self, isVersioned: true
            ) { request, context in
                let verb = try Unrestrict(reference: context.part("reference"), seen: request.seen)
                return try response(to: try await serve(verb, request, context), request, context)
            },
        ]
    }

    private func response(to question: Question, _ request: Request, _ context: DeskContext) throws -> Response {
        try APIFormat.response(
            QuestionDocument(question, now: services.now(), context.phrases), context,
            version: question.custody.version, to: request)
    }
}

private struct NewRestriction: Decodable {
    let reason: String
    let with: [String]?
}
