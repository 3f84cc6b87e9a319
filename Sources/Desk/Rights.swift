/// For whom a server performs a verb. On the desk's own file whoever can write it may have any performed that the rules
/// allow them.
public enum MinimumRole: Int, Codable, Comparable, CaseIterable, Sendable {
    /// Whoever comes.
    case everyone
    /// Accounts, within what the rules allow each.
    case agents
    case coordinators
    case administrators
    /// The server itself.
    case nobody

    public static func < (one: MinimumRole, other: MinimumRole) -> Bool { one.rawValue < other.rawValue }
}

/// The most that a token may do, of what its account may.
public enum Scope: String, Codable, Comparable, CaseIterable, Sendable {
    /// What changes nothing.
    case read
    /// What people do at the desk.
    case act
    /// Keys, accounts, settings, personal data, imports: all that the account may.
    case administer

    public static func < (one: Scope, other: Scope) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}

/// Whose a thing is that a verb is about, as whoever acts stands to it.
public enum Whose: String, CaseIterable, Sendable {
    /// Their centre has it, or is offered it; of an account, a token or a session: their own.
    case own
    /// Another centre's.
    case others
    /// Another centre's, and restricted, or made from what is.
    case restricted
}

/// Who may have one verb performed.
public struct Right: Equatable, Sendable {
    /// What a token needs for it.
    public let scope: Scope
    private let own, others, restricted: MinimumRole

    fileprivate init(_ scope: Scope, _ own: MinimumRole, _ others: MinimumRole, _ restricted: MinimumRole) {
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

/// Who may do what to whose data: one line a kind of verb, for the command line on a server, the API and the site. A verb
/// without a line is nobody's. Lists show of each thing what this says of it.
public enum Rights {
    private static let lines: [(verbs: String, right: Right)] = [
        // Reading what is public.
        ("Search ShowEntry ListEntries ExportEntries Similar FindDuplicates Suggest ExplainRoute CompletePlace", open),
        ("ListCentres ShowCentre ShowCentreSettings ListThemes ShowTheme CheckCoverage ShowNetwork", open),
        // Asking, and following by a private link, which proves the asker.
        ("Ask AskOnline ActByLink MarkAnswered ReportEntry", Right(.act, .everyone, .everyone, .everyone)),
        ("ShowFollowUp", open),
        // Reading questions, and how entries came to be.
        (
            "ShowQuestion ListEvents CheckEntry ShowEntryHistory ListEntryEvents",
            Right(.read, .agents, .agents, .coordinators)
        ),
        ("ListInbox ListQuestions ListSearches", Right(.read, .agents, .agents, .agents)),
        // Answering: whoever has the question.
        (
            "Claim Release TakeOver AskBack AnswerQuestion ApproveAnswer ReturnAnswer Close Reopen Merge Transfer",
            holder
        ),
        ("Accept Decline Restrict Unrestrict Undo Withdraw ReplyAsAsker Confirm Publish DraftEntry", holder),
        // Another centre's word.
        ("Note Contribute", Right(.act, .agents, .agents, .coordinators)),
        ("Assign", Right(.act, .coordinators, .coordinators, .coordinators)),
        // The knowledge: whoever has the entry.
        ("EditEntry SubmitEntry ReturnEntry VerifyEntry RetireEntry PublishEntry", holder),
        ("SourceChanged", Right(.act, .agents, .agents, .agents)),
        // Private links.
        ("CreateLink ListLinks RevokeLinks", holder),
        // Who asked.
        ("ListPersons ExportPerson RequestErasure", Right(.administer, .agents, .coordinators, .coordinators)),
        (
            "ErasePerson ListRemainders SettleRemainders",
            Right(.administer, .coordinators, .coordinators, .coordinators)
        ),
        // Keeping the desk.
        ("SetCentreSettings SaveCentre", Right(.administer, .agents, .coordinators, .coordinators)),
        ("ImportDirectory ImportTerritories ImportEntries LinkEntries AddTheme MergeThemes RenameTheme", coordination),
        // It closes and erases: on a server whose clock is its own, nobody else needs it.
        ("Tick", Right(.act, .coordinators, .coordinators, .coordinators)),
        (
            """
            ListAccounts AddAccount DisableAccount ListAudit ShowDeskSettings SetDeskSetting UnsetDeskSetting
            """,
            Right(.administer, .administrators, .administrators, .administrators)
        ),
        ("ShowAccount", Right(.read, .agents, .agents, .agents)),
        (
            "CreateToken ListTokens RevokeToken ListSessions EndSession",
            Right(.administer, .agents, .administrators, .administrators)
        ),
        // The server's own: they carry secrets.
        ("IdentifyToken OpenSession IdentifySession CloseSession TouchToken NoteFailedSignIns", nobody),
    ]

    private static let open = Right(.read, .everyone, .everyone, .everyone)
    private static let holder = Right(.act, .agents, .coordinators, .coordinators)
    private static let coordination = Right(.administer, .coordinators, .coordinators, .coordinators)
    private static let nobody = Right(.administer, .nobody, .nobody, .nobody)

    /// By the name of the verb.
    public static let table: [String: Right] = Dictionary(
        lines.flatMap { line in line.verbs.split(whereSeparator: \.isWhitespace).map { (String($0), line.right) } },
        uniquingKeysWith: { first, _ in first })

    /// Who may have a verb performed.
    public static func of<V: Verb>(_ verb: V.Type) -> Right { table[String(describing: verb)] ?? nobody }
}
