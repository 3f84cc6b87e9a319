/// The minimum role for a verb. It applies to requests to a server, and on the desk's own file to a named account. A
/// user of the file without an account is subject only to `Permission`.
public enum MinimumRole: Int, Codable, Comparable, CaseIterable, Sendable {
    /// Anyone, without an account.
    case everyone
    /// Any account; `Permission` may limit it further.
    case agents
    case coordinators
    case administrators
    /// Only the server itself.
    case nobody

    public static func < (one: MinimumRole, other: MinimumRole) -> Bool { one.rawValue < other.rawValue }
}

/// The relation between the actor and the thing that a verb is about.
public enum Whose: String, CaseIterable, Sendable {
    /// Held by the account's centre or offered to it; the account's own token, session or account record.
    case own
    /// Held by another centre.
    case others
    /// Held by another centre and restricted, or made from restricted questions.
    case restricted
}

/// The roles and the scope that a verb requires.
public struct Right: Equatable, Sendable {
    /// The token scope that it requires.
    public let scope: Scope
    private let own, others, restricted: MinimumRole

    init(_ scope: Scope, _ own: MinimumRole, _ others: MinimumRole, _ restricted: MinimumRole) {
        self.scope = scope
        self.own = own
        self.others = others
        self.restricted = restricted
    }

    public func minimumRole(_ whose: Whose) -> MinimumRole {
        switch whose {
        case .own: own
        case .others: others
        case .restricted: restricted
        }
    }

    public func allows(_ role: Role?, _ whose: Whose) -> Bool {
        switch minimumRole(whose) {
        case .everyone: true
        case .agents: role != nil
        case .coordinators: role?.reachesEveryCentre == true
        case .administrators: role == .administrator
        case .nobody: false
        }
    }
}

/// The rights of verbs in `VerbRegistry`, one line for each kind. A list shows only things that these rights allow.
extension Right {
    /// Reading what is public.
    static let anyoneReads = Right(.read, .everyone, .everyone, .everyone)
    /// Asking, following by a private link, which identifies the asker, and readers' reports on entries.
    static let anyoneWrites = Right(.act, .everyone, .everyone, .everyone)
    /// Lists, which show each agent what that agent may see.
    static let agentsRead = Right(.read, .agents, .agents, .agents)
    /// Reading questions and entries' histories; restricted ones only by their centre and coordinators.
    static let agentsReadOpen = Right(.read, .agents, .agents, .coordinators)
    /// Reading data that identify the asker.
    static let holderReads = Right(.read, .agents, .coordinators, .coordinators)
    static let agentsAct = Right(.act, .agents, .agents, .agents)
    /// Verbs on a question or an entry: the centre that has it.
    static let holder = Right(.act, .agents, .coordinators, .coordinators)
    /// Verbs that agents of other centres may use.
    static let colleague = Right(.act, .agents, .agents, .coordinators)
    static let coordinatorActs = Right(.act, .coordinators, .coordinators, .coordinators)
    /// A centre's own data: its settings and its askers.
    static let centre = Right(.administer, .agents, .coordinators, .coordinators)
    static let coordination = Right(.administer, .coordinators, .coordinators, .coordinators)
    static let administration = Right(.administer, .administrators, .administrators, .administrators)
    /// Tokens and sessions.
    static let ownKeys = Right(.administer, .agents, .administrators, .administrators)
    /// Used only by the server itself, because they carry secrets.
    static let server = Right(.administer, .nobody, .nobody, .nobody)
}

extension Verb {
    /// The role that a verb requires. Nobody may use a verb that the registry does not list.
    public static var right: Right { VerbRegistry.named[String(describing: Self.self)]?.right ?? .server }
}
