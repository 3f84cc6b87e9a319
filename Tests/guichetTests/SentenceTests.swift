import Desk
import Foundation
import Phrasebook
import Support
import Testing

@Suite("Every refusal: its name for programs, its JSON, its sentence in each language")
struct SentenceTests {
    /// The codes already published. New ones may be added, but none may change, because programs depend on them.
    private static let codes: Set<String> = [
        "empty", "missing", "tooLong", "controlCharacter", "notUTF8", "badEmail", "deskAddress", "badPerson",
        "badReference",
        "badDate",
        "badPeriod", "lapsed", "badIdentity", "badNumber", "badLink", "badServer", "missingSetting",
        "badCertificate", "unknownAudience", "unknownTheme", "unknownNetwork", "damagedFile", "badChoice",
        "unconfirmedBulk", "unconfirmedErasure", "noEditor", "aborted", "declined", "noToken", "badSource",
        "badAddress", "missingField", "badField", "longField", "largeField", "longList", "nested", "tooSlow",
        "unknownField", "notJSON", "badVersion", "noVersion", "badCursor", "unreadMentions", "noDatabase",
        "deskMoved", "noFile", "noPlace", "unknownQuestion", "unknownEntry", "unknownCentre",
        "unknownTerritory", "unknownCode", "unknownAccount", "unknownPerson", "unknownToken",
        "unknownSession", "deadLink", "unknownVerb", "missingTheme", "noEndpoint", "endpointAway",
        "identityNeeded", "tokenNeeded", "badToken", "badSignInCode",
        "noSignInByMail", "narrowToken", "lastAdministrator", "otherAccount",
        "notRemote", "disabledAccount", "administratorNeeded", "coordinatorNeeded", "erasureIsRequested",
        "nationalRole", "otherCentre", "restricted", "otherEntryCentre", "foreignSettings",
        "entryReaderNeeded", "foreignHost", "foreignOrigin", "newerDatabase", "foreignDatabase",
        "unsoundDatabase", "olderDatabase", "readOnlyDesk", "otherNetwork", "taken", "changed", "wrongStatus",
        "entryChanged", "wrongEntryStatus", "nothingToRead", "sameText", "badReplacement", "alreadyPublished",
        "noAnswer", "overlap", "centreExists", "noOffer", "sameCentre", "secondReaderNeeded", "nothingToUndo",
        "duplicateCycle", "ownDuplicate", "endedUnanswered", "restrictedOriginal", "restrictedDuplicate",
        "tooManyUnconfirmed", "noAskerAddress",
        "fileInUse",
        "unknownRemainder", "themeTaken", "emailTaken", "sameTheme",
        "keyReused", "replyGone", "erasureChanged", "badReview", "emptyPath", "damagedIndex", "damagedDesk", "diskFull",
        "diskFault",
        "deskBusy", "clockJumped", "badMailbox", "badCommand", "unknownMail", "mailSent", "mailInHand", "mailGone",
        "unknownReceived",
        "emptyAttachment", "largeAttachment", "largeAttachments", "manyAttachments", "noAttachmentRoom",
        "badAttachment", "infectedAttachment", "uncheckedAttachment", "unknownAttachment", "unnamedAttachment",
        "folderAttachment", "fileExists",
        "receivedPlaced", "receivedErased", "badMaildir", "badMail",
        "backup", "ambiguousReference", "ambiguousTerritory", "notItsCentre", "unconfirmedTerritory",
        "severalTerritories",
    ]

    @Test("The names for programs are these")
    func names() {
        #expect(Set(Refusal.codes) == Self.codes)
        #expect(Refusal.codes.count == Self.codes.count)
    }

    @Test("There is a sample of each")
    func samples() {
        #expect(Set(Refusal.samples.map(\.code)) == Self.codes)
    }

    @Test("Each is in JSON under its name, and comes back as it was")
    func json() throws {
        for refusal in Refusal.samples {
            let json = try JSONEncoder().encode(refusal)
            let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
            #expect(Array(object.keys) == [refusal.code])
            #expect(try JSONDecoder().decode(Refusal.self, from: json) == refusal)
        }
    }

    @Test("The JSON is that of the servers that are in use")
    func wire() throws {
        let json = #"{"unknownCentre":{"_0":"x","known":["y"]}}"#
        #expect(try JSONDecoder().decode(Refusal.self, from: Data(json.utf8)) == .unknownCentre("x", known: ["y"]))
        let act = #"{"wrongStatus":{"_0":"closed","act":"taken_over","of":"2026-00001"}}"#
        #expect(
            try JSONDecoder().decode(Refusal.self, from: Data(act.utf8))
                == .wrongStatus(.closed, act: .takenOver, of: "2026-00001"))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Refusal.self, from: Data(#"{"laterRefusal":{}}"#.utf8))
        }
    }

    @Test("Each has a sentence, and no raw name of an act in it", arguments: Language.allCases)
    func sentences(_ language: Language) {
        for refusal in Refusal.samples {
            #expect(!language.phrases.refusal(refusal).what.isEmpty, "\(refusal)")
        }
        for act in Act.Kind.allCases where act.rawValue.contains("_") {
            let said = language.phrases.refusal(.wrongStatus(.closed, act: act, of: "2026-00001")).what
            #expect(!said.contains(act.rawValue), "\(said)")
        }
        for act in EntryAct.Kind.allCases {
            let said = language.phrases.refusal(.wrongEntryStatus(.retired, act: act)).what
            #expect(!said.contains("("), "\(said)")
        }
    }

    @Test("What is typed stands apart from the words, which are whole without it", arguments: Language.allCases)
    func commands(_ language: Language) {
        let samples = Refusal.samples.map { language.phrases.refusal($0) }
        let typed = Set(samples.flatMap(\.remedy.commands))
        let verbs = Set(typed.compactMap(Self.verb))
        for sentence in samples {
            let online = sentence.remedy.online ?? ""
            #expect(!online.contains("--"), "\(online)")
            #expect(!online.contains("$"), "\(online)")
            #expect(online.matches(of: /guichet ([a-z-]+)/).allSatisfy { !verbs.contains(String($0.1)) }, "\(online)")
            #expect(online.contains(/^$|[.?]$|https:\S+$/), "\(online)")
        }
        for command in typed {
            #expect(command.contains(/^(guichet [a-z]|--[a-z]|[A-Z]+=)/), "\(command)")
        }
    }

    @Test("The command line shows the words, then what is typed; a program has it apart")
    func shown() throws {
        let desk = try Session()
        let unknown = try desk.guichet("show", "99", "--json")
        #expect(unknown.code == 3)
        #expect(unknown.err.contains("Vérifiez la référence, ou voyez la boîte\u{A0}: guichet inbox --centre CENTRE"))
        #expect(try unknown.json()["commands"] as? [String] == ["guichet inbox --centre CENTRE"])
    }

    @Test("Every command that a remedy names is one of the program")
    func real() throws {
        let desk = try Session()
        let commands = Refusal.samples.flatMap { Language.french.phrases.refusal($0).remedy.commands }
        for verb in Set(commands.compactMap(Self.verb)) {
            #expect(try desk.guichet(verb, "--help").out.contains("guichet \(verb)"), "\(verb)")
        }
    }

    private static func verb(_ command: String) -> String? {
        command.firstMatch(of: /^guichet ([a-z-]+)/).map { String($0.1) }
    }
}
