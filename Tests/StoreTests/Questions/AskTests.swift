import Desk
import Foundation
import Support
import Testing

@testable import Store

@Suite("Asking: a question is stored, routed and found, or nothing is")
struct AskTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    @Test("Texts without a word are not all the same question")
    func wordless() throws {
        let desk = try TemporaryDesk()
        let asked = try ["???", "!!!"].map { try desk.ask($0, email: "lea@example.org").question.reference }
        #expect(Set(asked).count == 2)
    }

    @Test("The receipt says the reference, the centre and the day an answer is due")
    func receipt() throws {
        let receipt = try desk.ask(territory: "Bobigny", themes: ["ANRU", "Emploi"])
        #expect(receipt.question.reference == "2012-00001")
        #expect(!receipt.already)
        let custody = receipt.question.custody
        #expect(custody.custodian == "profession-banlieue")
        #expect(custody.status == .routed)
        #expect(custody.version == 1)
        // Three working days from Friday 1 June 2012: Wednesday the 6th, at its end.
        #expect(Day(receipt.question.dueAt) == Day("2012-06-06"))
        #expect(receipt.question.themes.contains("renovation-urbaine"))
        #expect(receipt.question.themes.count == 2)
        #expect(try desk.show("1").question == receipt.question)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("Where no centre is, the national desk takes it")
    func uncovered() throws {
        let custody = try desk.ask(territory: "Nîmes").question.custody
        #expect(custody.custodian == Centre.national)
        #expect(custody.status == .triage)
    }

    @Test("A région of several centres: the centre chosen takes it, one that is none of its centres is refused")
    func centre() throws {
        #expect(throws: Refusal.self) { try desk.ask(territory: "Occitanie") }
        #expect(throws: Refusal.self) { try desk.ask(territory: "Occitanie", centre: "irev") }
        let chosen = try desk.ask(territory: "Occitanie", centre: "ressources-territoires")
        #expect(chosen.question.custody.custodian == "ressources-territoires")
        #expect(
            try desk.ask("Deux ?", territory: "Occitanie", undecided: true).question.custody.custodian == "national")
        #expect(throws: Refusal.self) { try desk.ask("Trois ?", territory: "Bobigny", centre: "irev") }
    }

    @Test("References count up within a year, and none is given twice")
    func references() throws {
        let first = try (1...5).map { try desk.ask("Question \($0)").question.reference }
        #expect(first == ["2012-00001", "2012-00002", "2012-00003", "2012-00004", "2012-00005"])
        // A refused question does not use up a reference.
        #expect(throws: Refusal.self) { try desk.ask("Question 6", themes: ["jardinage"]) }
        desk.clock.advance(hours: 24 * 366)
        #expect(try desk.ask("Question 7").question.reference == "2013-00001")
        #expect(try desk.show("2013-00001").question.title == "Question 7")
        #expect(throws: Refusal.ambiguousReference("1", candidates: ["2013-00001", "2012-00001"])) {
            try desk.show("1")
        }
    }

    @Test("The same question sent twice within a day, in other letters, is one question")
    func twice() throws {
        let first = try desk.ask("Qui finance un poste ?", body: "Pour l'été.")
        desk.clock.advance(hours: 23)
        let again = try desk.ask("QUI FINANCE  un poste", body: "pour l’ete", email: "Lea@Example.org")
        #expect(again.already)
        #expect(again.question == first.question)
        #expect(try desk.rowCounts()["question"] == 1)
        #expect(try desk.rowCounts()["event"] == 1)
    }

    @Test("A day later, or by another asker, or about another place, it is another question")
    func notTwice() throws {
        try desk.ask()
        #expect(try !desk.ask(email: "max@example.org").already)
        #expect(try !desk.ask(territory: "Pantin").already)
        #expect(try !desk.ask(email: nil).already)
        desk.clock.advance(hours: 24)
        #expect(try !desk.ask().already)
        #expect(try desk.rowCounts()["question"] == 5)
    }

    @Test("A program's key stores one question, however late; it answers for nothing else")
    func idempotencyKey() throws {
        let first = try desk.ask("Une question", key: "formulaire-17")
        desk.clock.advance(hours: 1_000)
        let again = try desk.ask("Une question", key: "formulaire-17")
        #expect(again.already)
        #expect(again.question == first.question)
        #expect(throws: Refusal.keyReused("formulaire-17")) {
            try desk.ask("Une question, corrigée", key: "formulaire-17")
        }
        #expect(try !desk.ask("Une question, corrigée", key: "formulaire-18").already)
    }

    @Test("What cannot be stored is refused with its reason, and nothing is stored")
    func refused() throws {
        let before = try desk.rowCounts()
        #expect(throws: Refusal.empty(.title)) { try desk.ask(" \n\t ") }
        #expect(throws: Refusal.empty(.territory)) { try desk.ask(territory: " ") }
        #expect(throws: Refusal.tooLong(.body, characters: 100_000)) {
            try desk.ask(body: String(repeating: "a", count: 100_000))
        }
        #expect(throws: Refusal.tooLong(.title, characters: 251)) {
            try desk.ask(String(repeating: "é", count: 251))
        }
        #expect(throws: Refusal.controlCharacter(.title, scalar: 0x1B)) { try desk.ask("Un titre \u{1B}[31mrouge") }
        #expect(throws: Refusal.controlCharacter(.title, scalar: 0x0A)) { try desk.ask("Deux\nlignes") }
        #expect(throws: Refusal.controlCharacter(.body, scalar: 0)) { try desk.ask(body: "nul\u{0}") }
        #expect(throws: Refusal.badEmail("lea")) { try desk.ask(email: "lea") }
        #expect(try kind { try desk.ask(themes: ["jardinage"]) } == .usage)
        #expect(try kind { try desk.ask(territory: "asdfgh") } == .notFound)
        #expect(try kind { try desk.ask(territory: "Saint-Denis") } == .ambiguous)
        #expect(try kind { try desk.ask(territory: "Bobiny") } == .ambiguous)
        #expect(try desk.rowCounts() == before)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("The longest texts that are allowed are stored as they are")
    func longest() throws {
        let (title, body) = (String(repeating: "é", count: 250), String(repeating: "œuf ", count: 5_000) + "!")
        #expect(throws: Refusal.tooLong(.body, characters: 20_001)) { try desk.ask(title, body: body) }
        let question = try desk.ask(title, body: String(body.dropLast(2))).question
        #expect(question.title == title)
        #expect(question.body.count == 19_999)
    }

    @Test("Line ends of any system are stored as one kind")
    func lineEnds() throws {
        for body in ["Une ligne\nune autre", "Une ligne\r\nune autre\r\n", "Une ligne\rune autre"] {
            let question = try desk.ask("À propos de \(body.utf8.count)", body: body).question
            #expect(question.body == "Une ligne\nune autre")
        }
    }

    @Test("Two people of whom no address is known are two askers, though they ask the same; a key says that it is one")
    func unknown() throws {
        let ask = { (name: String?, telephone: String?, key: String?) in
            let asker = try Asker(name: name, email: nil, telephone: telephone, organisation: nil)
            let verb = try Ask(title: "Qui paie ?", body: "", territory: "93", asker: asker, idempotencyKey: key)
            return try desk.store.perform(AskOnline(ask: verb), by: nil)
        }
        let askers: [(String?, String?, String?)] = [
            (nil, nil, nil), (nil, nil, nil), ("Léa", nil, nil), ("Léa", nil, nil), ("Léa", "01 02 03 04 05", nil),
            (nil, nil, "un formulaire"),
        ]
        for asker in askers {
            let receipt = try ask(asker.0, asker.1, asker.2)
            #expect(!receipt.receipt.already)
            #expect(receipt.link != nil)
        }
        let known = try ask("Léa", "01 02 03 04 05", nil)
        #expect(known.receipt.already)
        #expect(known.link == nil)
        let again = try ask(nil, nil, "un formulaire")
        #expect(again.receipt.already)
        #expect(again.link == nil)
    }

    @Test("A near spelling is stored once it is confirmed, with the route that explains it")
    func confirmed() throws {
        let question = try desk.ask(territory: "Bobiny", confirmed: true).question
        #expect(question.custody.custodian == "profession-banlieue")
        #expect(question.route.finding.confirm)
        #expect(question.route.finding.territories.map(\.code) == ["93008"])
    }

    @Test("Who cannot say which of several places leaves it to the national desk, with the candidates kept")
    func undecided() throws {
        let question = try desk.ask(territory: "Saint-Denis", undecided: true).question
        #expect(question.custody.custodian == Centre.national)
        #expect(question.custody.status == .triage)
        #expect(question.route.centres.contains("profession-banlieue"))
        #expect(question.route.outcome == .ambiguous)
        #expect(try desk.show("1").question.route == question.route)
    }

    @Test("Who asked is told to the centre that has the question and to the coordinator, and to nobody else")
    func askerIsForTheCentre() throws {
        try desk.ask()
        for account in [Account.awa, .nadia] {
            #expect(try desk.show("1", as: account).asker.email == "lea@example.org")
        }
        #expect(try desk.show("1", as: .odile).asker.isEmpty)
        #expect(try desk.show("1").asker.isEmpty)
    }

    @Test("Who does not say as what they ask is unknown, and counted so: not as another, nor as everyone")
    func audience() throws {
        #expect(try desk.ask().question.audience == .unknown)
        #expect(try desk.show("1").question.audience == .unknown)
        #expect(!Audience.allCases.contains(.unknown))
        func found(_ audience: Audience) throws -> Results {
            try desk.store.perform(
                Search(words: "poste", everything: true, filters: .init(audience: audience), options: .facets), by: .awa
            )
        }
        #expect(try found(.unknown).total == 1)
        #expect(try found(.other).total == 0)
        #expect(try found(.unknown).facets?.audience.map(\.value) == ["inconnu"])
        let typed = Search(words: "poste audience:inconnu", everything: true)
        #expect(try desk.store.perform(typed, by: .awa).total == 1)
        // An entry is for one audience or for everyone, never for the unknown one.
        try desk.answer("1", "L'État.")
        let form = EntryForm(
            text: try EntryText(title: "Un poste", question: "", answer: "L'État.", sources: []), audience: .unknown)
        #expect(throws: Refusal.unknownAudience("inconnu", known: Audience.allCases.map(\.rawValue))) {
            try desk.store.perform(DraftEntry(question: "1", form: form), by: .awa)
        }
    }

    @Test("An asker who comes back is one person")
    func asker() throws {
        try desk.ask("Une")
        try desk.ask("Deux")
        try desk.ask("Trois", email: "max@example.org")
        #expect(try desk.rowCounts()["asker"] == 2)
        #expect(try desk.show("2", as: .awa).asker.email == "lea@example.org")
    }
}

/// The kind of refusal that the work throws; nil when it succeeds.
func kind(_ work: () throws -> Void) throws -> Refusal.Kind? {
    do {
        try work()
        return nil
    } catch let refusal as Refusal {
        return refusal.kind
    }
}
