public import Foundation

/// What the user can mend. Each case has one sentence in each language, an exit code and an HTTP status.
public enum Refusal: Error, Codable, Equatable, Sendable {
    // The words given do not make a verb.
    case empty(Text.Field)
    case missing(Text.Field)
    case tooLong(Text.Field, characters: Int)
    case controlCharacter(Text.Field, scalar: UInt32)
    case notUTF8(where: String)
    case badEmail(String)
    case badReference(String)
    case badDate(String)
    /// Its first day, and the first on which it no longer holds, which is no later one.
    case badPeriod(from: Day, until: Day)
    /// A token that would no longer hold; its last day.
    case lapsed(Day)
    case badIdentity(String)
    case badNumber(String, in: ClosedRange<Int>? = nil)
    case badLink(String)
    case badServer(String)
    /// Of a server: it is given, and means nothing without the other.
    case missingSetting(String, beside: String)
    case badCertificate(String, key: String)
    case unknownAudience(String, known: [String])
    case unknownTheme(String, known: [String])
    case unknownNetwork(String, known: [String])
    case damagedFile(FileDamage)
    case badChoice(String, known: [String])
    case unconfirmedBulk(Int)
    case unconfirmedErasure
    case noEditor
    case aborted
    /// Whoever was asked whether to go on said no.
    case declined
    case noToken
    case badSource(String)
    /// Not of the web, or not an address at all.
    case badAddress(String)
    case missingField(String)
    case badField(String)
    case longField(String, characters: Int, most: Int)
    case largeField(String, bytes: Int, most: Int)
    case longList(String, most: Int)
    /// JSON in which so many lists and objects stand in each other.
    case nested(most: Int)
    /// A reading that was broken off.
    case tooSlow
    /// Those that may be sent.
    case unknownField(String, known: [String])
    case notJSON
    /// Of `If-Match`.
    case badVersion(String)
    /// Of `If-Match`: tags that no version ever had.
    case noVersion(String)
    case badCursor(String)
    case unreadMentions([Mention])
    // Something named is not there.
    case noDatabase(path: String)
    /// It was there when it was opened.
    case deskMoved
    case noFile(path: String)
    case noPlace(path: String)
    case unknownQuestion(String)
    case unknownEntry(String)
    case unknownCentre(String, known: [String])
    case unknownTerritory(Route)
    case unknownCode(String)
    case unknownAccount(Account)
    case unknownPerson
    case unknownToken(Int64)
    case unknownSession(Int64)
    case deadLink
    case unknownVerb(String)
    case missingTheme(String, known: [String])
    case noEndpoint
    case endpointAway(String, reason: String)
    // This account may not.
    case identityNeeded
    /// On a server who acts is said by a token alone.
    case tokenNeeded(server: String)
    case badToken
    /// The most it may.
    case narrowToken(Scope)
    /// Nobody else would keep the accounts.
    case lastAdministrator(Account)
    case otherAccount(wanted: Account, token: Account)
    case notRemote(String)
    case disabledAccount(Account)
    case administratorNeeded(Account)
    case coordinatorNeeded(Account)
    /// An agent asks the coordinator for it.
    case erasureIsRequested(Account)
    case nationalRole(Role)
    case otherCentre(custodian: String, actor: Account)
    case restricted(String, centre: String)
    case otherEntryCentre(centre: String, actor: Account)
    case foreignSettings(centre: String, actor: Account)
    case entryReaderNeeded(Account)
    /// A server was called by a name that is not its site's.
    case foreignHost(String, site: String)
    /// Another site sent it.
    case foreignOrigin
    case newerDatabase(path: String)
    case foreignDatabase(path: String)
    /// No desk, or none that can be used.
    case unsoundDatabase(path: String, flaw: FileFlaw)
    /// It can only be read here, and an older program made it.
    case olderDatabase(path: String)
    case readOnlyDesk
    case otherNetwork(current: String, wanted: String)
    // Someone was faster, or the state does not allow it.
    case taken(by: Account, at: Date)
    case changed(by: Account?, at: Date, seen: Int, now: Int)
    case wrongStatus(Status, act: String, of: String? = nil)
    case entryChanged(by: Account?, at: Date, seen: Int, now: Int)
    case wrongEntryStatus(Entry.Status, act: String)
    case nothingToRead(Entry.Status)
    case sameText
    case badReplacement(String)
    case alreadyPublished(entry: String)
    case noAnswer(String)
    case overlap([Overlap])
    case centreExists(String)
    case noOffer(String? = nil)
    case sameCentre(String)
    case secondReaderNeeded(String? = nil)
    case nothingToUndo
    case duplicateCycle(String)
    /// A question that ended without an answer has none to give to a duplicate.
    case endedUnanswered(String)
    case fileInUse
    case unknownRemainder(Int64)
    case themeTaken(String, theme: String)
    case sameTheme(String)
    case keyReused(String)
    // The file is damaged: nothing that was asked for is wrong.
    case damagedIndex
    case damagedDesk
    // The disk, or another process, did not let it be done.
    case diskFull
    case diskFault
    case deskBusy
    /// Time did nothing: between what happened last and now lies more than a day, or now is before it.
    case clockJumped(last: Date, now: Date)
    case backup(BackupRefusal)
    // Several things fit.
    case ambiguousReference(String, candidates: [String])
    case ambiguousTerritory(Route)
    /// The centre chosen, by its slug, is none of those the place leads to.
    case notItsCentre(String, Route)
    case unconfirmedTerritory(Route)

    /// The same, of the question with this reference, so that what to do can be typed as it is said.
    public func about(_ reference: String) -> Refusal {
        switch self {
        case .wrongStatus(let status, let act, _): .wrongStatus(status, act: act, of: reference)
        case .noOffer: .noOffer(reference)
        case .secondReaderNeeded: .secondReaderNeeded(reference)
        default: self
        }
    }

    /// What kind of refusal it is: the exit code of the command line, the status over HTTP.
    public enum Kind: Int32, Sendable {
        case fault = 1
        case usage = 2
        case notFound = 3
        case notAllowed = 4
        case conflict = 5
        case ambiguous = 6
    }

    public var kind: Kind {
        switch self {
        case .empty, .missing, .tooLong, .controlCharacter, .notUTF8, .badEmail, .badReference, .badDate, .badPeriod,
            .lapsed,
            .badIdentity, .badNumber, .badLink, .badServer, .missingSetting, .badCertificate, .unknownAudience,
            .unknownTheme, .unknownNetwork,
            .damagedFile,
            .badChoice, .unconfirmedBulk, .unconfirmedErasure, .noEditor, .aborted, .declined, .noToken,
            .badSource, .badAddress, .missingField, .badField, .longField, .largeField, .longList, .nested,
            .unknownField, .notJSON, .badVersion, .noVersion, .badCursor,
            .unreadMentions:
            .usage
        case .noDatabase, .deskMoved, .noFile, .noPlace, .unknownQuestion, .unknownEntry, .unknownCentre,
            .unknownTerritory, .unknownCode, .unknownAccount, .unknownPerson, .unknownRemainder, .missingTheme,
            .unknownToken, .unknownSession, .deadLink,
            .unknownVerb, .noEndpoint, .endpointAway:
            .notFound
        case .identityNeeded, .tokenNeeded, .badToken, .narrowToken, .lastAdministrator, .otherAccount, .notRemote,
            .disabledAccount, .administratorNeeded, .coordinatorNeeded, .erasureIsRequested, .nationalRole,
            .otherCentre, .restricted, .otherEntryCentre, .foreignSettings, .entryReaderNeeded, .foreignHost,
            .foreignOrigin,
            .newerDatabase,
            .foreignDatabase, .olderDatabase, .readOnlyDesk, .otherNetwork:
            .notAllowed
        case .taken, .changed, .wrongStatus, .entryChanged, .wrongEntryStatus,
            .nothingToRead, .sameText,
            .badReplacement,
            .alreadyPublished, .noAnswer, .overlap, .centreExists, .noOffer,
            .sameCentre,
            .secondReaderNeeded, .nothingToUndo, .duplicateCycle, .endedUnanswered, .fileInUse, .themeTaken, .sameTheme,
            .keyReused, .clockJumped:
            .conflict
        case .damagedIndex, .damagedDesk, .diskFull, .diskFault, .deskBusy, .tooSlow: .fault
        case .unsoundDatabase(_, let flaw): flaw.isDamage ? .fault : .notAllowed
        case .backup(let refusal): refusal.kind
        case .ambiguousReference, .ambiguousTerritory, .unconfirmedTerritory, .notItsCentre: .ambiguous
        }
    }
}

/// Two centres that claim the same territory on the same day.
public struct Overlap: Codable, Equatable, Sendable {
    public let territory: String
    public let centres: [String]

    public init(territory: String, centres: [String]) {
        self.territory = territory
        self.centres = centres
    }
}
