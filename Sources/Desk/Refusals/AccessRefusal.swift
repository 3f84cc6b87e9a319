/// It is not known who acts, or not from here.
public enum AccessRefusal: RefusalGroup {
    case identityNeeded
    /// On a server who acts is said by a token alone.
    case tokenNeeded(server: String)
    case badToken
    /// The most it may.
    case narrowToken(Scope)
    case otherAccount(wanted: Account, token: Account)
    case notRemote(String)
    case disabledAccount(Account)
    /// A server was called by a name that is not its site's.
    case foreignHost(String, site: String)
    /// Another site sent it.
    case foreignOrigin

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case identityNeeded, tokenNeeded, badToken, narrowToken, otherAccount, notRemote, disabledAccount, foreignHost,
            foreignOrigin
    }

    public var kind: Refusal.Kind { .notAllowed }

    public var code: CodingKeys {
        switch self {
        case .identityNeeded: .identityNeeded
        case .tokenNeeded: .tokenNeeded
        case .badToken: .badToken
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
    public static func narrowToken(_ scope: Scope) -> Refusal { .access(.narrowToken(scope)) }
    public static func otherAccount(wanted: Account, token: Account) -> Refusal {
        .access(.otherAccount(wanted: wanted, token: token))
    }
    public static func notRemote(_ command: String) -> Refusal { .access(.notRemote(command)) }
    public static func disabledAccount(_ account: Account) -> Refusal { .access(.disabledAccount(account)) }
    public static func foreignHost(_ host: String, site: String) -> Refusal { .access(.foreignHost(host, site: site)) }
    public static let foreignOrigin = Refusal.access(.foreignOrigin)
}
