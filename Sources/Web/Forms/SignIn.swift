import Desk
import Hummingbird

/// An agent's session in a browser: opened with a token, kept as a cookie that no script reads.
enum SignIn {
    static let cookie = "session"

    static func cookie(_ secret: String, _ context: DeskContext) -> Cookie {
        Cookie(
            name: cookie, value: secret, maxAge: Int(OpenSession.lasts), path: "/", secure: context.isSecure,
            httpOnly: true, sameSite: .lax)
    }

    static func noCookie(_ context: DeskContext) -> Cookie {
        Cookie(
            name: cookie, value: "", maxAge: 0, path: "/", secure: context.isSecure, httpOnly: true, sameSite: .lax)
    }
}

extension Services {
    /// Opens a session.
    /// - Returns: its cookie.
    /// - Throws: `Refusal.badToken`, the same whatever is wrong with the token; 429.
    func signIn(with token: String, _ context: DeskContext) async throws -> Cookie {
        try limiter.count(.signIn, from: context.address)
        return SignIn.cookie(try await pool.perform(OpenSession(token: token)), context)
    }

    /// Ends the session of a request.
    /// - Returns: the cookie that takes the session's away.
    func signOut(_ context: DeskContext) async throws -> Cookie {
        if let session = context.session { _ = try await pool.perform(CloseSession(secret: session)) }
        return SignIn.noCookie(context)
    }
}
