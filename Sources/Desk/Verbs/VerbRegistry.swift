/// The list of all verbs. A line states who may use the verb, and which commands and API operations perform it, or why
/// there are none. The server performs only the verbs of this list, the API's operations take their roles from it, and
/// `VerbRegistryTests` and `CommandRegistryTests` compare it with the code.
public enum VerbRegistry {
    public static let all: [RegisteredVerb] =
        lines(.asking, asking) + lines(.answering, answering) + lines(.handingOver, handingOver)
        + lines(.entries, entries) + lines(.mail, mail) + lines(.persons, persons) + lines(.accounts, accounts)
        + lines(.keeping, keeping)

    /// By the name of the verb.
    public static let named: [String: RegisteredVerb] = Dictionary(
        all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// By the name of an operation that performs the verb.
    public static let operations: [String: RegisteredVerb] = Dictionary(
        all.flatMap { line in line.operation.names.map { ($0, line) } }, uniquingKeysWith: { first, _ in first })

    private static func lines(_ group: VerbGroup, _ lines: [Line]) -> [RegisteredVerb] {
        lines.map { line in
            RegisteredVerb(
                type: line.type, group: group, right: line.right, command: line.command, operation: line.operation,
                load: line.load)
        }
    }

    // MARK: - Asking and searching

    private static let asking: [Line] = [
        Line(
            Ask.self, .anyoneWrites, "ask", .none("over the network one asks by AskOnline and gets a link"),
            load: .attachments),
        Line(AskOnline.self, .anyoneWrites, "ask", "POST /questions", load: .attachments),
        Line(Search.self, .anyoneReads, "search", "GET /search"),
        Line(
            Suggest.self, .anyoneReads, .none("completes while one types, which a shell does not"), "GET /suggestions"),
        Line(Similar.self, .anyoneReads, "similar", "GET /entries/{reference}/similar"),
        Line(
            FindDuplicates.self, .anyoneReads, ["similar", "show"], .none("agents see it with a question, on the site")),
        Line(ExplainRoute.self, .anyoneReads, "route", ["GET /routes", "GET /territories"]),
        Line(
            CompletePlace.self, .anyoneReads, .none("completes while one types, which a shell does not"),
            .none("the site's own: /suggest/territories")),
        Line(ShowFollowUp.self, .anyoneReads, .none("a link is opened in a browser"), "GET /follow-ups/{link}"),
        Line(
            ActByLink.self, .anyoneWrites, .none("a link is opened in a browser"), "POST /follow-ups/{link}/acts",
            load: .attachments),
        Line(ReplyAsAsker.self, .holder, "reply", Way.byLink, load: .attachments),
        Line(Withdraw.self, .holder, "withdraw", Way.byLink),
        Line(Confirm.self, .holder, "confirm", .none("for askers without an address the centre confirms")),
    ]

    // MARK: - Answering

    private static let answering: [Line] = [
        Line(ListInbox.self, .agentsRead, ["inbox", "next"], "GET /inbox"),
        Line(ListQuestions.self, .agentsRead, "list", "GET /questions"),
        Line(ShowQuestion.self, .agentsReadOpen, ["show", "next"], "GET /questions/{reference}"),
        Line(Claim.self, .holder, "claim", "PUT /questions/{reference}/claim"),
        Line(Release.self, .holder, "release", "DELETE /questions/{reference}/claim"),
        Line(TakeOver.self, .holder, "take-over", Way.program),
        Line(AskBack.self, .holder, "ask-back", "POST /questions/{reference}/messages", load: .attachments),
        // A note may come from an agent of another centre.
        Line(Note.self, .colleague, "note", "POST /questions/{reference}/notes", load: .attachments),
        Line(
            Contribute.self, .colleague, "contribute", "POST /questions/{reference}/contributions",
            load: .attachments),
        Line(
            AnswerQuestion.self, .holder, ["answer", "submit"], "POST /questions/{reference}/answers",
            load: .attachments),
        Line(ApproveAnswer.self, .holder, "approve", "POST /questions/{reference}/approvals"),
        Line(ReturnAnswer.self, .holder, "return", "POST /questions/{reference}/returns"),
        Line(Close.self, .holder, "close", "POST /questions/{reference}/closings"),
        Line(Reopen.self, .holder, "reopen", "POST /questions/{reference}/reopenings"),
        Line(Merge.self, .holder, "merge", "POST /questions/{reference}/merges"),
        Line(Undo.self, .holder, "undo", Way.program),
        Line(Publish.self, .holder, "publish", "POST /questions/{reference}/entries"),
        Line(
            ListAttachments.self, .anyoneReads, "attachment list",
            ["GET /questions/{reference}/attachments", "GET /entries/{reference}/attachments"]),
        Line(
            SaveAttachment.self, .anyoneReads, "attachment save",
            [
                "GET /questions/{reference}/attachments/{id}", "GET /follow-ups/{link}/attachments/{id}",
                "GET /entries/{reference}/attachments/{id}",
            ]),
        Line(CorrectAddress.self, .holder, "correct-address", "PUT /questions/{reference}/address"),
        Line(CreateLink.self, .holder, "link", Way.secret),
        Line(ListLinks.self, .holder, "link", Way.program),
        Line(RevokeLinks.self, .holder, "link", Way.program),
    ]

    // MARK: - Handing over

    private static let handingOver: [Line] = [
        Line(Transfer.self, .holder, "transfer", "POST /questions/{reference}/transfers"),
        Line(Accept.self, .holder, "accept", "POST /questions/{reference}/acceptances"),
        Line(Decline.self, .holder, "decline", "POST /questions/{reference}/refusals"),
        Line(Assign.self, .coordinatorActs, "assign", "POST /questions/{reference}/assignments"),
        Line(Restrict.self, .holder, "restrict", "PUT /questions/{reference}/restriction"),
        Line(Unrestrict.self, .holder, "unrestrict", "DELETE /questions/{reference}/restriction"),
    ]

    // MARK: - Entries

    private static let entries: [Line] = [
        Line(ShowEntry.self, .anyoneReads, ["entry show", "show"], "GET /entries/{reference}"),
        Line(ListEntries.self, .anyoneReads, "entry list", "GET /entries"),
        Line(ExportEntries.self, .anyoneReads, "entry export", Way.program),
        Line(DraftEntry.self, .holder, "entry draft", Way.writing),
        Line(EditEntry.self, .holder, "entry edit", Way.writing, load: .attachments),
        Line(CheckEntry.self, .agentsReadOpen, "entry check", Way.writing),
        Line(SubmitEntry.self, .holder, "entry submit", Way.writing),
        Line(ReturnEntry.self, .holder, "entry return", Way.writing),
        Line(VerifyEntry.self, .holder, "entry verify", Way.writing),
        Line(PublishEntry.self, .holder, "entry publish", "POST /entries/{reference}/publications"),
        Line(RetireEntry.self, .holder, "entry retire", Way.writing),
        Line(ReportEntry.self, .anyoneWrites, "entry report", "POST /entries/{reference}/reports"),
        Line(MarkAnswered.self, .anyoneWrites, "entry answered", "POST /entries/{reference}/thanks"),
        Line(ShowEntryHistory.self, .agentsReadOpen, ["entry log", "entry diff"], Way.writing),
        Line(ListEntryEvents.self, .agentsReadOpen, ["log", "watch"], Way.program),
        Line(SourceChanged.self, .agentsAct, "source changed", Way.program),
        Line(ImportEntries.self, .coordination, "import", Way.file, load: .file),
        Line(LinkEntries.self, .coordination, "import", Way.file, load: .file),
    ]

    // MARK: - Mail

    private static let mail: [Line] = [
        Line(ListMail.self, .coordination, "mail list", Way.program),
        Line(ShowMail.self, .coordination, "mail show", Way.program),
        Line(RetryMail.self, .coordination, "mail retry", Way.program),
        Line(DropMail.self, .coordination, "mail drop", Way.program),
        // Performed by the machine that receives the mail.
        Line(ReceiveMail.self, .coordinatorActs, ["mail receive", "mail fetch"], Way.program, load: .file),
        Line(PlaceMail.self, .coordinatorActs, ["mail receive", "mail fetch"], Way.program),
        Line(ListReceivedMail.self, .coordination, "mail in list", Way.program),
        Line(ShowReceivedMail.self, .holderReads, "mail in show", Way.program),
        Line(AssignReceivedMail.self, .coordination, "mail in assign", Way.program),
        Line(AskReceivedMail.self, .coordination, "mail in ask", Way.program),
        Line(DiscardReceivedMail.self, .coordination, "mail in discard", Way.program),
        Line(ShowNotices.self, .agentsRead, "account notify", Way.program),
        Line(SetNotices.self, .agentsAct, "account notify", Way.program),
    ]

    // MARK: - Persons, which are askers

    private static let persons: [Line] = [
        Line(ListPersons.self, .centre, "person list", Way.personal),
        Line(ExportPerson.self, .centre, "person export", Way.personal),
        Line(RequestErasure.self, .centre, "person request-erasure", Way.personal),
        Line(ErasePerson.self, .coordination, "person erase", Way.personal),
        Line(ListRemainders.self, .coordination, "person rest", Way.personal),
        Line(SettleRemainders.self, .coordination, "person rest", Way.personal),
    ]

    // MARK: - Accounts, their keys and sessions

    private static let accounts: [Line] = [
        Line(ListAccounts.self, .administration, "account list", Way.program),
        Line(AddAccount.self, .administration, "account add", Way.program),
        Line(EditAccount.self, .ownKeys, "account edit", Way.program),
        Line(DisableAccount.self, .administration, "account disable", Way.program),
        Line(
            ShowAccount.self, .agentsRead, .none("asked whenever the program meets a server, as login does"),
            "GET /account"),
        Line(CreateToken.self, .ownKeys, "token create", "POST /tokens"),
        Line(ListTokens.self, .ownKeys, "token list", "GET /tokens"),
        Line(RevokeToken.self, .ownKeys, "token revoke", "DELETE /tokens/{id}"),
        Line(ListSessions.self, .ownKeys, "session list", "GET /sessions"),
        Line(EndSession.self, .ownKeys, "session end", "DELETE /sessions/{id}"),
        Line(IdentifyToken.self, .server, Way.server, Way.server),
        Line(TouchToken.self, .server, Way.server, Way.server),
        Line(OpenSession.self, .server, Way.server, Way.server),
        Line(IdentifySession.self, .server, Way.server, Way.server),
        Line(RequestSignIn.self, .anyoneWrites, Way.login, Way.program),
        Line(CreateTokenByMail.self, .anyoneWrites, Way.login, Way.secret),
        Line(OpenSessionByMail.self, .server, Way.server, Way.server),
        Line(CloseSession.self, .server, Way.server, Way.server),
        Line(NoteFailedSignIns.self, .server, Way.server, Way.server),
    ]

    // MARK: - Keeping the desk

    private static let keeping: [Line] = [
        Line(ListCentres.self, .anyoneReads, ["centre list", "centre export"], "GET /centres"),
        Line(ShowCentre.self, .anyoneReads, "centre show", "GET /centres/{slug}"),
        Line(SaveCentre.self, .centre, ["centre add", "centre edit"], Way.program),
        Line(ImportDirectory.self, .coordination, "centre import", Way.file, load: .file),
        Line(ShowCentreSettings.self, .anyoneReads, "centre show", Way.program),
        Line(SetCentreSettings.self, .centre, "centre edit", Way.program),
        Line(CheckCoverage.self, .anyoneReads, "coverage check", "GET /coverage"),
        Line(ShowNetwork.self, .anyoneReads, .none("the site's map: /network"), .none("the site's map: /network")),
        Line(ImportTerritories.self, .coordination, "territory import", Way.file, load: .file),
        Line(ListThemes.self, .anyoneReads, "theme list", "GET /themes"),
        Line(ShowTheme.self, .anyoneReads, "theme show", "GET /themes/{theme}"),
        Line(AddTheme.self, .coordination, "theme add", Way.program),
        Line(MergeThemes.self, .coordination, "theme merge", Way.program),
        Line(RenameTheme.self, .coordination, "theme rename", Way.program),
        Line(
            ListEvents.self, .agentsReadOpen, ["log", "watch"], ["GET /events", "GET /questions/{reference}/events"]),
        Line(ListSearches.self, .agentsRead, "search-log", Way.program),
        Line(ListAudit.self, .administration, "audit", "GET /audit"),
        Line(ShowDeskSettings.self, .administration, "desk show", Way.program),
        Line(SetDeskSetting.self, .administration, "desk set", Way.program),
        Line(UnsetDeskSetting.self, .administration, "desk unset", Way.program),
        // Coordinators only, because it closes questions and erases persons. A server runs it without an account.
        Line(Tick.self, .coordinatorActs, "tick", Way.program),
    ]

    /// A line of the registry. The list that contains it determines its group.
    private struct Line {
        let type: any Verb.Type
        let right: Right
        let command: Way
        let operation: Way
        let load: Load

        init(_ type: any Verb.Type, _ right: Right, _ command: Way, _ operation: Way, load: Load = .texts) {
            self.type = type
            self.right = right
            self.command = command
            self.operation = operation
            self.load = load
        }
    }
}
