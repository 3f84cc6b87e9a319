import Desk
import Foundation
import HTTPTypes
import Store
import Support
import Testing

@testable import Web

@Suite("The table of rights, walked: verb by verb, by role, by whose it is, over the network and on the file")
struct RightsTests {
    let desk: ServedDesk
    static let root = Account(name: "Root", centre: Centre.national)

    init() throws { desk = try ServedDesk(hasLimits: false) }

    /// One object of each kind, in a given relation to an agent of Awa's centre.
    private struct Things {
        let question: String
        let entry: String
        let email: String
        let account: Account
        let token: Int64
        let session: Int64
        let centre: String
    }

    /// A question of a centre and an entry drafted from it.
    private func things(_ whose: Whose, _ number: Int) throws -> Things {
        let store = desk.desk.store
        let owner: Account = whose == .own ? .awa : .odile
        let email = "\(whose.rawValue)\(number)@example.org"
        let question = try desk.desk.ask(
            "Question \(whose.rawValue) \(number) ?", territory: whose == .own ? "Bobigny" : "Strasbourg", email: email
        ).question.reference
        _ = try desk.desk.answer(question, by: owner)
        if whose == .restricted {
            _ = try store.perform(Restrict(reference: question, reason: "Un cas."), by: owner)
        }
        let entry = try store.perform(DraftEntry(question: question), by: owner).reference
        let token = try store.perform(CreateToken(account: owner), by: Self.root)
        _ = try store.perform(OpenSession(token: token.token), by: nil)
        let session = try store.perform(ListSessions(account: owner), by: Self.root)[0].id
        return Things(
            question: question, entry: entry, email: email, account: owner, token: token.record.id, session: session,
            centre: owner.centre)
    }

    /// A body for each verb that has an object.
    private static func body(_ verb: String, _ things: Things) -> String? {
        let (question, entry) = (things.question, things.entry)
        let account = "{\"name\": \"\(things.account.name)\", \"centre\": \"\(things.account.centre)\"}"
        let form =
            #"{"text": {"title": "T", "question": "", "answer": "R", "sources": []}, "themes": [], "seeAlso": []}"#
        let word = #""text": "Un mot.""#
        func on(_ reference: String, _ more: String = "") -> String {
            "{\"reference\": \"\(reference)\"\(more.isEmpty ? "" : ", " + more)}"
        }
        return switch verb {
        case "ShowQuestion", "Claim", "Release", "Accept", "Unrestrict", "ApproveAnswer", "Undo", "ListLinks",
            "RevokeLinks", "Withdraw", "Confirm":
            on(question)
        case "CorrectAddress": on(question, #""email": "lea@example.net""#)
        case "CreateLink": on(question, #""replacesOthers": false"#)
        case "ListEvents": on(question, #""after": 0, "limit": 10"#)
        case "Note", "Contribute", "TakeOver", "AskBack", "Decline", "ReturnAnswer", "ReplyAsAsker":
            on(question, word)
        case "Transfer", "Assign": on(question, word + #", "centre": "irev""#)
        case "Restrict": on(question, word + #", "centres": []"#)
        case "AnswerQuestion": on(question, word + #", "sources": [], "submits": false"#)
        case "Close": on(question, word + #", "closing": "out_of_scope", "isAskers": false"#)
        case "Reopen": on(question, word + #", "isAskers": false"#)
        case "Merge": on(question, #""into": "1""#)
        case "Publish": on(question, #""checked": true, "redacts": false, "toNational": false, "form": "# + form)
        case "DraftEntry": "{\"question\": \"\(question)\", \"form\": \(form)}"
        case "CheckEntry", "ShowEntryHistory", "VerifyEntry": on(entry)
        case "ListEntryEvents": on(entry, #""after": 0, "limit": 10"#)
        case "EditEntry": on(entry, #""form": "# + form)
        case "SubmitEntry": on(entry, #""toNational": false"#)
        case "ReturnEntry": on(entry, word)
        case "RetireEntry": on(entry, #""reason": "Un mot.""#)
        case "PublishEntry": on(entry, #""checked": true, "redacts": false"#)
        case "ExportPerson", "RequestErasure": "{\"person\": \"\(things.email)\"}"
        case "ErasePerson": "{\"person\": \"\(things.email)\"}"
        case "SetCentreSettings": "{\"slug\": \"\(things.centre)\", \"answerDays\": 4}"
        case "CreateToken": "{\"account\": \(account)}"
        case "ListTokens", "ListSessions": "{\"account\": \(account)}"
        case "RevokeToken": "{\"id\": \(things.token)}"
        case "EndSession": "{\"id\": \(things.session)}"
        case "AddAccount": "{\"account\": \(account), \"role\": \"agent\"}"
        case "EditAccount": "{\"account\": \(account), \"language\": \"en\"}"
        case "DisableAccount": "{\"account\": {\"name\": \"Personne\", \"centre\": \"oriv\"}}"
        case "ListAccounts", "Tick", "ShowAccount": "{}"
        case "ListAudit": #"{"limit": 5}"#
        case "ImportEntries": #"{"records": [], "activate": false}"#
        case "LinkEntries": #"{"links": []}"#
        case "AddTheme": #"{"label": "Un thème", "terms": []}"#
        default: nil
        }
    }

    private static let keys: Set = [
        "CreateToken", "ListTokens", "RevokeToken", "ListSessions", "EndSession", "EditAccount",
    ]

    private static let roles: [(account: Account?, role: Role?)] = [
        (nil, nil), (.awa, .agent), (.nadia, .coordinator), (root, .administrator),
    ]

    @Test("What the table does not allow is never done; what it allows is never forbidden", arguments: Whose.allCases)
    func network(whose: Whose) async throws {
        try desk.desk.ask("Une première ?")
        var walked = 0
        for (number, verb) in ServedVerb.all.values.sorted(by: { $0.name < $1.name }).enumerated() {
            let right = try #require(VerbRegistry.named[verb.name]).right
            let things = try things(whose, number)
            guard let body = Self.body(verb.name, things) else { continue }
            walked += 1
            try await desk.test { (client: ServedDesk.Client) async throws in
                for (account, role) in Self.roles {
                    let answer = try await client.send(.post, Wire.verbs + verb.name, as: account, json: body)
                    let context =
                        "\(verb.name), \(whose), \(role?.rawValue ?? "stranger"): \(answer.status) \(answer.text)"
                    // For every other account, a token of Awa's belongs to others.
                    let stands: Whose = Self.keys.contains(verb.name) && account != .awa ? .others : whose
                    if right.allows(role, stands) {
                        // That a writer does not publish alone is a rule of `EntryTransition`, not a matter of rights.
                        let isWriter = answer.text.contains("entryReaderNeeded")
                        #expect(isWriter || ![401, 403].contains(answer.status), "\(context)")
                        #expect(answer.status < 500, "\(context)")
                        #expect(answer.status != 422, "\(context)")
                        #expect(answer.status != 400, "\(context)")
                    } else {
                        #expect([401, 403, 404, 409].contains(answer.status), "\(context)")
                    }
                }
            }
        }
        #expect(walked >= 55)
    }

    @Test("On the file an agent of another centre does no more than the table says")
    func file() throws {
        try desk.desk.ask("Une première ?")
        // On the file, anyone who can write it may manage tokens, run `Tick` and act for askers.
        let ofTheFile: Set = [
            "CreateToken", "ListTokens", "RevokeToken", "ListSessions", "EndSession", "CreateLink", "ListLinks",
            "RevokeLinks", "CorrectAddress", "Withdraw", "Confirm", "ReplyAsAsker", "LinkEntries", "ImportEntries",
            "ListAccounts",
            "Tick",
        ]
        for (number, verb) in ServedVerb.all.values.sorted(by: { $0.name < $1.name }).enumerated()
        where !ofTheFile.contains(verb.name) {
            let right = try #require(VerbRegistry.named[verb.name]).right
            for whose in [Whose.others, .restricted] where !right.allows(.agent, whose) {
                guard let body = Self.body(verb.name, try things(whose, number)) else { continue }
                #expect(throws: Refusal.self, "\(verb.name), \(whose)") { try perform(verb.type, body) }
            }
        }
    }

    private func perform<V: Stored>(_ type: V.Type, _ body: String) throws {
        _ = try desk.desk.store.perform(Wire.decoder.decode(V.self, from: Data(body.utf8)), by: .awa)
    }

    @Test("A token's scope narrows what its account may")
    func scopes() async throws {
        let reference = try desk.desk.ask().question.reference
        let tokens = try Dictionary(
            uniqueKeysWithValues: Scope.allCases.map {
                ($0, try desk.desk.store.perform(CreateToken(account: .awa, scope: $0), by: Self.root).token)
            })
        try await desk.test { (client: ServedDesk.Client) async throws in
            func status(_ scope: Scope, _ verb: String, _ body: String) async throws -> Int {
                let bearer: HTTPFields = [.authorization: "Bearer \(tokens[scope] ?? "")"]
                return try await client.send(.post, Wire.verbs + verb, json: body, headers: bearer).status
            }
            let question = #"{"reference": "\#(reference)"}"#
            #expect(try await status(.read, "ShowQuestion", question) == 200)
            #expect(try await status(.read, "Claim", question) == 403)
            #expect(try await status(.act, "Claim", question) == 200)
            let token = #"{"account": {"name": "Awa", "centre": "profession-banlieue"}}"#
            #expect(try await status(.act, "CreateToken", token) == 403)
            #expect(try await status(.act, "ListPersons", #"{"expired": false}"#) == 403)
            #expect(try await status(.administer, "CreateToken", token) == 200)
        }
    }

    @Test("A token that no term was given holds for a year")
    func term() throws {
        let record = try desk.desk.store.perform(CreateToken(account: .awa), by: Self.root).record
        let days = try #require(record.expiresAt).timeIntervalSince(record.createdAt) / 86_400
        #expect((365...366).contains(days))
        #expect(record.scope == .administer)
    }

    @Test("A session is listed, and ended by whose it is or an administrator")
    func sessions() async throws {
        let store = desk.desk.store
        let token = try store.perform(CreateToken(account: .awa), by: Self.root).token
        let secret = try store.perform(OpenSession(token: token), by: nil)
        try await desk.test { (client: ServedDesk.Client) async throws in
            let mine = try await client.send(.get, "/api/v1/sessions", as: .awa)
            #expect((mine.json["sessions"] as? [Any])?.count == 1)
            #expect(!mine.text.contains(secret))
            #expect(try await client.send(.delete, "/api/v1/sessions/1", as: .odile).status == 403)
            #expect(try await client.send(.delete, "/api/v1/sessions/1", as: .awa).status == 200)
            #expect(try await client.send(.delete, "/api/v1/sessions/1", as: .awa).status != 200)
        }
        #expect(try store.perform(IdentifySession(secret: secret), by: nil) == nil)
    }
}
