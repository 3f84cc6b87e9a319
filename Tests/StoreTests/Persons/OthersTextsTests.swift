import Desk
import Foundation
import GRDB
import Store
import Support
import Testing

/// Erasing a person removes from other people's texts only what can only be that person's, and only after showing it.
@Suite struct OthersTextsTests {
    private let desk: PersonDesk
    private let nadia = Account(name: "Nadia", centre: "national")

    init() throws { desk = try PersonDesk() }

    /// Stores a question of a named asker, and questions of another person with these bodies.
    /// - Returns: the references of the latter.
    private func texts(name: String, others: [String], telephone: String? = nil) throws -> [String] {
        try desk.ask("Une question", name: name, email: "qui@exemple-kaolack.fr", telephone: telephone)
        return try others.map { try desk.ask("Autre", $0, email: "paul@autre.fr") }
    }

    private func bodies(_ references: [String]) throws -> [String] {
        try references.map { try desk.store.perform(ShowQuestion(reference: $0), by: nadia).question.body }
    }

    private func preview() throws -> Erasure {
        try desk.store.perform(ErasePerson(person: "qui@exemple-kaolack.fr"), by: nadia)
    }

    private func erase() throws -> Erasure { try desk.store.erase("qui@exemple-kaolack.fr", by: nadia) }

    @Test(arguments: [
        "Conseil Citoyen", "Martin", "Rose Blanche", "La Mairie", "Jean", "France", "Jean Martin", "Saint Denis",
        "Politique de la Ville", "Adulte Relais", "Profession Banlieue", "Chef de Projet", "Pierre Fontaine", "Bobigny",
        "Rénovation Urbaine", "Association",
    ]) func aNameThatIsAWordTakesNothingFromOthers(name: String) throws {
        let others = ["\(name) : comment ?", "Chez \(name.lowercased()), oui.", "Pour \(name.uppercased()) aussi"]
        let references = try texts(name: name, others: others)
        _ = try erase()
        #expect(try bodies(references) == others)
        #expect(try desk.store.examine() == [])
    }

    @Test func aNameWithAParticleGoesWhole() throws {
        let references = try texts(name: "Anne de Tregastelen", others: ["Vu Anne de Tregastelen hier."])
        _ = try erase()
        #expect(try bodies(references) == ["Vu [effacé] hier."])
    }

    @Test(arguments: ["Panneau Photovoltaïque", "Goûter Dînatoire", "Robot Cuisine"])
    func aPhraseThatSomeoneCallsThemselvesIsListed(name: String) throws {
        let text = "Pour poser un \(name.lowercased()) au foyer."
        let references = try texts(name: name, others: [text])
        let erasure = try erase()
        #expect(try bodies(references) == [text])
        #expect(erasure.remaining >= 1)
    }

    @Test func whatIsListedOfOneStaysListedWhenAnotherIsErased() throws {
        try desk.ask("Une question", name: "Anne de Tregastelen", email: "anne@exemple.fr")
        try desk.ask("Une autre", name: "Solène Kervadec", email: "solene@exemple.fr")
        let text = try desk.ask("Tierce", "anne de tregastelen et Solène Kervadec sont venues.", email: "paul@autre.fr")
        _ = try desk.store.erase("anne@exemple.fr", by: nadia)
        let before = try desk.store.perform(ListRemainders(), by: nadia).count
        _ = try desk.store.erase("solene@exemple.fr", by: nadia)
        #expect(try bodies([text]) == ["anne de tregastelen et [effacé] sont venues."])
        #expect(before > 0)
        #expect(try desk.store.perform(ListRemainders(), by: nadia).count == before)
    }

    @Test func aNameThatManyTextsHaveTakesNothingFromOthers() throws {
        let others = (1...6).map { "Le dispositif Kossivi Zwindor, numéro \($0)" }
        let references = try texts(name: "Kossivi Zwindor", others: others)
        let erasure = try erase()
        #expect(try bodies(references) == others)
        #expect(erasure.remaining == 6)
    }

    @Test(arguments: [
        ("Vu avec Zwindor Kossivi hier.", "Vu avec [effacé] hier."),
        ("KOSSIVI Zwindor", "[effacé]"), ("Écrire à Qui@Exemple-Kaolack.fr.", "Écrire à [effacé]."),
        ("xqui@exemple-kaolack.fr", "xqui@exemple-kaolack.fr"),
        ("qui@exemple-kaolack.fr.example.org", "qui@exemple-kaolack.fr.example.org"),
        ("Tél. +33 6 12 34 56 98", "Tél. [effacé]"), ("1 612 345 698 euros", "1 612 345 698 euros"),
        ("rue Zwindor Kossivi", "rue Zwindor Kossivi"), ("Zwindor seul", "Zwindor seul"),
        ("Madame Kossivi", "Madame Kossivi"), ("Un zwindor kossivi posé", "Un zwindor kossivi posé"),
        ("Voir Mme Kossivi. Zwindor Dupuis viendra.", "Voir Mme Kossivi. Zwindor Dupuis viendra."),
        ("Présents : Kossivi, Zwindor Dupuis.", "Présents : Kossivi, Zwindor Dupuis."),
    ]) func whatCanOnlyBeTheirsGoes(text: String, expected: String) throws {
        let references = try texts(name: "Mme Zwindor Kossivi", others: [text], telephone: "06 12 34 56 98")
        _ = try erase()
        #expect(try bodies(references) == [expected])
    }

    @Test func whatWouldChangeIsShownBefore() throws {
        let references = try texts(
            name: "Zwindor Kossivi", others: ["Hier, Zwindor Kossivi disait oui.", "Madame Kossivi est venue."])
        let preview = try preview()
        #expect(!preview.done)
        #expect(
            preview.others == [
                TextPlace(
                    reference: references[0], kind: .body, before: "Hier, ", words: "Zwindor Kossivi",
                    after: " disait oui.")
            ])
        #expect(preview.left.map(\.reference) == [references[1]])
        #expect(preview.left.map(\.words) == ["Kossivi"])
        #expect(try desk.count("SELECT count(*) FROM remainder") == 0)
    }

    @Test func aCoordinatorDecidesOnTheRest() throws {
        let references = try texts(
            name: "Zwindor Kossivi", others: ["Kossivi, puis Zwindor Kossivi, puis Kossivi.", "Le quartier Kossivi"])
        let erasure = try erase()
        #expect(erasure.remaining == 3)
        let store = desk.store
        var rest = try store.perform(ListRemainders(), by: nadia)
        #expect(rest.map(\.place.words) == ["Kossivi", "Kossivi", "Kossivi"])
        #expect(rest.map(\.place.after) == [", puis [effacé], puis Kossivi.", ".", ""])
        _ = try store.perform(SettleRemainders(ids: [rest[0].id], erases: true), by: nadia)
        _ = try store.perform(SettleRemainders(ids: [rest[2].id], erases: false), by: nadia)
        #expect(try bodies(references) == ["[effacé], puis [effacé], puis Kossivi.", "Le quartier Kossivi"])
        rest = try store.perform(ListRemainders(), by: nadia)
        #expect(rest.map(\.place.before) == ["[effacé], puis [effacé], puis "])
        let settled = try store.perform(SettleRemainders(ids: rest.map(\.id), erases: true), by: nadia)
        #expect(settled.remaining == 0)
        #expect(settled.file == .gone)
        #expect(try bodies(references)[0] == "[effacé], puis [effacé], puis [effacé].")
        #expect(throws: Refusal.unknownRemainder(rest[0].id)) {
            try store.perform(SettleRemainders(ids: rest.map(\.id), erases: true), by: nadia)
        }
        #expect(throws: Refusal.identityNeeded) { try store.perform(ListRemainders(), by: nil) }
        #expect(try store.examine() == [])
    }

    @Test func timeErasesOnlyWhatIsTheirOwn() throws {
        let own = try desk.ask("Question de Zwindor Kossivi", name: "Zwindor Kossivi", email: "z@exemple-kaolack.fr")
        let other = try desk.ask("Autre", "Vu avec Zwindor Kossivi.", email: "paul@autre.fr")
        _ = try desk.store.perform(Withdraw(reference: own), by: nil)
        desk.pass(days: 4 * 365)
        let report = try desk.store.perform(Tick(clockIsRight: true), by: nil)
        #expect(report.erased == 1)
        #expect(report.remaining == 1)
        #expect(report.file == .gone)
        #expect(try bodies([other]) == ["Vu avec Zwindor Kossivi."])
        #expect(
            try desk.store.perform(ShowQuestion(reference: own), by: nadia).question.title == "Question de [effacé]")
        let rest = try desk.store.perform(ListRemainders(), by: nadia)
        #expect(rest.map(\.place.words) == ["Zwindor Kossivi"])
        // Each tick reports it until it is decided.
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).remaining == 1)
    }

    @Test func aTextThatWasWrittenAnewIsListedNoLonger() throws {
        let references = try texts(name: "Zwindor Kossivi", others: ["Madame Kossivi"])
        #expect(try erase().remaining == 1)
        try DatabaseQueue(path: desk.path).write {
            try $0.execute(
                sql: "UPDATE question SET body = 'Madame Dupont' WHERE reference = ?", arguments: [references[0]])
        }
        #expect(try desk.store.perform(ListRemainders(), by: nadia).isEmpty)
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).remaining == 0)
    }

    @Test func keysOfStoredSourcesAreNoText() throws {
        try desk.ask("Une question", name: "Text Kossivi", email: "qui@exemple-kaolack.fr")
        let other = try desk.ask("Autre", email: "paul@autre.fr")
        _ = try desk.store.perform(Claim(reference: other), by: desk.agent)
        let source = try Source("Bilan de Text Kossivi <https://exemple.fr/bilan>")
        _ = try desk.store.perform(AnswerQuestion(reference: other, text: "Voici.", sources: [source]), by: desk.agent)
        _ = try erase()
        let file = try desk.store.perform(ShowQuestion(reference: other), by: nadia)
        #expect(file.answers[0].sources[0].text == "Bilan de [effacé]")
        #expect(file.answers[0].sources[0].url == "https://exemple.fr/bilan")
    }
}

/// A person stays erased, also after a restore.
@Suite struct TombstoneTests {
    private let email = "zwindor.kossivi@exemple-kaolack.fr"

    private func erase(_ desk: PersonDesk) throws {
        _ = try desk.store.erase(email, by: Account(name: "Nadia", centre: "national"))
    }

    private func ask(_ desk: PersonDesk, key: String? = nil) throws -> String {
        try desk.ask("Qui paie ?", "De Zwindor Kossivi.", name: "Zwindor Kossivi", email: email, key: key)
    }

    /// Puts an older copy of a desk in its place, as a restore does.
    private func restored(_ desk: PersonDesk, from copy: Data) throws -> Store {
        let stones = try desk.store.tombstones()
        let path = desk.path + "-restored"
        try copy.write(to: URL(fileURLWithPath: path))
        let store = try Store(path: path, now: { Date(timeIntervalSince1970: 1_699_873_200 + 864_000) })
        try store.carry(stones)
        return store
    }

    private func copy(_ desk: PersonDesk) throws -> Data {
        try DatabaseQueue(path: desk.path).writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        return try Data(contentsOf: URL(fileURLWithPath: desk.path))
    }

    @Test func whoWasErasedIsErasedAgainAfterARestore() throws {
        let desk = try PersonDesk()
        let reference = try ask(desk)
        let other = try desk.ask("Autre", "Vu avec Zwindor Kossivi.", name: "Paul", email: "paul@autre.fr")
        let copy = try copy(desk)
        desk.pass(days: 1)
        try erase(desk)
        let store = try restored(desk, from: copy)
        let nadia = Account(name: "Nadia", centre: "national")
        #expect(try store.perform(ListPersons(expired: false), by: nadia).count == 2)
        let erasure = try store.eraseAgain()
        #expect(erasure.persons == 1)
        #expect(erasure.questions == [reference])
        #expect(erasure.file == .gone)
        #expect(try store.perform(ListPersons(expired: false), by: nadia).map(\.asker.name) == ["Paul"])
        // The coordinator's decision to erase a passage in another person's text is repeated.
        #expect(try store.perform(ShowQuestion(reference: other), by: nadia).question.body == "Vu avec [effacé].")
        #expect(try store.eraseAgain().persons == 0)
        #expect(try store.examine() == [])
    }

    @Test func onlyWhatWasErasedBeforeIsErasedAgainInOthersTexts() throws {
        let desk = try PersonDesk()
        _ = try ask(desk)
        let texts = try ["Vu Zwindor Kossivi.", "Chez Zwindor Kossivi."].map {
            try desk.ask("Autre", $0, name: "Paul", email: "paul@autre.fr")
        }
        let copy = try copy(desk)
        desk.pass(days: 1)
        _ = try desk.store.erase(email, keeping: [2], by: desk.coordinator)
        let store = try restored(desk, from: copy)
        #expect(try store.eraseAgain().remaining == 1)
        let bodies = try texts.map {
            try store.perform(ShowQuestion(reference: $0), by: desk.coordinator).question.body
        }
        #expect(bodies == ["Vu [effacé].", "Chez Zwindor Kossivi."])
    }

    @Test func whoCameBackSinceStays() throws {
        let desk = try PersonDesk()
        _ = try ask(desk)
        try erase(desk)
        desk.pass(days: 2)
        _ = try ask(desk)
        #expect(try desk.store.eraseAgain().persons == 0)
        #expect(try desk.count("SELECT count(*) FROM asker WHERE email IS NOT NULL") == 1)
    }

    @Test func anotherDesksTombstonesKeepTheirKey() throws {
        let (one, other) = (try PersonDesk(), try PersonDesk())
        for desk in [one, other] { _ = try ask(desk) }
        try erase(one)
        try other.store.carry(JSONDecoder().decode(Tombstones.self, from: JSONEncoder().encode(one.store.tombstones())))
        #expect(try other.store.tombstones().count == 1)
        #expect(try other.store.eraseAgain().persons == 1)
    }

    @Test func aHashAloneTellsNoAddress() throws {
        let desks = [try PersonDesk(), try PersonDesk()]
        for desk in desks {
            _ = try ask(desk)
            try erase(desk)
        }
        let hashes = try desks.map { try $0.rows("SELECT hash FROM tombstone")[0][0] as Data }
        #expect(hashes[0] != hashes[1])
    }

    @Test func theSameSentAgainStoresNobodyAgain() throws {
        let desk = try PersonDesk()
        let reference = try ask(desk, key: "une-fois")
        let other = try desk.ask("Autre question", "Texte", name: "Zwindor", email: email)
        try erase(desk)
        #expect(try ask(desk, key: "une-fois") == reference)
        #expect(try desk.ask("Autre question", "Texte", name: "Zwindor", email: email) == other)
        #expect(try desk.count("SELECT count(*) FROM asker WHERE email IS NOT NULL") == 0)
        #expect(try desk.count("SELECT count(*) FROM question WHERE idempotency_key = 'une-fois'") == 0)
    }
}

/// Erasing takes place in steps, and the reply tells which are done.
@Suite struct ScrubbingTests {
    private func erase(_ desk: PersonDesk) throws -> Erasure {
        try desk.store.erase("oumou@kaolack.fr", by: Account(name: "Nadia", centre: "national"))
    }

    @Test func aReaderIsNotWaitedForAndTheRestIsDoneLater() throws {
        let desk = try PersonDesk()
        try desk.ask("Question", name: "Oumou Kossivi", email: "oumou@kaolack.fr")
        try desk.whileReading {
            #expect(try erase(desk).file == .waiting)
            #expect(try desk.count("SELECT count(*) FROM asker WHERE email IS NOT NULL") == 0)
            // A file that was rewritten is not rewritten again.
            let rewritten = "SELECT count(*) FROM erasure WHERE rewritten_at IS NOT NULL AND scrubbed_at IS NULL"
            #expect(try desk.count(rewritten) == 1)
            let size = try walSize(desk)
            #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).file == .waiting)
            #expect(try walSize(desk) - size < 1 << 20)
        }
        #expect(try desk.store.perform(Tick(clockIsRight: true), by: nil).file == .gone)
        #expect(try desk.count("SELECT count(*) FROM erasure WHERE scrubbed_at IS NULL") == 0)
        #expect(try walSize(desk) < 1 << 20)
    }

    private func walSize(_ desk: PersonDesk) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: desk.path + "-wal")[.size] as? Int ?? 0
    }
}
