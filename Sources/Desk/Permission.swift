/// Who may do what to a question: the one place where it is said, for the command line, the API and the site.
///
/// Agents act on the questions of their centre; the coordinator (the national desk) acts on triage and may move anything;
/// the asker confirms, replies, closes, withdraws and reopens; the rest is done by time. What was done is replayed without
/// asking again: roles change.
public enum Permission {
    /// - Throws: `Refusal.identityNeeded`, `.otherCentre` or `.coordinatorNeeded`.
    public static func check(_ act: Act, by account: Account?, as role: Role, on standing: Standing) throws(Refusal) {
        switch act {
        case .asked, .confirmed, .replied, .expired, .reminded, .detached: return
        case .closed, .reopened:
            // The asker, or time, where no account is named.
            guard let account else { return }
            try requireHolder(account, role, standing)
        // Who may publish an entry is said of the entry.
        case .noted, .contributed, .published:
            guard account != nil else { throw .identityNeeded }
        case .accepted, .declined:
            guard let account else { throw .identityNeeded }
            guard let offer = standing.offer else { return }
            guard account.centre == offer || role.reachesEveryCentre else {
                throw .otherCentre(custodian: offer, actor: account)
            }
        case .assigned:
            guard let account else { throw .identityNeeded }
            guard role.reachesEveryCentre else { throw .coordinatorNeeded(account) }
        case .claimed, .released, .takenOver, .askedBack, .offered, .submitted, .returned, .answered, .approved,
            .merged, .restricted, .unrestricted:
            guard let account else { throw .identityNeeded }
            try requireHolder(account, role, standing)
        case .undone:
            // Whoever did the act, which may have given the question away.
            guard account != nil else { throw .identityNeeded }
        }
    }

    /// Says what an asker says, or makes them a new link: whoever has the question, for someone on the telephone.
    /// - Throws: `Refusal.otherCentre`.
    public static func checkProxy(by account: Account, as role: Role, on standing: Standing) throws(Refusal) {
        try requireHolder(account, role, standing)
    }

    /// Whether someone sees a question: every agent does, and whoever can read the file, unless it is restricted. Then only
    /// agents of the centre that has it, of one it is offered to or shared with, and the coordinator.
    public static func sees(_ account: Account?, as role: Role, _ standing: Standing) -> Bool {
        guard let shared = standing.restrictedTo else { return true }
        guard let account else { return false }
        return role.reachesEveryCentre || account.centre == standing.custodian || account.centre == standing.offer
            || shared.contains(account.centre)
    }

    /// Whether someone sees who asked a question: whoever has it or is offered it, and the coordinator. Others see the
    /// question, if it is not restricted, and not who asked.
    public static func seesAsker(_ account: Account?, as role: Role, _ standing: Standing) -> Bool {
        guard let account else { return false }
        return role.reachesEveryCentre || account.centre == standing.custodian || account.centre == standing.offer
    }

    /// Erases a person, for good: the coordinator. An agent asks for it.
    /// - Throws: `Refusal.erasureIsRequested`.
    public static func checkErasure(by account: Account, as role: Role) throws(Refusal) {
        guard role.reachesEveryCentre else { throw .erasureIsRequested(account) }
    }

    /// - Parameter reference: as it was asked for.
    /// - Throws: `Refusal.restricted` for whoever does not see it.
    public static func checkSight(
        of standing: Standing, asked reference: String, by account: Account?, as role: Role
    ) throws(Refusal) {
        guard sees(account, as: role, standing) else { throw .restricted(reference, centre: standing.custodian) }
    }

    /// - Throws: `Refusal.foreignSettings` for anyone but an agent of the centre and the coordinator.
    public static func checkSettings(of centre: String, by account: Account, as role: Role) throws(Refusal) {
        guard account.centre == centre || role.reachesEveryCentre else {
            throw .foreignSettings(centre: centre, actor: account)
        }
    }

    private static func requireHolder(_ account: Account, _ role: Role, _ standing: Standing) throws(Refusal) {
        guard account.centre == standing.custodian || role.reachesEveryCentre else {
            throw .otherCentre(custodian: standing.custodian, actor: account)
        }
    }
}
