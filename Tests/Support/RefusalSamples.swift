public import Desk
import Foundation

extension Refusal {
    /// One sample of each refusal, and more of those whose sentence has several forms.
    public static let samples =
        texts + values + options + requests + notFound + unavailable + notAllowed + conflicts + attachments + others

    private static let day = Date(timeIntervalSince1970: 1_338_458_700)
    private static let account = Account(name: "Awa", centre: "profession-banlieue")

    private static func route(_ territories: [Territory]) -> Route {
        let destinations = territories.map { ($0.label, Set([$0.code == "93008" ? "profession-banlieue" : "irev"])) }
        return Route(
            input: "Bobigny", finding: Finding(rule: .commune, territories: territories, suggestions: [near]),
            destinations: Dictionary(uniqueKeysWithValues: destinations), names: ["irev": "IREV"], date: Day(day),
            dataVersion: "2012")
    }
    private static let near = Territory(code: "93008", kind: .commune, name: "Bobigny", departements: ["93"])
    private static let far = Territory(code: "59350", kind: .commune, name: "Lille", departements: ["59"])
    private static let mention = Mention(kind: .email, part: .answer, line: 1, column: 1, text: "a@b.fr")

    private static let texts: [Refusal] =
        Text.Field.allCases.flatMap { field -> [Refusal] in
            [
                .empty(field), .missing(field), .tooLong(field, characters: 9), .controlCharacter(field, scalar: 7),
            ]
        } + [.notUTF8(where: "x"), .noEditor, .aborted, .unreadMentions([]), .unreadMentions([mention])]

    private static let values: [Refusal] = [
        .badEmail("x"), .deskAddress("x"), .badPerson("x"), .badReference("x"), .badDate("x"),
        .badPeriod(from: Day(day), until: Day(day)),
        .lapsed(Day(day)), .badReview(Day(day), latest: Day(day)), .badIdentity("x"), .badNumber("x"),
        .badNumber("x", in: 1...9), .badLink("x"),
        .badServer("x"), .badServer(""), .badSource("x"), .badAddress("x"), .badMailbox("x"), .badCommand("x"),
        .badMaildir("x"), .badMail(bytes: 0),
        .badMail(bytes: 200_000_000),
    ]

    private static let options: [Refusal] = [
        .unknownAudience("x", known: ["y"]), .unknownTheme("x", known: ["y"]), .unknownNetwork("x", known: ["y"]),
        .badChoice("x", known: ["y"]), .missingSetting("certificate", beside: "private-key"),
        .badCertificate("x", key: "y"), .unconfirmedBulk(3), .unconfirmedErasure(hash: "0a1b2c3d"), .declined, .noToken,
        .emptyPath("--db"),
        .damagedFile(FileDamage(file: "f", damages: [Damage(place: .line(2), reason: .json)], total: 1)),
    ]

    private static let requests: [Refusal] = [
        .missingField("x"), .badField("x"), .badField(""), .longField("x", characters: 3, most: 2),
        .largeField("x", bytes: 3, most: 2), .longList("x", most: 2), .nested(most: 2), .unknownField("x", known: []),
        .unknownField("x", known: ["y"]), .notJSON, .badVersion("x"), .noVersion("x"), .badCursor("x"),
    ]

    private static let notFound: [Refusal] = [
        .unknownQuestion("9"), .unknownEntry("F-9"), .unknownCentre("x", known: ["y"]), .unknownTerritory(route([])),
        .unknownCode("x"), .unknownAccount(account), .unknownPerson, .unknownRemainder(1),
        .missingTheme("x", known: ["y"]), .unknownToken(1), .unknownSession(1), .unknownMail(1),
        .unknownReceived(1), .deadLink,
    ]

    private static let unavailable: [Refusal] = [
        .noDatabase(path: "x"), .deskMoved, .noFile(path: "x"), .noPlace(path: "x"), .unknownVerb("x"), .noEndpoint,
        .endpointAway("https://x", reason: "404"),
    ]

    private static let notAllowed: [Refusal] =
        [
            .identityNeeded, .tokenNeeded(server: "https://x"), .badToken,
            .badSignInCode, .noSignInByMail, .narrowToken(.read),
            .otherAccount(wanted: account, token: account), .notRemote("init"), .disabledAccount(account),
            .foreignHost("x", site: "https://y"), .foreignOrigin, .administratorNeeded(account),
            .coordinatorNeeded(account),
            .lastAdministrator(account), .erasureIsRequested(account), .nationalRole(.coordinator),
            .otherCentre(custodian: "x", actor: account), .restricted("1", centre: "x"),
            .restricted("F-1", centre: "x"), .otherEntryCentre(centre: "x", actor: account),
            .foreignSettings(centre: "x", actor: account), .entryReaderNeeded(account), .newerDatabase(path: "x"),
            .foreignDatabase(path: "x"), .olderDatabase(path: "x"), .readOnlyDesk,
            .otherNetwork(current: "2012", wanted: "2026"),
        ] + FileFlaw.allCases.map { .unsoundDatabase(path: "x", flaw: $0) }

    private static let conflicts: [Refusal] =
        [
            .taken(by: account, at: day), .changed(by: nil, at: day, seen: 1, now: 2),
            .changed(by: account, at: day, seen: 1, now: 2), .noAnswer("1"), .noOffer("1"), .sameCentre("x"),
            .secondReaderNeeded("1"), .nothingToUndo, .duplicateCycle("1"), .ownDuplicate("1"),
            .ownDuplicate("1", of: "2"), .endedUnanswered("1"), .restrictedOriginal("1"), .restrictedDuplicate("1"),
            .tooManyUnconfirmed(5), .noAskerAddress("1"),
            .entryChanged(by: nil, at: day, seen: 1, now: 2), .nothingToRead(.draft), .sameText,
            .badReplacement("F-1"), .alreadyPublished(entry: "F-1"),
            .overlap([Overlap(territory: "93", centres: ["x", "y"])]), .centreExists("x"),
            .themeTaken("x", theme: "y"), .emailTaken("x"), .sameTheme("x"), .keyReused("x"), .replyGone("x"),
            .fileInUse,
            .erasureChanged,
            .mailSent(1), .mailInHand(1), .mailGone(1), .receivedPlaced(1, question: "2026-00001"),
            .receivedPlaced(1, question: nil),
            .receivedErased(1),
            .clockJumped(last: day, now: day),
        ]
        + Act.Kind.allCases.flatMap { act in Status.allCases.map { .wrongStatus($0, act: act, of: "2026-00001") } }
        + EntryAct.Kind.allCases.map { .wrongEntryStatus(.retired, act: $0) }

    private static let attachments: [Refusal] =
        [
            .emptyAttachment("x"), .emptyAttachment(""), .largeAttachment("x", bytes: 12_345_678),
            .largeAttachments(bytes: 30_000_000), .manyAttachments(21), .noAttachmentRoom(bytes: 101_000_000),
            .infectedAttachment("x"), .uncheckedAttachment("x"), .unknownAttachment("x", of: "1", known: []),
            .unknownAttachment("x", of: "1", known: ["y"]), .unnamedAttachment("1", known: []),
            .unnamedAttachment("1", known: ["x", "y"]), .folderAttachment(path: "x"), .fileExists(path: "x"),
        ] + AttachmentFlaw.allCases.map { .badAttachment("x", $0) }

    private static let others: [Refusal] =
        [
            .damagedIndex, .damagedDesk, .diskFull, .diskFault, .deskBusy, .tooSlow,
            .ambiguousReference("1", candidates: ["2012-00001", "2013-00001"]),
            .ambiguousTerritory(route([near, far])),
            .notItsCentre("x", route([near, far])), .unconfirmedTerritory(route([])),
            .severalTerritories(route([near, far])),
        ] + backups.map { .backup($0) }

    private static let backups: [BackupRefusal] = [
        .ontoDesk(path: "x"), .noBackup(path: "x"), .otherDesk(path: "x"), .noRoom(path: "x", needed: 2, free: 1),
        .noRoom(path: "x", needed: 2, free: nil), .unwritten(path: "x"), .keepsInFolder(path: "x"), .busy(path: "x"),
        .withoutLog(path: "x", missing: 2), .torn(path: "x"), .damaged(path: "x", lines: ["y"]), .deskInUse(path: "x"),
        .unconfirmed, .noTarget, .notKept(path: "x"),
    ]
}
