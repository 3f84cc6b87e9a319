/// Who may do what to an entry.
///
/// The agents of its centre write, read and verify it, and so does the coordinator; a centre that was asked to may read it;
/// any reader reports, any agent says that a source has changed; the rest is done by time. That its writer does not
/// publish it alone is a matter of the transition.
extension Permission {
    /// - Throws: `Refusal.identityNeeded` or `Refusal.otherEntryCentre`.
    public static func check(_ act: EntryAct, by account: Account?, as role: Role, on standing: EntryStanding)
        throws(Refusal)
    {
        switch act {
        case .imported, .reported, .expired: return
        case .sourceChanged:
            guard account != nil else { throw .identityNeeded }
        case .drafted, .edited, .submitted, .verified, .retired:
            try requireCentre([standing.centre], account, role)
        case .redacted, .returned, .published:
            try requireCentre([standing.centre, standing.reader].compactMap(\.self), account, role)
        }
    }

    private static func requireCentre(_ centres: [String], _ account: Account?, _ role: Role) throws(Refusal) {
        guard let account else { throw .identityNeeded }
        guard centres.contains(account.centre) || role.reachesEveryCentre else {
            throw .otherEntryCentre(centre: centres[0], actor: account)
        }
    }

    /// May see an entry that is not, or no longer, for every reader, and where entries came from.
    public static func seesUnpublished(_ account: Account?) -> Bool { account != nil }
}
