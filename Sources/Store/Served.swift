public import Desk
internal import GRDB

extension Store {
    /// Performs a verb that someone asks for over the network.
    /// - Parameters:
    ///   - account: whom a token or a session stands for; nil for anyone.
    ///   - scope: the most that the token may.
    ///   - key: of a write that may be sent again; the second time nothing happens, and it gets the same reply.
    ///     A stranger does too, without what is theirs alone who sent it first (`V.repeated`).
    ///   - visit: the site's visitor, who has no account and yet is the same as before; nil for a stranger.
    ///   - visitor: by what one visitor is told from another, as an address; not kept beyond the day (`VoiceRows`).
    ///   - patience: how much of a processor's time a reading may take; nil: as much as it needs.
    /// - Throws: `Refusal` also where the verb is not for this account; `.tooSlow` for a reading that was broken off.
    public func serve<V: Stored>(
        _ verb: V, for account: Account?, within scope: Scope = .administer, key: String? = nil, visit: String? = nil,
        visitor: String? = nil,
        patience: Duration? = nil
    ) throws -> V.Reply {
        let verb = try verb.bounded()
        // What was searched before is counted before it is listed, as a command counts its own before it ends.
        if verb is ListSearches { settle() }
        let reply: V.Reply = try transact(V.self, by: account, isRemote: true, visitor: visitor, patience: patience) {
            tx in
            try Agents.check(V.minimumRole, tx)
            // Whoever has no token has none that is too narrow.
            guard account == nil || V.right.scope <= scope else { throw Refusal.narrowToken(scope) }
            guard V.access == .write, let key else { return try verb.perform(in: tx) }
            let once = try Once(
                key, verb, from: account.map(Sender.account) ?? visit.map(Sender.visit) ?? .stranger, tx)
            if let reply = try once.earlier() { return reply }
            let reply = try verb.perform(in: tx)
            try once.keep(reply)
            return reply
        }
        note(verb, reply)
        self.account(for: verb, by: account, isRemote: true)
        return reply
    }
}

extension Agents {
    /// Whether a verb is for whoever acts.
    /// - Throws: `Refusal.identityNeeded`, `.coordinatorNeeded`, `.administratorNeeded`, `.disabledAccount`.
    static func check(_ minimumRole: MinimumRole, _ tx: Transaction) throws {
        switch minimumRole {
        case .everyone: return
        case .agents: try check(tx)
        case .coordinators: try requireCoordinator(tx)
        case .administrators: try requireAdministrator(tx)
        case .nobody: throw Refusal.administratorNeeded(try check(tx))
        }
    }
}
