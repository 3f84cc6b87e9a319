public import Desk
internal import GRDB

extension Store {
    /// Performs a verb for a request over the network.
    /// - Parameters:
    ///   - account: proven by a token or a session; nil for anyone else.
    ///   - scope: the token's.
    ///   - key: the idempotency key of a write. A second write with the same key changes nothing and gets the first
    ///     reply; a stranger gets it without what only the first sender may see (`V.repeated`).
    ///   - visit: the site's visitor without an account; nil for a stranger.
    ///   - visitor: tells one visitor from another, for example an address; not kept beyond the day (`VoiceRows`).
    ///   - patience: the most processor time of a read; nil: no limit.
    ///   - check: what was said of its files; nil: they are checked now.
    /// - Throws: `Refusal` also where the account may not use the verb; `.tooSlow` for a read that was interrupted.
    public func serve<V: Stored>(
        _ verb: V, for account: Account?, within scope: Scope = .administer, key: String? = nil, visit: String? = nil,
        visitor: String? = nil, patience: Duration? = nil, check: AttachmentCheck? = nil
    ) throws -> V.Reply {
        let verb = try verb.bounded()
        // Earlier searches are counted before they are listed, as a command counts its own before it ends.
        if verb is ListSearches { settle() }
        let check = try check ?? self.check(verb)
        let reply: V.Reply = try transact(
            V.self, by: account, isRemote: true, visitor: visitor, patience: patience, check: check
        ) { tx in
            try Agents.check(V.self, tx)
            // A caller without a token has none that is too narrow.
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
    /// Whether the actor may use a verb.
    /// - Throws: `Refusal.identityNeeded`, `.coordinatorNeeded`, `.administratorNeeded`, `.disabledAccount`, or the
    ///   verb's own.
    static func check<V: Stored>(_ verb: V.Type, _ tx: Transaction) throws {
        do { try check(V.minimumRole, tx) } catch let refusal as Refusal { throw V.refused(refusal) }
    }

    private static func check(_ minimumRole: MinimumRole, _ tx: Transaction) throws {
        switch minimumRole {
        case .everyone: return
        case .agents: try check(tx)
        case .coordinators: try requireCoordinator(tx)
        case .administrators: try requireAdministrator(tx)
        case .nobody: throw Refusal.administratorNeeded(try check(tx))
        }
    }
}
