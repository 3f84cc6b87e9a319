/// The client is not authenticated, or may not do this from where it is.
public enum AccessRefusal: RefusalGroup {
    case identityNeeded
    /// A server only accepts a token as proof of identity.
    case tokenNeeded(server: String)
    case badToken
    /// The code of a sign-in by mail is not valid, or not where it was given.
    case badSignInCode
    /// The desk sends no mail to sign in by.
    case noSignInByMail
    /// The token's scope is too narrow; the scope that it has.
    case narrowToken(Scope)
    case otherAccount(wanted: Account, token: Account)
    case notRemote(String)
    case disabledAccount(Account)
    /// A request with a `Host` that is neither the site's nor one of the machine's own.
    case foreignHost(String, site: String)
    /// A write that another site made a browser send (CSRF).
    case foreignOrigin

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case identityNeeded, tokenNeeded, badToken, badSignInCode, noSignInByMail, narrowToken, otherAccount, notRemote,
            disabledAccount, foreignHost, foreignOrigin
    }

    public var kind: Refusal.Kind { .notAllowed }

    public var code: CodingKeys {
        switch self {
        case .identityNeeded: .identityNeeded
        case .tokenNeeded: .tokenNeeded
        case .badToken: .badToken
        case .badSignInCode: .badSignInCode
        case .noSignInByMail: .noSignInByMail
        case .narrowToken: .narrowToken
        case .otherAccount: .otherAccount
        case .notRemote: .notRemote
        case .disabledAccount: .disabledAccount
        case .foreignHost: .foreignHost
        case .foreignOrigin: .foreignOrigin
        }
    }
}

extension Refusal {
    public static let identityNeeded = Refusal.access(.identityNeeded)
    public static func tokenNeeded(server: String) -> Refusal { .access(.tokenNeeded(server: server)) }
    public static let badToken = Refusal.access(.badToken)
    public static let badSignInCode = Refusal.access(.badSignInCode)
    public static let noSignInByMail = Refusal.access(.noSignInByMail)
    public static func narrowToken(_ scope: Scope) -> Refusal { .access(.narrowToken(scope)) }
    public static func otherAccount(wanted: Account, token: Account) -> Refusal {
        .access(.otherAccount(wanted: wanted, token: token))
    }
    public static func notRemote(_ command: String) -> Refusal { .access(.notRemote(command)) }
    public static func disabledAccount(_ account: Account) -> Refusal { .access(.disabledAccount(account)) }
    public static func foreignHost(_ host: String, site: String) -> Refusal { .access(.foreignHost(host, site: site)) }
    public static let foreignOrigin = Refusal.access(.foreignOrigin)
}
