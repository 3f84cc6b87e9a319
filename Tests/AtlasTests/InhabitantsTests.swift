import Testing

@testable import Atlas

@Suite("Adjectives of towns")
struct InhabitantsTests {
    @Test(
        "One that can be told from the name gives how it begins",
        arguments: [
            ("lilloise", "lille"), ("nantais", "nantes"), ("rouennaise", "rouen"), ("montpellieraine", "montpellier"),
            ("strasbourgeois", "strasbourg"), ("mulhousienne", "mulhouse"), ("annecien", "annecy"),
            ("nimoises", "nimes"),
        ])
    func told(word: String, town: String) throws {
        let inhabitants = try #require(Inhabitants(word))
        #expect(inhabitants.codes.isEmpty)
        #expect(inhabitants.stems.contains { town.hasPrefix($0) && Inhabitants.isEnding(town.dropFirst($0.count)) })
        #expect(
            !inhabitants.stems.contains {
                "nanterre".hasPrefix($0) && Inhabitants.isEnding("nanterre".dropFirst($0.count))
            })
    }

    @Test(
        "One that cannot is known, in every form",
        arguments: [
            ("stephanoise", "42218"), ("bordelais", "33063"), ("bisontines", "25056"), ("mancelle", "72181"),
            ("tourangelle", "37261"), ("berruyere", "18033"), ("limougeaude", "87085"),
        ])
    func known(word: String, code: String) {
        #expect(Inhabitants(word)?.codes == [code])
    }

    @Test("Other words are none", arguments: ["lille", "metropole", "urbaine2", "ois", "pays"])
    func others(word: String) {
        #expect(Inhabitants(word) == nil)
    }
}
