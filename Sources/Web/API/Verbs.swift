import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Store

extension API {
    /// Performs any verb, in the CLI's own JSON, for a `guichet` of the same version on another machine.
    var verbs: Operation {
        Operation(
            .post, Routes.API.verb, "Performs a verb as the program sends it; its shape is the program's own",
            minimumRole: .everyone, body: ["type": "object"], reply: JSONValue.self
        ) { request, context in
            let name = try context.part("name")
            guard let served = ServedVerb.all[name] else { throw Refusal.unknownVerb(name) }
            if served.isStored, context.account == nil { try services.limiter.count(.ask, from: context.address) }
            if served.isByLink { try services.limiter.count(.followUp, from: context.address) }
            let reply = try await served.perform(request, context, self)
            return Response(
                status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply)))
        }
    }
}

/// A verb that clients may perform over the network.
struct ServedVerb: Sendable {
    let name: String
    let minimumRole: MinimumRole
    let access: Access
    /// Decodes a verb from a body and checks its bounds.
    let read: @Sendable (Data) throws -> any Stored
    let type: any Stored.Type
    let perform: @Sendable (Request, DeskContext, API) async throws -> Data

    /// Whether it stores text from clients without an account, which is rate-limited.
    var isStored: Bool { minimumRole == .everyone && access == .write && !isByLink }
    var isByLink: Bool { name == "ShowFollowUp" || name == "ActByLink" }

    private init<V: Stored>(_ type: V.Type, upTo size: Int = 1 << 20) {
        name = String(describing: type)
        minimumRole = V.minimumRole
        access = V.access
        read = { try Request.decoded(V.self, from: $0).bounded() }
        self.type = type
        perform = { request, context, api in
            // Checked before a large body is read.
            if V.minimumRole > .everyone, context.account == nil { throw Refusal.identityNeeded }
            let most = context.account == nil ? context.maxJSONSize : size
            let (pool, account, client) = (api.services.pool, context.account, context.client)
            let body = try await request.jsonBody(upTo: most)
            let verb = try await pool.work(for: account, client: client) { try Request.decoded(V.self, from: body) }
            let reply = try await api.serve(verb, request, context)
            // Replies to writes are short. They are encoded here, because the queue may refuse work after the write.
            guard V.access == .read else { return try Wire.encoder.encode([reply]) }
            return try await pool.work(for: account, client: client) { try Wire.encoder.encode([reply]) }
        }
    }

    /// The limit for imported files, in bytes: the largest official one is 10 MB, and Base64 adds a third.
    private static let files = 64 << 20

    static let all: [String: ServedVerb] = Dictionary(
        uniqueKeysWithValues: [
            // Asking and searching
            ServedVerb(Ask.self), ServedVerb(AskOnline.self), ServedVerb(Search.self), ServedVerb(ExplainRoute.self),
            ServedVerb(ShowEntry.self), ServedVerb(ShowFollowUp.self), ServedVerb(ActByLink.self),
            ServedVerb(Similar.self), ServedVerb(FindDuplicates.self), ServedVerb(Suggest.self),
            ServedVerb(CompletePlace.self),
            ServedVerb(MarkAnswered.self), ServedVerb(ReportEntry.self), ServedVerb(ListEntries.self),
            ServedVerb(ExportEntries.self),
            // Maintaining entries
            ServedVerb(DraftEntry.self), ServedVerb(EditEntry.self), ServedVerb(CheckEntry.self),
            ServedVerb(SubmitEntry.self), ServedVerb(ReturnEntry.self), ServedVerb(VerifyEntry.self),
            ServedVerb(RetireEntry.self), ServedVerb(PublishEntry.self), ServedVerb(ShowEntryHistory.self),
            ServedVerb(ListEntryEvents.self),
            ServedVerb(SourceChanged.self), ServedVerb(LinkEntries.self, upTo: files), ServedVerb(ListSearches.self),
            ServedVerb(ShowCentreSettings.self), ServedVerb(SetCentreSettings.self),
            // Answering
            ServedVerb(ListInbox.self), ServedVerb(ListQuestions.self), ServedVerb(ShowQuestion.self),
            ServedVerb(ListEvents.self),
            ServedVerb(Claim.self), ServedVerb(Release.self), ServedVerb(TakeOver.self), ServedVerb(AskBack.self),
            ServedVerb(ReplyAsAsker.self), ServedVerb(Note.self), ServedVerb(Contribute.self),
            ServedVerb(AnswerQuestion.self), ServedVerb(ApproveAnswer.self), ServedVerb(ReturnAnswer.self),
            ServedVerb(Close.self), ServedVerb(Withdraw.self), ServedVerb(Reopen.self), ServedVerb(Confirm.self),
            ServedVerb(Merge.self), ServedVerb(Undo.self), ServedVerb(Publish.self), ServedVerb(CreateLink.self),
            ServedVerb(RevokeLinks.self), ServedVerb(ListLinks.self),
            // Handing over
            ServedVerb(Transfer.self), ServedVerb(Accept.self), ServedVerb(Decline.self), ServedVerb(Assign.self),
            ServedVerb(Restrict.self), ServedVerb(Unrestrict.self),
            // Administering the desk
            ServedVerb(ListCentres.self), ServedVerb(ShowNetwork.self), ServedVerb(ShowCentre.self),
            ServedVerb(SaveCentre.self),
            ServedVerb(ImportDirectory.self, upTo: files), ServedVerb(CheckCoverage.self),
            ServedVerb(ImportTerritories.self, upTo: files), ServedVerb(ImportEntries.self, upTo: files),
            ServedVerb(ListThemes.self), ServedVerb(ShowTheme.self), ServedVerb(AddTheme.self),
            ServedVerb(MergeThemes.self), ServedVerb(RenameTheme.self), ServedVerb(ExportPerson.self),
            ServedVerb(ErasePerson.self), ServedVerb(ListRemainders.self), ServedVerb(SettleRemainders.self),
            ServedVerb(ListPersons.self), ServedVerb(Tick.self),
            ServedVerb(ListAccounts.self), ServedVerb(AddAccount.self), ServedVerb(DisableAccount.self),
            ServedVerb(ShowAccount.self), ServedVerb(CreateToken.self), ServedVerb(ListTokens.self),
            ServedVerb(RevokeToken.self), ServedVerb(ListAudit.self), ServedVerb(ListSessions.self),
            ServedVerb(EndSession.self), ServedVerb(RequestErasure.self), ServedVerb(ShowDeskSettings.self),
            ServedVerb(SetDeskSetting.self), ServedVerb(UnsetDeskSetting.self),
        ].map { ($0.name, $0) })
}
