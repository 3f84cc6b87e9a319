import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Store

extension API {
    /// Performs any verb, in the CLI's own JSON, for a `guichet` of the same version on another machine.
    var verbs: Operation {
        Operation(
            .post, Routes.API.verb, "Performs a verb as the program sends it; its shape is the program's own",
            ofNoVerb: .everyone, body: ["type": "object"], reply: JSONValue.self
        ) { request, context in
            let name = try context.part("name")
            guard let served = ServedVerb.all[name] else { throw Refusal.unknownVerb(name) }
            if served.isStored, context.account == nil { try services.limiter.count(.ask, from: context.address) }
            if served.isByLink || served.mayBeByLink && context.account == nil {
                try services.limiter.count(.followUp, from: context.address)
            }
            let reply: Data
            do { reply = try await served.perform(request, context, self) } catch let refusal as Refusal {
                if refusal == .badSignInCode { try await services.noteFailedSignIn() }
                throw refusal
            }
            return Response(
                status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply)))
        }
    }
}

/// A verb that clients may perform over the network.
struct ServedVerb: Sendable {
    let name: String
    let minimumRole: MinimumRole
    let access: Access
    /// Decodes a verb from a body and checks its bounds.
    let read: @Sendable (Data) throws -> any Stored
    let type: any Stored.Type
    let perform: @Sendable (Request, DeskContext, API) async throws -> Data

    /// Whether it stores text from clients without an account, which is rate-limited.
    var isStored: Bool { minimumRole == .everyone && access == .write && !isByLink }
    var isByLink: Bool { name == "ShowFollowUp" || name == "ActByLink" }
    /// Whether it is for the holder of a private link among others.
    var mayBeByLink: Bool { name == "SaveAttachment" }

    private init<V: Stored>(_ type: V.Type, _ load: Load) {
        name = String(describing: type)
        minimumRole = V.minimumRole
        access = V.access
        read = { try Request.decoded(V.self, from: $0).bounded() }
        self.type = type
        perform = { request, context, api in
            // Checked before a large body is read.
            if V.minimumRole > .everyone, context.account == nil { throw Refusal.identityNeeded }
            let most = context.account == nil && load != .attachments ? context.maxJSONSize : load.mostBytes
            let (pool, account, client) = (api.services.pool, context.account, context.client)
            let body = try await request.jsonBody(upTo: most)
            let verb = try await pool.work(for: account, client: client) { try Request.decoded(V.self, from: body) }
            let reply = try await api.serve(verb, request, context)
            // Replies to writes are short. They are encoded here, because the queue may refuse work after the write.
            guard V.access == .read else { return try Wire.encoder.encode([reply]) }
            return try await pool.work(for: account, client: client) { try Wire.encoder.encode([reply]) }
        }
    }

    /// The verbs of the registry that are not the server's own, by name.
    static let all: [String: ServedVerb] = Dictionary(
        VerbRegistry.all.filter(\.isServed).compactMap { line in
            (line.type as? any Stored.Type).map { (line.name, served($0, line.load)) }
        }, uniquingKeysWith: { first, _ in first })

    private static func served(_ type: (some Stored).Type, _ load: Load) -> ServedVerb { ServedVerb(type, load) }
}
