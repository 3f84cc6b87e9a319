/// Who may do what to a question. The command line, the API and the site all use these rules.
///
/// Agents act on their centre's questions. The coordinator (the national desk) acts on questions in triage and may move
/// any. The asker confirms, replies, closes, withdraws and reopens; the rest is done by time. Replaying events does not
/// check permissions, because roles change.
public enum Permission {
    /// Checks that the account may do the act.
    /// - Throws: `Refusal.identityNeeded`, `.otherCentre` or `.coordinatorNeeded`.
    public static func check(_ act: Act, by account: Account?, as role: Role, on standing: Standing) throws(Refusal) {
        switch act {
        case .asked, .confirmed, .replied, .wrote, .expired, .reminded, .detached: return
        case .closed, .reopened:
            // Without an account it is the asker or time.
            guard let account else { return }
            try requireHolder(account, role, standing)
        // The permission to publish is checked on the entry.
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
            // The undone act may have moved the question away from the account that did it.
            guard account != nil else { throw .identityNeeded }
        }
    }

    /// Checks who records an asker's words, or makes a new link: an agent of the question's centre, for someone on the
    /// telephone.
    /// - Throws: `Refusal.otherCentre`.
    public static func checkProxy(by account: Account, as role: Role, on standing: Standing) throws(Refusal) {
        try requireHolder(account, role, standing)
    }

    /// Whether someone sees a question. Every agent and everyone who can read the file does, unless it is restricted.
    /// Then only agents of its centre, of a centre that is offered it or shares it, and the coordinator do.
    public static func sees(_ account: Account?, as role: Role, _ standing: Standing) -> Bool {
        guard let shared = standing.restrictedTo else { return true }
        guard let account else { return false }
        return role.reachesEveryCentre || account.centre == standing.custodian || account.centre == standing.offer
            || shared.contains(account.centre)
    }

    /// Whether someone sees who asked: agents of the question's centre or of a centre that is offered it, and the
    /// coordinator.
    public static func seesAsker(_ account: Account?, as role: Role, _ standing: Standing) -> Bool {
        guard let account else { return false }
        return role.reachesEveryCentre || account.centre == standing.custodian || account.centre == standing.offer
    }

    /// Whether someone lists and exports who asked: agents of the question's centre, and the coordinator. A centre that
    /// is offered it sees the asker with the question, and has no file of them until it accepts.
    public static func holdsAsker(_ account: Account?, as role: Role, _ standing: Standing) -> Bool {
        guard let account else { return false }
        return role.reachesEveryCentre || account.centre == standing.custodian
    }

    /// Checks who erases a person: the coordinator. An agent requests it.
    /// - Throws: `Refusal.erasureIsRequested`.
    public static func checkErasure(by account: Account, as role: Role) throws(Refusal) {
        guard role.reachesEveryCentre else { throw .erasureIsRequested(account) }
    }

    /// - Parameter reference: as it was typed.
    /// - Throws: `Refusal.restricted` for someone who does not see the question.
    public static func checkVisibility(
        of standing: Standing, asked reference: String, by account: Account?, as role: Role
    ) throws(Refusal) {
        guard sees(account, as: role, standing) else { throw .restricted(reference, centre: standing.custodian) }
    }

    /// Checks that the account may change a centre's settings.
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
