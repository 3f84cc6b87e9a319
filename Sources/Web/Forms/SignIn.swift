import Desk
import Hummingbird
import HummingbirdCore

/// An agent's session in a browser: opened with a token, kept as a cookie that no script reads.
enum SignIn {
    /// The field with the page that was asked for before signing in.
    static let nextField = "next"

    /// The page to sign in on, which leads back to what was asked for.
    static func link(backTo next: String) -> String {
        guard next != Routes.inbox.link() else { return Routes.signIn.link() }
        return "\(Routes.signIn.link())?\(Fields([(name: nextField, value: next)]).encoded)"
    }

    /// The agents' page that was asked for; the inbox where none was. Only a path of this site: who signs in by someone
    /// else's link is led nowhere else.
    static func destination(_ fields: Fields) -> String {
        let inbox = Routes.inbox.link()
        guard let next = fields[nextField], next.hasPrefix("\(inbox)/") || next.hasPrefix("\(inbox)?"),
            next.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 && $0 != "\\" && $0.value != 0x7F }),
            case let path = URI(next).path, path == NormalPath.of(path)
        else { return inbox }
        return next
    }

    static func cookie(_ secret: String, _ context: DeskContext) -> Cookie {
        SiteCookie.session.cookie(secret, maxAge: Int(OpenSession.lasts), isSecure: context.isSecure)
    }

    static func noCookie(_ context: DeskContext) -> Cookie {
        SiteCookie.session.cookie("", maxAge: 0, isSecure: context.isSecure)
    }
}

extension Services {
    /// Opens a session. Only failures are counted against the address, which a whole centre may share.
    /// - Returns: its cookie.
    /// - Throws: `Refusal.badToken`, the same whatever is wrong with the token; 429.
    func signIn(with token: String, _ context: DeskContext) async throws -> Cookie {
        try limiter.count(.signIn, from: context.address)
        let secret: String
        do { secret = try await pool.perform(OpenSession(token: token)) } catch Refusal.badToken {
            try await noteFailedSignIn()
            throw Refusal.badToken
        }
        limiter.forgive(.signIn, from: context.address)
        return SignIn.cookie(secret, context)
    }

    /// Ends the session of a request.
    /// - Returns: the cookie that takes the session's away.
    func signOut(_ context: DeskContext) async throws -> Cookie {
        if let session = context.session { _ = try await pool.perform(CloseSession(secret: session)) }
        return SignIn.noCookie(context)
    }
}
