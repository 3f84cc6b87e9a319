import Desk
import Documents
import Foundation
import Hummingbird
import Store
import Synchronization

/// The JSON API: resources for other programs, and every verb as the CLI sends it.
struct API: Sendable {
    let services: Services
    private let description = KeptDescription()

    init(services: Services) { self.services = services }

    /// All operations of the API.
    var operations: [Operation] {
        asking + searching + answering + attachments + handingOver + entries + accounts + keeping + [document, verbs]
    }

    func add(to table: RouteTable) {
        for operation in operations {
            if operation.method == .get {
                table.get(operation.path, operation.handler)
            } else {
                table.on(operation.path, operation.method, operation.handler)
            }
        }
    }

    /// Performs a verb with the request's account, idempotency key and address.
    func serve<V: Stored>(_ verb: V, _ request: Request, _ context: DeskContext) async throws -> V.Reply {
        try await services.pool.serve(
            verb, for: context.bearer, key: V.access == .write ? request.idempotencyKey : nil,
            visitor: IPRange.household(of: context.address), client: context.client)
    }

    private var document: Operation {
        Operation(
            .get, Routes.API.document, "This document", ofNoVerb: .everyone, reply: JSONValue.self
        ) { request, context in
            try APIFormat.response(description.value(of: operations), context, to: request)
        }
    }
}

/// The OpenAPI document, which is the same for every request: made at the first one, in some milliseconds.
private final class KeptDescription: Sendable {
    private let kept = Mutex<JSONValue?>(nil)

    func value(of operations: [Operation]) throws -> JSONValue {
        try kept.withLock { kept in
            if let kept { return kept }
            let made = try OpenAPI(operations).document()
            kept = made
            return made
        }
    }
}
