import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Store

extension API {
    /// One's own account, tokens and sessions.
    var accounts: [Operation] { [account, tokens, newToken, revokeToken, sessions, endSession] }

    private var account: Operation {
        Operation(.get, Routes.API.account, "Says whom a token stands for", reply: AccountDocument.self) {
            request, context in
            let record = try await serve(ShowAccount(), request, context)
            return try APIFormat.response(AccountDocument(record), context, to: request)
        }
    }

    private var tokens: Operation {
        Operation(
            .get, Routes.API.tokens, "Lists one's own tokens", reply: TokensDocument.self
        ) { request, context in
            guard let account = context.account else { throw Refusal.identityNeeded }
            let records = try await serve(ListTokens(account: account), request, context)
            return try APIFormat.response(TokensDocument(records), context, to: request)
        }
    }

    /// It takes no idempotency key, because the stored reply would contain the secret.
    private var newToken: Operation {
        Operation(
            .post, Routes.API.tokens, "Makes a token for oneself; it is shown this once", body: Schemas.newToken,
            status: .created, reply: NewTokenDocument.self
        ) { request, context in
            guard let account = context.account else { throw Refusal.identityNeeded }
            let body = try await request.json(NewTokenBody.self, upTo: context.maxJSONSize)
            let verb = CreateToken(account: account, expiresAt: body.expiresAt, scope: body.scope)
            let made = try await services.pool.serve(verb, for: context.bearer, client: context.client)
            return try APIFormat.response(
                NewTokenDocument(token: made.token, record: made.record), context, status: .created,
                location: Routes.API.token.link(String(made.record.id)), to: request)
        }
    }

    private var sessions: Operation {
        Operation(
            .get, Routes.API.sessions, "Lists one's own browsers that are signed in",
            reply: SessionsDocument.self
        ) { request, context in
            let records = try await serve(ListSessions(account: context.account), request, context)
            return try APIFormat.response(SessionsDocument(records), context, to: request)
        }
    }

    private var endSession: Operation {
        Operation(.delete, Routes.API.session, "Signs a browser out", reply: SessionDocument.self) { request, context in
            guard let id = Int64(try context.part("id")) else { throw HTTPError(.notFound) }
            let record = try await serve(EndSession(id: id), request, context)
            return try APIFormat.response(SessionDocument(record), context, to: request)
        }
    }

    private var revokeToken: Operation {
        Operation(.delete, Routes.API.token, "Makes a token void", reply: TokenDocument.self) { request, context in
            guard let id = Int64(try context.part("id")) else { throw HTTPError(.notFound) }
            let record = try await serve(RevokeToken(id: id), request, context)
            return try APIFormat.response(TokenDocument(record), context, to: request)
        }
    }
}

private struct NewTokenBody: Decodable {
    let expiresAt: Date?
    let scope: Scope?

    private enum CodingKeys: String, CodingKey {
        case scope
        case expiresAt = "expires_at"
    }
}
