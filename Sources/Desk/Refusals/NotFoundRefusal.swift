/// The named thing does not exist on the desk.
public enum NotFoundRefusal: RefusalGroup {
    case unknownQuestion(String)
    case unknownEntry(String)
    case unknownCentre(String, known: [String])
    case unknownTerritory(Route)
    case unknownCode(String)
    case unknownAccount(Account)
    case unknownPerson
    case unknownRemainder(Int64)
    case missingTheme(String, known: [String])
    case unknownToken(Int64)
    case unknownSession(Int64)
    case unknownMail(Int64)
    /// A received mail.
    case unknownReceived(Int64)
    case deadLink

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case unknownQuestion, unknownEntry, unknownCentre, unknownTerritory, unknownCode, unknownAccount, unknownPerson,
            unknownRemainder, missingTheme, unknownToken, unknownSession, unknownMail, unknownReceived,
            deadLink
    }

    public var kind: Refusal.Kind { .notFound }

    public var code: CodingKeys {
        switch self {
        case .unknownQuestion: .unknownQuestion
        case .unknownEntry: .unknownEntry
        case .unknownCentre: .unknownCentre
        case .unknownTerritory: .unknownTerritory
        case .unknownCode: .unknownCode
        case .unknownAccount: .unknownAccount
        case .unknownPerson: .unknownPerson
        case .unknownRemainder: .unknownRemainder
        case .missingTheme: .missingTheme
        case .unknownToken: .unknownToken
        case .unknownSession: .unknownSession
        case .unknownMail: .unknownMail
        case .unknownReceived: .unknownReceived
        case .deadLink: .deadLink
        }
    }
}

extension Refusal {
    public static func unknownQuestion(_ reference: String) -> Refusal { .notFound(.unknownQuestion(reference)) }
    public static func unknownEntry(_ reference: String) -> Refusal { .notFound(.unknownEntry(reference)) }
    public static func unknownCentre(_ slug: String, known: [String]) -> Refusal {
        .notFound(.unknownCentre(slug, known: known))
    }
    public static func unknownTerritory(_ route: Route) -> Refusal { .notFound(.unknownTerritory(route)) }
    public static func unknownCode(_ code: String) -> Refusal { .notFound(.unknownCode(code)) }
    public static func unknownAccount(_ account: Account) -> Refusal { .notFound(.unknownAccount(account)) }
    public static let unknownPerson = Refusal.notFound(.unknownPerson)
    public static func unknownRemainder(_ id: Int64) -> Refusal { .notFound(.unknownRemainder(id)) }
    public static func missingTheme(_ slug: String, known: [String]) -> Refusal {
        .notFound(.missingTheme(slug, known: known))
    }
    public static func unknownToken(_ id: Int64) -> Refusal { .notFound(.unknownToken(id)) }
    public static func unknownSession(_ id: Int64) -> Refusal { .notFound(.unknownSession(id)) }
    public static func unknownMail(_ id: Int64) -> Refusal { .notFound(.unknownMail(id)) }
    public static func unknownReceived(_ id: Int64) -> Refusal { .notFound(.unknownReceived(id)) }
    public static let deadLink = Refusal.notFound(.deadLink)
}
