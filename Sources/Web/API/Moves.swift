import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook
import Store

extension API {
    /// An operation that performs one verb on one question and replies with the question.
    func move<V: Stored>(
        _ method: HTTPRequest.Method, _ path: Path, _ summary: String, _ body: JSONValue?,
        _ verb: @escaping @Sendable (_ reference: String, _ body: TextFields, _ seen: Int?) throws -> V
    ) -> Operation where V.Reply == Question {
        let status: HTTPResponse.Status = method == .post ? .created : .ok
        return Operation(
            method, path, summary, body: body, status: status, reply: QuestionDocument.self, isVersioned: true
        ) { request, context in
            let words = body == nil ? TextFields() : try await request.json(TextFields.self, upTo: context.maxJSONSize)
            let verb = try verb(context.part("reference"), words, request.seen)
            return try response(to: try await serve(verb, request, context), status, request, context)
        }
    }

    func response(
        to question: Question, _ status: HTTPResponse.Status, _ request: Request, _ context: DeskContext
    ) throws -> Response {
        try APIFormat.response(
            QuestionDocument(question, now: services.now(), context.phrases), context, status: status,
            version: question.custody.version, to: request)
    }
}
