import Desk
import Hummingbird
import HummingbirdCore
import Store

/// An agent's browser session: opened with a token, kept in a cookie that scripts cannot read.
enum SignIn {
    /// The field with the page to return to after signing in.
    static let nextField = "next"

    /// The field of the sign-in page's address that asks for the form with a token.
    static let wayField = "by"

    /// A link to the sign-in page that returns to the requested page.
    static func link(backTo next: String) -> String {
        guard next != Routes.inbox.link() else { return Routes.signIn.link() }
        return "\(Routes.signIn.link())?\(Fields([(name: nextField, value: next)]).encoded)"
    }

    /// The agents' page to return to; the inbox by default. Only paths of this site are accepted, so that a prepared
    /// link cannot redirect elsewhere after the sign-in (open redirect).
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
    /// Opens a session. Only failures count towards the rate limit, because a whole centre may share one address.
    /// - Returns: the session cookie.
    /// - Throws: `Refusal.badToken`, the same whatever is wrong with the token; 429 after too many failures.
    func signIn(with token: String, _ context: DeskContext) async throws -> Cookie {
        try limiter.count(.signIn, from: context.address)
        let secret: String
        do { secret = try await openSession(with: token) } catch let refusal as Refusal where refusal == .badToken {
            try await noteFailedSignIn()
            throw refusal
        }
        limiter.forgive(.signIn, from: context.address)
        return SignIn.cookie(secret, context)
    }

    /// Whether one signs in by mail here.
    var signsInByMail: Bool {
        get async {
            guard !pool.store.isReadOnly, await pool.setting(.mailFrom) != nil else { return false }
            return await !DeskSetting.isYes(pool.setting(.mailPaused))
        }
    }

    /// Opens a session with the code of a mail, in the browser that asked for it. Only failures count.
    /// - Returns: the session cookie, and the page to go on to.
    /// - Throws: `Refusal.badSignInCode`, the same whatever is wrong; 429 after too many failures.
    func signIn(withCode code: String, _ context: DeskContext) async throws -> (cookie: Cookie, next: String) {
        try limiter.count(.signIn, from: context.address)
        let session: MailedSession
        do {
            session = try await pool.perform(OpenSessionByMail(code: code, holder: context.visit?.use() ?? ""))
        } catch let refusal as Refusal where refusal == .badSignInCode {
            try await noteFailedSignIn()
            throw refusal
        }
        limiter.forgive(.signIn, from: context.address)
        let next = SignIn.destination(Fields([(name: SignIn.nextField, value: session.next ?? "")]))
        return (SignIn.cookie(session.secret, context), next)
    }

    private func openSession(with token: String) async throws -> String {
        guard pool.store.isReadOnly else { return try await pool.perform(OpenSession(token: token)) }
        guard try await pool.perform(IdentifyToken(token: token)) != nil else { throw Refusal.badToken }
        return memorySessions.open(with: token, at: now())
    }

    /// The holder of a session; nil where it has ended or is not known.
    func identify(session: String, _ context: DeskContext) async throws -> Bearer? {
        if pool.store.isReadOnly, let token = memorySessions.token(of: session, at: now()) {
            return try await pool.perform(IdentifyToken(token: token), client: context.client)
        }
        return try await pool.perform(IdentifySession(secret: session), client: context.client)
    }

    /// Ends the session of a request.
    /// - Returns: a cookie that deletes the session's.
    func signOut(_ context: DeskContext) async throws -> Cookie {
        if let session = context.session {
            memorySessions.close(session)
            // A read-only desk keeps a session that was stored before; it ends by its time.
            if !pool.store.isReadOnly { _ = try await pool.perform(CloseSession(secret: session)) }
        }
        return SignIn.noCookie(context)
    }
}
