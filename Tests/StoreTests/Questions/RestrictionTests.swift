import Desk
import GRDB
import Support
import Testing

@testable import Store

@Suite("A restricted question: seen by those who have to do with it, and by nobody else")
struct RestrictionTests {
    let desk: TemporaryDesk
    /// An agent of a third centre.
    private let zoe = Account(name: "Zoé", centre: "irev")
    private let title = "Une situation singulière à Bobigny ?"

    init() throws { desk = try TemporaryDesk() }

    @discardableResult
    private func restrict(_ reference: String, with centres: [String] = [], by account: Account = .awa) throws
        -> Question
    {
        try desk.store.perform(
            Restrict(reference: reference, sharedWith: centres, reason: "Un cas personnel."), by: account)
    }

    /// For each way to see a question, whether it shows this one.
    private func seen(_ reference: String, by account: Account) throws -> [String: Bool] {
        func perform<V: Stored>(_ verb: V) throws -> V.Reply { try desk.store.perform(verb, by: account) }
        func finds(_ search: () throws -> Search) throws -> Bool {
            let results = try perform(search())
            let counted = results.facets?.centre.contains { $0.value == "profession-banlieue" } ?? false
            #expect(results.hits.isEmpty == (results.total == 0))
            #expect(counted == !results.hits.isEmpty)
            return results.hits.contains { $0.reference == reference }
        }
        func shows(_ work: () throws -> Bool) throws -> Bool {
            do { return try work() } catch Refusal.role(.restricted) { return false }
        }
        let other = try desk.ask("Une autre situation singulière à Bobigny ?", email: "\(account.name)@example.org")
            .question.reference
        return [
            "show": try shows { try desk.show(reference, as: account).question.title == title },
            "inbox": try perform(ListInbox(centre: "profession-banlieue")).questions.contains {
                $0.reference == reference
            },
            "search": try finds {
                Search(words: "situation singuliere -autre", everything: true, options: [.facets])
            },
            "by date": try finds {
                Search(words: "situation singuliere -autre", everything: true, sort: .date, options: [.facets])
            },
            "by reference": try finds {
                Search(words: "reference:\(reference)", everything: true, options: [.facets])
            },
            "similar": try perform(Similar(reference: other)).contains { $0.reference == reference },
            "duplicates": try perform(FindDuplicates(title: title, reference: other)).questions.contains {
                $0.hit.reference == reference
            },
            "similar to it": try shows { try !perform(Similar(reference: reference)).isEmpty },
            "log": try shows { try !perform(ListEvents(reference: reference)).lines.isEmpty },
            "all events": try perform(ListEvents()).lines.contains { $0.reference == reference },
        ]
    }

    @Test("Nobody of another centre sees it, by any way; its own centre and the coordinator do")
    func sight() throws {
        let reference = try desk.ask(title).question.reference
        for account in [Account.awa, .basile, .nadia, .odile, zoe] {
            #expect(try !seen(reference, by: account).values.contains(false), "before: \(account)")
        }
        try restrict(reference)
        for account in [Account.awa, .basile, .nadia] {
            let ways = try seen(reference, by: account)
            #expect(!ways.values.contains(false), "\(account): \(ways)")
        }
        for account in [Account.odile, zoe] {
            let ways = try seen(reference, by: account)
            #expect(!ways.values.contains(true), "\(account): \(ways)")
        }
        let refusal = Refusal.restricted("1", centre: "profession-banlieue")
        #expect(refusal.kind == .notAllowed)
        #expect(throws: refusal) { try desk.show("1", as: .odile) }
        #expect(throws: refusal) { try desk.show("1") }
        let file = try desk.show("1", as: .awa)
        #expect(file.events.last?.act == .restricted(to: []))
        #expect(file.messages[2] == "Un cas personnel.")
        #expect(try desk.store.examine().isEmpty)

        _ = try desk.store.perform(Unrestrict(reference: reference), by: .awa)
        #expect(try !seen(reference, by: .odile).values.contains(false))
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A centre asked to contribute sees it and contributes; the others do neither")
    func shared() throws {
        let reference = try desk.ask(title).question.reference
        try restrict(reference, with: ["irev"])
        #expect(try desk.show(reference, as: zoe).question.title == title)
        _ = try desk.store.perform(Contribute(reference: reference, contribution: "À Lille aussi."), by: zoe)
        #expect(throws: Refusal.restricted(reference, centre: "profession-banlieue")) {
            try desk.store.perform(Contribute(reference: reference, contribution: "Ici aussi."), by: .odile)
        }
        #expect(throws: Refusal.self) { try restrict(reference, with: ["nulle-part"]) }
        try restrict(reference, with: ["oriv"])
        #expect(try desk.show(reference, as: .odile).question.title == title)
        #expect(throws: Refusal.restricted(reference, centre: "profession-banlieue")) {
            try desk.show(reference, as: zoe)
        }
    }

    @Test("A transfer keeps it restricted: the other centre sees it from the offer on, the first no longer after it")
    func transferred() throws {
        let reference = try desk.ask(title).question.reference
        try restrict(reference)
        _ = try desk.store.perform(Transfer(reference: reference, to: "oriv", reason: "Chez vous."), by: .awa)
        #expect(try desk.show(reference, as: .odile).question.title == title)
        #expect(
            try desk.store.perform(ListInbox(centre: "oriv"), by: .odile).questions.map(\.reference) == [reference])
        _ = try desk.store.perform(Accept(reference: reference), by: .odile)
        #expect(throws: Refusal.restricted(reference, centre: "oriv")) { try desk.show(reference, as: .awa) }
        #expect(try desk.show(reference, as: .odile).question.custody.standing.restrictedTo == [])
        #expect(try desk.show(reference, as: .nadia).question.title == title)
    }

    @Test("Its asker follows it by the private link, replies, and reads the answer")
    func asker() throws {
        let asker = try Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil)
        let ask = try Ask(title: title, body: "", territory: "93", asker: asker)
        let link = try #require(try desk.store.perform(AskOnline(ask: ask), by: nil).link)
        try restrict("1")
        _ = try desk.store.perform(AskBack(reference: "1", message: "Où ?"), by: .awa)
        let replied = try desk.store.perform(try ActByLink(link: link, act: .reply("À Bobigny.")), by: nil)
        #expect(replied.status == .routed)
        #expect(replied.turns.map(\.kind.rawValue) == ["asked", "asked_back", "replied"])
        try desk.answer("1")
        let followed = try desk.store.perform(ShowFollowUp(link: link), by: nil)
        #expect(followed.title == title)
        #expect(followed.turns.last?.text == "L'État paie une part du poste.")
        // A repeated request gives the same question.
        #expect(try desk.store.perform(AskOnline(ask: ask), by: nil).receipt.already)
    }

    /// Asks the same on the site.
    /// - Returns: the private link.
    private func askAgain(email: String) throws -> String {
        let asker = try Asker(name: nil, email: email, telephone: nil, organisation: nil)
        let ask = try Ask(title: "La même ?", body: "", territory: "93", asker: asker)
        return try #require(try desk.store.perform(AskOnline(ask: ask), by: nil).link)
    }

    private func mails(_ kind: String) throws -> Int {
        try desk.store.pool.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM outbox WHERE kind = ?", arguments: [kind]) ?? 0
        }
    }

    private func restriction(_ reference: String) throws -> [String]? {
        try desk.show(reference, as: .nadia).question.custody.standing.restrictedTo
    }

    @Test("Nobody else's question becomes its duplicate, and it becomes none of one that more people see")
    func merging() throws {
        let reference = try desk.ask(title).question.reference
        _ = try askAgain(email: "max@example.org")
        try restrict(reference)
        let before = try desk.rowCounts()
        #expect(throws: Refusal.restrictedOriginal(reference)) {
            try desk.store.perform(Merge(reference: "2", into: reference), by: .awa)
        }
        #expect(throws: Refusal.restrictedDuplicate(reference)) {
            try desk.store.perform(Merge(reference: reference, into: "2"), by: .awa)
        }
        #expect(try desk.rowCounts() == before)
    }

    @Test(
        "What the same person asked again becomes its duplicate, is restricted as it is, and its asker gets the answer")
    func samePerson() throws {
        let reference = try desk.ask(title, email: "lea@example.org").question.reference
        let link = try askAgain(email: "lea@example.org")
        try restrict(reference, with: ["oriv"])
        _ = try desk.store.perform(Merge(reference: "2", into: reference), by: .awa)
        #expect(try restriction("2") == ["oriv"])
        try desk.answer(reference)
        let followed = try desk.store.perform(ShowFollowUp(link: link), by: nil)
        #expect(followed.title == "La même ?")
        #expect(followed.turns.last?.kind == .answered)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("A later restriction follows to its duplicates and back; their askers neither see the answer nor are sent it")
    func restrictedLater() throws {
        try desk.sendMail()
        let reference = try desk.ask(title).question.reference
        let link = try askAgain(email: "max@example.org")
        _ = try desk.store.perform(Merge(reference: "2", into: reference), by: .awa)
        try restrict(reference)
        #expect(try restriction("2") == [])
        #expect(throws: Refusal.restricted("2", centre: "profession-banlieue")) { try desk.show("2", as: .odile) }
        try desk.answer(reference)
        func followed() throws -> [String?] {
            try desk.store.perform(ShowFollowUp(link: link), by: nil).turns.filter { $0.kind == .answered }.map(\.text)
        }
        #expect(try followed() == [])
        #expect(try mails("answered") == 1)
        _ = try desk.store.perform(Unrestrict(reference: reference), by: .awa)
        #expect(try restriction("2") == nil)
        #expect(try followed() == ["L'État paie une part du poste."])
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("Taking a restriction back takes it from the duplicates too, and nobody takes it back from these alone")
    func undone() throws {
        let reference = try desk.ask(title).question.reference
        _ = try askAgain(email: "max@example.org")
        _ = try desk.store.perform(Merge(reference: "2", into: reference), by: .awa)
        try restrict(reference)
        #expect(throws: Refusal.nothingToUndo) { try desk.store.perform(Undo(reference: "2"), by: .awa) }
        _ = try desk.store.perform(Undo(reference: reference), by: .awa)
        #expect(try restriction("2") == nil)
    }

    @Test("Who may restrict, and what is done already: each its refusal, and nothing changes")
    func refused() throws {
        let reference = try desk.ask(title).question.reference
        let before = try desk.rowCounts()
        #expect(throws: Refusal.otherCentre(custodian: "profession-banlieue", actor: .odile)) {
            try restrict(reference, by: .odile)
        }
        #expect(try desk.store.perform(Unrestrict(reference: reference), by: .awa).isUnchanged)
        #expect(throws: Refusal.empty(.reason)) {
            try desk.store.perform(Restrict(reference: reference, reason: " "), by: .awa)
        }
        #expect(try desk.rowCounts() == before)
        try restrict(reference, by: .nadia)
        #expect(try restrict(reference).isUnchanged)
        #expect(throws: Refusal.restricted(reference, centre: "profession-banlieue")) {
            try desk.store.perform(Unrestrict(reference: reference), by: .odile)
        }
        #expect(throws: Refusal.restricted(reference, centre: "profession-banlieue")) {
            try desk.store.perform(Undo(reference: reference), by: .odile)
        }
        _ = try desk.store.perform(Undo(reference: reference), by: .nadia)
        #expect(try desk.show(reference, as: .odile).question.custody.standing.restrictedTo == nil)
    }

    @Test("Its title, once counted as a search that did not help, is listed to nobody")
    func searches() throws {
        let ask = try Ask(
            title: title, body: "", territory: "Bobigny",
            asker: Asker(name: nil, email: nil, telephone: nil, organisation: nil), searched: title)
        let asked = try desk.store.perform(ask, by: nil).question.reference
        #expect(try !desk.store.perform(ListSearches(), by: zoe).isEmpty)
        try restrict(asked)
        #expect(try desk.store.perform(ListSearches(), by: zoe).isEmpty)
    }

    @Test("What its asker searched before asking, in other words, is listed to nobody either")
    func searchedWords() throws {
        let ask = try Ask(
            title: title, body: "", territory: "Bobigny",
            asker: Asker(name: nil, email: nil, telephone: nil, organisation: nil), searched: "menaces de Zorglub")
        let asked = try desk.store.perform(ask, by: nil).question.reference
        #expect(try !desk.store.perform(ListSearches(), by: zoe).isEmpty)
        try restrict(asked)
        #expect(try desk.store.perform(ListSearches(), by: zoe).isEmpty)
    }

    @Test("Its title is no wording of an entry any more, and is one again when it is no longer restricted")
    func wordings() throws {
        let asked = try desk.ask("Une situation zorblaxienne à Bobigny ?").question.reference
        _ = try desk.answer(asked, by: .awa)
        let entry = try desk.store.perform(DraftEntry(question: asked), by: .awa).reference
        _ = try desk.store.perform(SubmitEntry(reference: entry), by: .awa)
        _ = try desk.store.perform(PublishEntry(reference: entry, checked: true), by: .nadia)
        func finds() throws -> Bool { try !desk.store.perform(Search(words: "zorblaxienne"), by: nil).hits.isEmpty }
        let isFoundByWording = try finds()
        try restrict(asked)
        #expect(try desk.store.pool.read { try Wordings.of(entry, $0) }.isEmpty)
        _ = try desk.store.perform(Unrestrict(reference: asked), by: .awa)
        #expect(try finds() == isFoundByWording)
        #expect(try desk.store.pool.read { try Wordings.of(entry, $0) }.count == 1)
    }

    @Test("Its title goes from the wordings also when the end of its restriction is undone")
    func undoneWordings() throws {
        let asked = try desk.ask("Une situation zorblaxienne à Bobigny ?").question.reference
        _ = try desk.answer(asked, by: .awa)
        let entry = try desk.store.perform(DraftEntry(question: asked), by: .awa).reference
        try restrict(asked)
        _ = try desk.store.perform(Unrestrict(reference: asked), by: .awa)
        _ = try desk.store.perform(Undo(reference: asked), by: .awa)
        #expect(try desk.store.pool.read { try Wordings.of(entry, $0) }.isEmpty)
    }

    @Test("A theme counts the questions and entries that its reader sees")
    func themes() throws {
        let theme = try desk.store.perform(ListThemes(), by: nil)[0].theme.slug
        func counts(_ account: Account?) throws -> [Int] {
            let file = try desk.store.perform(ShowTheme(theme: theme), by: account)
            return [file.questions, file.entries]
        }
        let ask = try Ask(
            title: title, body: "", themes: [theme], territory: "Bobigny",
            asker: Asker(name: nil, email: nil, telephone: nil, organisation: nil))
        let asked = try desk.store.perform(ask, by: nil).question.reference
        _ = try desk.answer(asked, by: .awa)
        _ = try desk.store.perform(DraftEntry(question: asked), by: .awa)
        #expect(try counts(nil) == [1, 0])
        #expect(try counts(zoe) == [1, 1])
        try restrict(asked)
        #expect(try counts(nil) == [0, 0])
        #expect(try counts(zoe) == [0, 0])
        #expect(try counts(.awa) == [1, 1])
    }

    @Test("An entry made of it is read by everyone, the question by those who see it")
    func entry() throws {
        let reference = try desk.ask(title).question.reference
        try desk.answer(reference)
        try restrict(reference)
        let entry = try desk.publish(reference)
        #expect(try desk.search("adulte-relais").hits.map(\.reference) == [entry.reference])
        #expect(throws: Refusal.restricted(reference, centre: "profession-banlieue")) {
            try desk.store.perform(Publish(reference: reference), by: .odile)
        }
    }
}
