import Desk
import Documents
import Hummingbird
import Store

extension API {
    /// Handing a question to another centre, and deciding who may see one.
    var handingOver: [Operation] {
        [
            move(.post, Routes.API.transfers, "Offers a question to another centre", Schemas.handOver) {
                try Transfer(reference: $0, to: $1.required("to"), reason: $1.required("reason"), seen: $2)
            },
            move(.post, Routes.API.acceptances, "Accepts a question that was offered", nil) { reference, _, seen in
                Accept(reference: reference, seen: seen)
            },
            move(.post, Routes.API.refusals, "Declines a question that was offered", Schemas.reason) {
                try Decline(reference: $0, reason: $1.required("reason"), seen: $2)
            },
            move(.post, Routes.API.assignments, "Gives a question to a centre: the coordinator's", Schemas.handOver) {
                try Assign(reference: $0, to: $1.required("to"), reason: $1.required("reason"), seen: $2)
            },
            Operation(
                .put, Routes.API.restriction,
                "Restricts a question to its centre, the coordinator, the asker and the centres named",
                body: Schemas.restriction, reply: QuestionDocument.self, isVersioned: true
            ) { request, context in
                let body = try await request.json(NewRestriction.self, upTo: context.maxJSONSize)
                let verb = try Restrict(
                    reference: context.part("reference"), sharedWith: body.with ?? [], reason: body.reason,
                    seen: request.seen)
                return try response(to: try await serve(verb, request, context), .ok, request, context)
            },
            Operation(
                .delete, Routes.API.restriction, "Lets the whole network see a question again",
                reply: QuestionDocument.self, isVersioned: true
            ) { request, context in
                let verb = try Unrestrict(reference: context.part("reference"), seen: request.seen)
                return try response(to: try await serve(verb, request, context), .ok, request, context)
            },
        ]
    }
}

private struct NewRestriction: Decodable {
    let reason: String
    let with: [String]?
}
