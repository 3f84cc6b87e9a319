/// Who may do what to an entry.
///
/// Agents of its centre and the coordinator write, read and verify it. A centre that was asked to read it may publish
/// or return it. Any reader reports it, any agent says that a source has changed; the rest is done by time.
/// `EntryTransition` requires that someone else than the writer publishes it.
extension Permission {
    /// Checks that the account may do the act.
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

    /// Whether someone sees unpublished entries, and the questions entries were made from.
    public static func seesUnpublished(_ account: Account?) -> Bool { account != nil }
}
