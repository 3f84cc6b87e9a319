import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("An entry learns how people ask for it, and nobody is named")
struct WordingTests {
    let desk: TemporaryDesk

    init() throws { desk = try TemporaryDesk() }

    private func wordings(_ entry: Entry) throws -> [String] {
        try desk.store.pool.read { try Wordings.of(entry.reference, $0) }.sorted()
    }

    /// An entry made from a question asked in these words.
    private func entry(_ title: String = "Qui paie le poste ?") throws -> (question: String, entry: Entry) {
        let question = try desk.ask(title).question.reference
        try desk.answer(question)
        return (question, try desk.publish(question, title: "L'adulte-relais", question: "", answer: "Une convention."))
    }

    @Test("A stop word that is being typed is no word of a wording")
    func stopWord() throws {
        _ = try entry("Qui paie le poste ?")
        for words in ["qui", "comment", "le"] {
            #expect(try desk.store.perform(Search(words: words, options: .prefix), by: nil).total == 0)
        }
    }

    @Test("The question it came from, what was merged into it, what its reference answered, what was searched")
    func sources() throws {
        let early = try desk.ask("Combien coûte un médiateur ?", email: "a@example.org").question.reference
        let (question, _) = try entry()
        _ = try desk.store.perform(Merge(reference: early, into: question), by: .awa)
        let later = try desk.ask("Un salaire pour ma médiatrice", email: "b@example.org").question.reference
        try desk.answer(later, "Voyez la fiche F-2012-00001.")
        _ = try desk.store.perform(MarkAnswered(reference: "F-2012-00001", words: "budget   médiation"), by: .awa)
        let entry = try desk.store.perform(ShowEntry(reference: "1"), by: nil)
        #expect(
            try wordings(entry) == [
                "Combien coûte un médiateur ?", "Qui paie le poste ?", "Un salaire pour ma médiatrice",
                "budget médiation",
            ])
        let found = try desk.search("médiateur")
        #expect(found.hits.map(\.reference) == [entry.reference])
        #expect(found.total == 1)
        #expect(try desk.search("médiateur -convention").total == 0)
        #expect(try desk.store.examine().isEmpty)
    }

    @Test("What is merged into a question after its answer cited an entry words that entry too")
    func mergedAfterCiting() throws {
        let (_, entry) = try entry()
        let kept = try desk.ask("Un salaire pour ma médiatrice").question.reference
        try desk.answer(kept, "Voyez la fiche.", sources: [Source(entry.reference)])
        let late = try desk.ask("Combien coûte un médiateur ?", email: "b@example.org").question.reference
        _ = try desk.store.perform(Merge(reference: late, into: kept), by: .awa)
        #expect(
            try wordings(entry) == [
                "Combien coûte un médiateur ?", "Qui paie le poste ?", "Un salaire pour ma médiatrice",
            ])
    }

    @Test(
        "What may name someone is no wording",
        arguments: [
            "Écrire à lea@example.org", "Rappelez-moi au 06 12 34 56 78", "Mme Diallo a-t-elle droit au poste ?", "",
            "?!",
        ])
    func personal(words: String) throws {
        let (_, entry) = try entry()
        _ = try desk.store.perform(MarkAnswered(reference: entry.reference, words: words), by: .awa)
        #expect(try wordings(entry) == ["Qui paie le poste ?"])
    }

    @Test("An erased person's name goes from the wordings and from the searches that found nothing")
    func erased() throws {
        let (_, entry) = try entry()
        _ = try desk.search("xanthippe zzz")
        desk.store.settle()
        _ = try desk.store.perform(
            MarkAnswered(reference: entry.reference, words: "poste de Xanthippe Martin"), by: .awa)
        #expect(try wordings(entry).count == 2)
        #expect(try desk.number("SELECT count(*) FROM search_log") == 1)
        let asker = try Asker(name: "Xanthippe Martin", email: "x@example.org", telephone: nil, organisation: nil)
        _ = try desk.store.perform(Ask(title: "Une question", body: "", territory: "93", asker: asker), by: nil)
        _ = try desk.store.erase("x@example.org", by: .nadia)
        #expect(try wordings(entry) == ["Qui paie le poste ?"])
        #expect(try desk.number("SELECT count(*) FROM search_log") == 0)
    }
}

@Suite("Likeness: what is like an entry, what was asked before")
struct SimilarTests {
    @Test("Like an entry: others on its subject, never itself")
    func entries() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Financer un adulte-relais", "L'État verse une aide à l'employeur du médiateur.")
        try desk.addEntry("Recruter un médiateur", "La convention d'adulte-relais, l'employeur.")
        try desk.addEntry("Le conseil citoyen", "Tiré au sort.")
        let hits = try desk.store.perform(Similar(reference: "F-2012-00001"), by: nil)
        #expect(hits.map(\.title) == ["Recruter un médiateur"])
        #expect(throws: Refusal.identityNeeded) { try desk.store.perform(Similar(reference: "2012-00001"), by: nil) }
        #expect(try kind { _ = try desk.store.perform(Similar(reference: "F-2012-00009"), by: nil) } == .notFound)
    }

    @Test("A question asked before is found for agents only; another one is not")
    func duplicates() throws {
        let desk = try TemporaryDesk()
        let first = try desk.ask("Qui finance un poste d'adulte-relais ?").question.reference
        try desk.ask("Comment créer un conseil citoyen ?")
        let again = try desk.ask("Financement d'un poste d'adulte relais", email: "b@example.org").question
        let find = { (account: Account?) throws -> [Duplicates.Alike] in
            try desk.store.perform(FindDuplicates(title: again.title, reference: again.reference), by: account)
                .questions
        }
        #expect(try find(.awa).map(\.hit.reference) == [first])
        #expect(try find(nil).isEmpty)
        #expect(try desk.store.perform(FindDuplicates(title: "Le relogement des familles"), by: .awa).questions.isEmpty)
        for text in ["", "?", "\u{0}", String(repeating: "z", count: 10_000)] {
            _ = try desk.store.perform(FindDuplicates(title: text), by: .awa)
        }
    }

    @Test("However many are asked for, twenty of a kind are compared and given")
    func twentyAtMost() throws {
        let desk = try TemporaryDesk()
        for number in 1...25 { try desk.addEntry("Financer un adulte-relais, \(number)", "L'État paie.") }
        let asked = FindDuplicates(title: "Financer un adulte-relais", limit: 1_000, threshold: -1)
        #expect(asked.validated().limit == 20)
        #expect(try desk.store.serve(asked, for: nil).entries.count == 20)
    }

    @Test("While no entry is there, the words alone decide: the same ones are wholly alike")
    func youngDesk() throws {
        let desk = try TemporaryDesk()
        let first = try desk.ask("Qui finance un poste d'adulte-relais ?").question.reference
        let again = FindDuplicates(title: "Qui finance un poste d'adulte-relais")
        let found = try #require(try desk.store.perform(again, by: .awa).questions.first)
        #expect(found.hit.reference == first)
        #expect(found.likeness > 0.99)
    }

    @Test("Two wordings without a word in common are alike where they lead to one entry")
    func throughEntries() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Financer un adulte-relais", "Le médiateur est salarié ; l'État paie son employeur.")
        try desk.addEntry("Le conseil citoyen", "Tiré au sort.")
        let duplicates = try desk.store.perform(FindDuplicates(title: "qui finance les médiateurs"), by: nil)
        #expect(duplicates.entries.first?.hit.title == "Financer un adulte-relais")
        #expect(try #require(duplicates.entries.first).likeness > 0.4)
    }

    @Test("Before a question is asked, an entry is shown that is likely to answer it, or none")
    func helpful() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Financer un adulte-relais", "Le médiateur est salarié ; l'État paie son employeur.")
        try desk.addEntry("Le conseil citoyen", "Tiré au sort parmi les habitants du quartier.")
        try desk.addEntry("Le conseil de quartier", "Les habitants s'y réunissent.")
        func shown(_ question: String) throws -> String? {
            try desk.store.perform(FindDuplicates(title: question), by: nil).helpful?.hit.title
        }
        #expect(try shown("Comment financer un adulte-relais ?") == "Financer un adulte-relais")
        #expect(try shown("Le conseil citoyen, qu'est-ce que c'est ?") == "Le conseil citoyen")
        #expect(try shown("Où les habitants peuvent-ils recycler leurs piles ?") == nil)
        #expect(try shown("Conseil conjugal pour un couple en difficulté") == nil)
        #expect(try shown("xqzt") == nil)
    }
}
