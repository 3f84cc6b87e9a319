public import Desk
internal import GRDB

/// For whom a server performs a verb. On the desk's own file whoever can write it may have any performed.
public enum Reach: Int, Comparable, Sendable {
    /// Whoever comes.
    case everyone
    /// Accounts, within what the rules allow each.
    case agents
    case coordinators
    case administrators
    /// The server itself.
    case nobody

    public static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
}

extension Store {
    /// Performs a verb that someone asks for over the network.
    /// - Parameters:
    ///   - account: whom a token or a session stands for; nil for anyone.
    ///   - key: of a write that may be sent again; the second time nothing happens, and it gets the same reply.
    ///     A stranger does too, without what is theirs alone who sent it first (`V.repeated`).
    ///   - visit: the site's visitor, who has no account and yet is the same as before; nil for a stranger.
    ///   - visitor: by what one visitor is told from another, as an address; not kept beyond the day (`VoiceRows`).
    ///   - patience: how much of a processor's time a reading may take; nil: as much as it needs.
    /// - Throws: `Refusal` also where the verb is not for this account; `.tooSlow` for a reading that was broken off.
    public func serve<V: Stored>(
        _ verb: V, for account: Account?, key: String? = nil, visit: String? = nil, visitor: String? = nil,
        patience: Duration? = nil
    ) throws -> V.Reply {
        let verb = try verb.bounded()
        // What was searched before is counted before it is listed, as a command counts its own before it ends.
        if verb is ListSearches { settle() }
        let reply: V.Reply = try transact(V.self, by: account, isRemote: true, visitor: visitor, patience: patience) {
            tx in
            try Agents.check(V.reach, tx)
            guard V.access == .write, let key else { return try verb.perform(in: tx) }
            let once = try Once(
                key, verb, from: account.map(Sender.account) ?? visit.map(Sender.visit) ?? .stranger, tx)
            if let reply = try once.earlier() { return reply }
            let reply = try verb.perform(in: tx)
            try once.keep(reply)
            return reply
        }
        note(verb, reply)
        return reply
    }
}

extension Agents {
    /// Whether a verb is for whoever acts.
    /// - Throws: `Refusal.identityNeeded`, `.coordinatorNeeded`, `.administratorNeeded`, `.disabledAccount`.
    static func check(_ reach: Reach, _ tx: Transaction) throws {
        switch reach {
        case .everyone: return
        case .agents: try check(tx)
        case .coordinators: try requireCoordinator(tx)
        case .administrators: try requireAdministrator(tx)
        case .nobody: throw Refusal.administratorNeeded(try check(tx))
        }
    }
}

// MARK: - Verbs that are not the agents'

extension Ask { public static var reach: Reach { .everyone } }
extension AskOnline { public static var reach: Reach { .everyone } }
extension Search { public static var reach: Reach { .everyone } }
extension ShowEntry { public static var reach: Reach { .everyone } }
extension ListEntries { public static var reach: Reach { .everyone } }
extension ExportEntries { public static var reach: Reach { .everyone } }
extension Similar { public static var reach: Reach { .everyone } }
extension FindDuplicates { public static var reach: Reach { .everyone } }
extension Suggest { public static var reach: Reach { .everyone } }
extension MarkAnswered { public static var reach: Reach { .everyone } }
extension ReportEntry { public static var reach: Reach { .everyone } }
extension ExplainRoute { public static var reach: Reach { .everyone } }
extension ListCentres { public static var reach: Reach { .everyone } }
extension ShowCentre { public static var reach: Reach { .everyone } }
extension ShowCentreSettings { public static var reach: Reach { .everyone } }
extension ListThemes { public static var reach: Reach { .everyone } }
extension ShowTheme { public static var reach: Reach { .everyone } }
extension CheckCoverage { public static var reach: Reach { .everyone } }
// Whoever has the link.
extension ShowFollowUp { public static var reach: Reach { .everyone } }
extension ActByLink { public static var reach: Reach { .everyone } }

// The directory, the map and what comes from elsewhere are the coordinator's; of a centre, SaveCentre itself says what is
// its own.
extension ImportDirectory { public static var reach: Reach { .coordinators } }
extension ImportTerritories { public static var reach: Reach { .coordinators } }
extension ImportEntries { public static var reach: Reach { .coordinators } }
extension LinkEntries { public static var reach: Reach { .coordinators } }
extension ListRemainders { public static var reach: Reach { .coordinators } }
extension SettleRemainders { public static var reach: Reach { .coordinators } }

extension ListAccounts { public static var reach: Reach { .administrators } }
extension AddAccount { public static var reach: Reach { .administrators } }
extension DisableAccount { public static var reach: Reach { .administrators } }
extension ShowDeskSettings { public static var reach: Reach { .administrators } }
extension SetDeskSetting { public static var reach: Reach { .administrators } }
extension UnsetDeskSetting { public static var reach: Reach { .administrators } }

// They carry secrets, and are a server's own.
extension IdentifyToken { public static var reach: Reach { .nobody } }
extension OpenSession { public static var reach: Reach { .nobody } }
extension IdentifySession { public static var reach: Reach { .nobody } }
extension CloseSession { public static var reach: Reach { .nobody } }
extension TouchToken { public static var reach: Reach { .nobody } }
