/// The account is not allowed to do this.
public enum RoleRefusal: RefusalGroup {
    case administratorNeeded(Account)
    case coordinatorNeeded(Account)
    /// The change would leave the desk without an administrator.
    case lastAdministrator(Account)
    /// Only the coordinator erases; an agent requests the erasure.
    case erasureIsRequested(Account)
    case nationalRole(Role)
    case otherCentre(custodian: String, actor: Account)
    case restricted(String, centre: String)
    case otherEntryCentre(centre: String, actor: Account)
    case foreignSettings(centre: String, actor: Account)
    case entryReaderNeeded(Account)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case administratorNeeded, coordinatorNeeded, lastAdministrator, erasureIsRequested, nationalRole, otherCentre,
            restricted, otherEntryCentre, foreignSettings, entryReaderNeeded
    }

    public var kind: Refusal.Kind { .notAllowed }

    public var code: CodingKeys {
        switch self {
        case .administratorNeeded: .administratorNeeded
        case .coordinatorNeeded: .coordinatorNeeded
        case .lastAdministrator: .lastAdministrator
        case .erasureIsRequested: .erasureIsRequested
        case .nationalRole: .nationalRole
        case .otherCentre: .otherCentre
        case .restricted: .restricted
        case .otherEntryCentre: .otherEntryCentre
        case .foreignSettings: .foreignSettings
        case .entryReaderNeeded: .entryReaderNeeded
        }
    }
}

extension Refusal {
    public static func administratorNeeded(_ account: Account) -> Refusal { .role(.administratorNeeded(account)) }
    public static func coordinatorNeeded(_ account: Account) -> Refusal { .role(.coordinatorNeeded(account)) }
    public static func lastAdministrator(_ account: Account) -> Refusal { .role(.lastAdministrator(account)) }
    public static func erasureIsRequested(_ account: Account) -> Refusal { .role(.erasureIsRequested(account)) }
    public static func nationalRole(_ role: Role) -> Refusal { .role(.nationalRole(role)) }
    public static func otherCentre(custodian: String, actor: Account) -> Refusal {
        .role(.otherCentre(custodian: custodian, actor: actor))
    }
    public static func restricted(_ reference: String, centre: String) -> Refusal {
        .role(.restricted(reference, centre: centre))
    }
    public static func otherEntryCentre(centre: String, actor: Account) -> Refusal {
        .role(.otherEntryCentre(centre: centre, actor: actor))
    }
    public static func foreignSettings(centre: String, actor: Account) -> Refusal {
        .role(.foreignSettings(centre: centre, actor: actor))
    }
    public static func entryReaderNeeded(_ account: Account) -> Refusal { .role(.entryReaderNeeded(account)) }
}
