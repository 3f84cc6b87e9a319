import Desk
import Foundation
import GRDB
import Store
import Support
import Testing

@Suite("An erasure changes in other people's texts only what was shown")
struct ShownErasureTests {
    private let desk: PersonDesk
    private let nadia = Account(name: "Nadia", centre: "national")
    private let email = "z.kossivi@exemple-kaolack.fr"

    init() throws { desk = try PersonDesk() }

    private func ask(name: String = "Zwindor Kossivi", organisation: String? = nil) throws -> String {
        try desk.ask("Une question", name: name, email: email, organisation: organisation)
    }

    private func preview() throws -> Erasure { try desk.store.perform(ErasePerson(person: email), by: nadia) }

    private func file(_ reference: String) throws -> QuestionFile {
        try desk.store.perform(ShowQuestion(reference: reference), by: nadia)
    }

    private func answer(_ reference: String, _ text: String) throws {
        _ = try desk.store.perform(AnswerQuestion(reference: reference, text: text, sources: []), by: desk.agent)
    }

    @Test("What agents wrote to the person loses whole names only, and no word that is also the person's")
    func agentsTexts() throws {
        let reference = try ask(name: "Jean Mairie-Kossivi", organisation: "Association des habitants")
        let note = "La mairie et l'association des habitants, dit Jean ; voir Kossivi."
        _ = try desk.store.perform(Note(reference: reference, note: note), by: desk.agent)
        try answer(reference, "Bonjour Jean Mairie-Kossivi, la mairie et l'association des habitants paient.")
        let erasure = try desk.store.erase(email, by: nadia)
        let written = try file(reference)
        #expect(Array(written.messages.values) == [note])
        #expect(written.answers[0].text.hasSuffix("la mairie et l'association des habitants paient."))
        // The single word that is the person's is listed for the coordinator.
        #expect(erasure.remaining >= 1)
        let rest = try desk.store.perform(ListRemainders(), by: nadia)
        #expect(rest.contains { $0.place.words == "Kossivi" && $0.place.kind == .message })
    }

    @Test("Answers that name someone every time do not make the name a frequent word")
    func answeredOften() throws {
        let references = try (1...6).map { number in
            let reference = try desk.ask("Question \(number)", name: "Zwindor Kossivi", email: email)
            try answer(reference, "Bonjour Zwindor Kossivi, voici.")
            return reference
        }
        _ = try desk.store.erase(email, by: nadia)
        #expect(
            try references.map { try file($0).answers[0].text } == references.map { _ in "Bonjour [effacé], voici." })
    }

    @Test("The person's own words go, a reply that an agent took down too")
    func own() throws {
        let reference = try desk.ask("De Kossivi", "Signé Zwindor.", name: "Zwindor Kossivi", email: email)
        _ = try desk.store.perform(Claim(reference: reference), by: desk.agent)
        _ = try desk.store.perform(AskBack(reference: reference, message: "Où ?"), by: desk.agent)
        _ = try desk.store.perform(ReplyAsAsker(reference: reference, message: "Ici, Kossivi."), by: desk.agent)
        _ = try desk.store.erase(email, by: nadia)
        let written = try file(reference)
        #expect(written.question.title == "De [effacé]")
        #expect(written.question.body == "Signé [effacé].")
        #expect(written.messages.sorted { $0.key < $1.key }.map(\.value) == ["Où ?", "Ici, [effacé]."])
    }

    @Test("What is confirmed is what was shown: another text in between is refused, and nothing is erased")
    func changedSince() throws {
        let reference = try ask()
        let other = try desk.ask("Autre", "Vu Zwindor Kossivi.", email: "paul@autre.fr")
        let shown = try preview()
        #expect(shown.hash?.count == 8)
        #expect(try preview().hash == shown.hash)
        _ = try desk.store.perform(
            Note(reference: other, note: "Zwindor Kossivi a rappelé."), by: desk.agent)
        #expect(throws: Refusal.erasureChanged) {
            try desk.store.perform(ErasePerson(person: email, confirmed: shown.hash), by: nadia)
        }
        #expect(throws: Refusal.erasureChanged) {
            try desk.store.perform(ErasePerson(person: email, confirmed: ""), by: nadia)
        }
        #expect(try file(reference).asker.email == email)
        #expect(try desk.count("SELECT count(*) FROM erasure") == 0)
        let again = try preview()
        #expect(again.hash != shown.hash)
        #expect(again.others.count == 2)
        _ = try desk.store.perform(ErasePerson(person: email, confirmed: again.hash), by: nadia)
        #expect(try file(other).question.body == "Vu [effacé].")
    }

    @Test("A new question of the person in between is refused, too")
    func askedSince() throws {
        _ = try ask()
        let shown = try preview()
        _ = try desk.ask("Encore une", name: "Z. K.", email: email)
        #expect(throws: Refusal.erasureChanged) {
            try desk.store.perform(ErasePerson(person: email, confirmed: shown.hash), by: nadia)
        }
    }

    @Test("Kept places stay as they are and are listed no longer; the other shown ones go")
    func kept() throws {
        _ = try ask()
        let texts = try ["Vu Zwindor Kossivi.", "Le prix Zwindor Kossivi existe.", "Chez Zwindor Kossivi."].map {
            try desk.ask("Autre", $0, email: "paul@autre.fr")
        }
        let shown = try preview()
        #expect(shown.others.map(\.reference) == [texts[0], texts[2]])
        let erasure = try desk.store.perform(
            ErasePerson(person: email, confirmed: shown.hash, keeping: [2]), by: nadia)
        #expect(try texts.map { try file($0).question.body }.last == "Chez Zwindor Kossivi.")
        #expect(try file(texts[0]).question.body == "Vu [effacé].")
        #expect(try desk.store.perform(ListRemainders(), by: nadia).allSatisfy { $0.place.reference == texts[1] })
        #expect(erasure.remaining == 1)
    }

    @Test("A number that was not shown is refused")
    func unknownNumber() throws {
        _ = try ask()
        _ = try desk.ask("Autre", "Vu Zwindor Kossivi.", email: "paul@autre.fr")
        let shown = try preview()
        for number in [0, 2, -1] {
            #expect(throws: Refusal.badNumber(String(number), in: 1...1)) {
                try desk.store.perform(
                    ErasePerson(person: email, confirmed: shown.hash, keeping: [number]), by: nadia)
            }
        }
    }

    @Test("Time changes nothing that agents wrote, and lists it")
    func tick() throws {
        let reference = try ask()
        try answer(reference, "Bonjour Zwindor Kossivi, écrivez à Z.KOSSIVI@exemple-kaolack.fr.")
        _ = try desk.store.perform(Close(reference: reference, closing: .satisfied), by: desk.agent)
        desk.pass(days: 4 * 365)
        let report = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        #expect(report.erased == 1)
        #expect(report.remaining == 2)
        #expect(
            try file(reference).answers[0].text == "Bonjour Zwindor Kossivi, écrivez à Z.KOSSIVI@exemple-kaolack.fr.")
        let rest = try desk.store.perform(ListRemainders(), by: nadia)
        _ = try desk.store.perform(SettleRemainders(ids: rest.map(\.id), erases: true), by: nadia)
        #expect(try file(reference).answers[0].text == "Bonjour [effacé], écrivez à [effacé].")
    }

    @Test(
        "An address is found however it is written, and a name with the surname first",
        arguments: [
            "marie.dupontel(at)ville.fr", "marie.dupontel at ville.fr", "MARIE.DUPONTEL@VILLE.FR",
            "marie.dupontel+desk@ville.fr", "Marie.Dupontel [arobase] ville.fr", "marie.dupontel (at) ville point fr",
            "marie.dupontel @ ville.fr", "marie point dupontel arobase ville point fr", "DUPONTEL Marie",
            "marie.dupontel(a)ville.fr", "Marie DUPONTEL", "01.23.45.67.89", "+33 1 23 45 67 89",
        ])
    func forms(written: String) throws {
        _ = try desk.ask(
            "Une question", "Écrivez à \(written) !", name: "Marie Dupontel", email: "marie.dupontel@ville.fr",
            telephone: "01 23 45 67 89")
        let other = try desk.ask("Autre", "Écrivez à \(written), merci.", email: "paul@autre.fr")
        _ = try desk.store.erase("marie.dupontel@ville.fr", by: nadia)
        #expect(try file(other).question.body == "Écrivez à [effacé], merci.")
        #expect(try file("1").question.body == "Écrivez à [effacé] !")
    }

    @Test(
        "Part of another address is none",
        arguments: [
            "anne-marie.dupontel@ville.fr", "marie.dupontel@ville.fr.org", "marie.dupontel@ville-neuve.fr",
            "marie.dupontel@ville.frontignan", "marie.dupontela@ville.fr", "marie.dupontel à ville.fr",
        ])
    func otherAddresses(written: String) throws {
        _ = try desk.ask("Une question", email: "marie.dupontel@ville.fr")
        let other = try desk.ask("Autre", "Écrivez à \(written), merci.", email: "paul@autre.fr")
        _ = try desk.store.erase("marie.dupontel@ville.fr", by: nadia)
        #expect(try file(other).question.body == "Écrivez à \(written), merci.")
    }
}

@Suite("A place that waits for a decision is not lost when its text is copied or changed")
struct ListedWordsTests {
    private let desk: PersonDesk
    private let nadia = Account(name: "Nadia", centre: "national")

    init() throws { desk = try PersonDesk() }

    /// A question that is answered, whose asker is erased; one word waits for a decision.
    private func erased() throws -> String {
        let reference = try desk.ask("Une question", name: "Zwindor Kossivi", email: "z@exemple-kaolack.fr")
        _ = try desk.store.perform(
            AnswerQuestion(reference: reference, text: "Madame Kossivi, voici.", sources: []), by: desk.agent)
        _ = try desk.store.erase("z@exemple-kaolack.fr", by: nadia)
        return reference
    }

    private func places() throws -> [String] {
        try desk.store.perform(ListRemainders(), by: nadia).map {
            "\($0.place.kind) \($0.place.before)[\($0.place.words)]\($0.place.after)"
        }
    }

    private func form(_ answer: String) throws -> EntryForm {
        EntryForm(text: try EntryText(title: "Une fiche", question: "Qui ?", answer: answer, sources: []))
    }

    @Test("In a draft from the answer, in its later texts, and in the revisions that are kept")
    func drafts() throws {
        let reference = try erased()
        #expect(try places() == ["answer Madame [Kossivi], voici."])
        let draft = try desk.store.perform(
            DraftEntry(question: reference, form: form("Madame Kossivi, voici.")), by: desk.agent)
        #expect(try places().contains("draft Madame [Kossivi], voici."))
        _ = try desk.store.perform(
            EditEntry(reference: draft.reference, form: form("Pour Madame Kossivi : voici mieux.")), by: desk.agent)
        #expect(
            try Set(places()) == [
                "answer Madame [Kossivi], voici.", "draft Pour Madame [Kossivi] : voici mieux.",
                "revision Madame [Kossivi], voici.",
            ])
        _ = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        let rest = try desk.store.perform(ListRemainders(), by: nadia)
        #expect(rest.count == 3)
        _ = try desk.store.perform(SettleRemainders(ids: rest.map(\.id), erases: true), by: nadia)
        #expect(
            try desk.store.perform(ShowEntry(reference: draft.reference), by: desk.agent).text.answer
                == "Pour Madame [effacé] : voici mieux.")
        #expect(try desk.store.examine() == [])
    }

    @Test("In the next revision of an answer")
    func answers() throws {
        let reference = try erased()
        _ = try desk.store.perform(
            AnswerQuestion(reference: reference, text: "Madame Kossivi, voici mieux.", sources: []), by: desk.agent)
        #expect(
            try places() == ["answer Madame [Kossivi], voici.", "answer Madame [Kossivi], voici mieux."])
    }

    @Test("A number of the list never means another place")
    func numbers() throws {
        _ = try erased()
        let first = try #require(try desk.store.perform(ListRemainders(), by: nadia).first?.id)
        _ = try desk.store.perform(SettleRemainders(ids: [first], erases: false), by: nadia)
        try desk.ask("Une autre", name: "Solène Kervadec", email: "solene@exemple.fr")
        try desk.ask("Tierce", "Madame Kervadec.", email: "paul@autre.fr")
        _ = try desk.store.erase("solene@exemple.fr", by: nadia)
        #expect(try desk.store.perform(ListRemainders(), by: nadia).map(\.id) == [first + 1])
        #expect(throws: Refusal.unknownRemainder(first)) {
            try desk.store.perform(SettleRemainders(ids: [first], erases: true), by: nadia)
        }
    }
}
