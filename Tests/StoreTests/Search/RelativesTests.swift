import Desk
import GRDB
import Lexis
import Support
import Testing

@testable import Store

@Suite("Words of the family of one typed are found too")
struct RelativesTests {
    private static let shared = Result {
        let desk = try TemporaryDesk(untilExit: true)
        try desk.addEntry("Le bail", "Quand le locataire part avant la fin.")
        try desk.addEntry("Le meublé", "La location saisonnière se déclare. Qui la déclare le dit au maire.")
        try desk.addEntry("Se faire aider", "Un accompagnateur vient une fois par mois.")
        try desk.addEntry("Le port", "Un mareyeur y tient marché.")
        return desk
    }

    private func titles(_ words: String, _ options: Search.Options = []) throws -> [String] {
        let search = Search(words: words, options: options)
        return try Self.shared.get().store.perform(search, by: nil).hits.map(\.title)
    }

    @Test("What was typed comes first, then what is like it, marked too")
    func family() throws {
        #expect(try titles("location") == ["Le meublé", "Le bail"])
        let hits = try Self.shared.get().search("location").hits
        #expect(hits.last?.snippet.contains("\(Hit.open)locataire\(Hit.close)") == true)
        #expect(try #require(hits.first).score > #require(hits.last).score)
    }

    @Test("A doubled letter, which the stem has once, is no hindrance")
    func doubled() throws {
        #expect(try titles("accompagnement") == ["Se faire aider"])
    }

    @Test("None for what is meant as typed, nor by a common beginning alone")
    func none() throws {
        #expect(try titles("location", .exact) == ["Le meublé"])
        #expect(try titles("mareterre").isEmpty)
    }

    @Test("An everyday word finds the one that offices use")
    func synonyms() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Choisir un médecin", "Le médecin traitant.")
        let hits = try desk.search("docteur").hits
        #expect(hits.map(\.title) == ["Choisir un médecin"])
        #expect(hits.first?.markedTitle.contains("\(Hit.open)médecin\(Hit.close)") == true)
    }

    @Test("A family is one word: many of it score no more than the word itself as often")
    func oneWord() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Un", "Le locataire, la locataire, les locataires, une location et ses locations.")
        try desk.addEntry("Deux", "La location, une location, des locations, une location et ses locations.")
        #expect(try desk.search("location").hits.map(\.title) == ["Deux", "Un"])
    }

    @Test("Of more than 32 words the rarest are looked for")
    func rarest() throws {
        let desk = try TemporaryDesk()
        let rare = ["b", "d", "f", "g", "l", "m", "n", "r"].flatMap {
            ["\($0)azuk", "\($0)ozuk", "\($0)izuk", "\($0)yzuk"]
        }
        try desk.addEntry("Les mots rares", rare.joined(separator: " "))
        try desk.addEntry("La commune", "Une aide.")
        try desk.addEntry("Le département", "Une aide.")
        let few = rare.dropLast() + ["aide"]
        #expect(few.count == 32)
        #expect(try desk.search(few.joined(separator: " ")).total == 3)
        let many = rare + ["aide"]
        #expect(try desk.search(many.joined(separator: " ")).hits.map(\.title) == ["Les mots rares"])
    }
}
