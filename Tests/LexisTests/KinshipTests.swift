import Lexis
import Testing

@Suite("Words of a family are alike; what only begins or ends alike is not")
struct KinshipTests {
    @Test(
        "Words of one family are found",
        arguments: [
            ("location", "locataire"), ("inscription", "inscrire"), ("licenciement", "licencier"),
            ("accompagnement", "accompagnateur"), ("directeur", "directrice"), ("mediateur", "mediatrice"),
        ])
    func family(one: String, other: String) {
        #expect(Kinship(of: one).likeness(to: other) >= 0.3)
    }

    @Test(
        "Words that share a beginning or an ending are not",
        arguments: [("location", "locomotive"), ("paiement", "placement"), ("formation", "fortune"), ("aide", "ville")])
    func strangers(one: String, other: String) {
        #expect(Kinship(of: one).likeness(to: other) < 0.3)
    }

    @Test("A word is like itself, and two are as alike in either order")
    func symmetry() {
        #expect(abs(Kinship(of: "location").likeness(to: "location") - 1) < 1e-9)
        let one = Kinship(of: "location").likeness(to: "locataire")
        #expect(abs(one - Kinship(of: "locataire").likeness(to: "location")) < 1e-9)
    }

    @Test(
        "Below what is wanted a likeness may be left out; above it is the same",
        arguments: ["location", "locataire", "locomotive", "localite", "local", "loc"])
    func least(word: String) {
        let kinship = Kinship(of: "location")
        var word = word
        let (whole, short) = word.withUTF8 { (kinship.likeness(to: $0), kinship.likeness(to: $0, least: 0.3)) }
        #expect(short == whole || short == 0 && whole < 0.3)
    }

    @Test(
        "The lexicon has the forms of French, and not what is none", arguments: ["solaires", "train", "prix", "conge"])
    func lexicon(word: String) {
        #expect(Lexicon.contains(word))
        #expect(!Lexicon.contains(word + "qzk"))
    }

    @Test("Of made-up words hardly any is taken for a form")
    func falseForms() {
        let letters = Array("bcdfghjklmnpqrstvwxz")
        let made = letters.flatMap { one in letters.flatMap { two in letters.map { "xq\(one)\(two)\($0)k" } } }
        #expect(made.count(where: Lexicon.contains) < made.count / 50)
    }

    @Test("An everyday word has its other words, whatever its form")
    func synonyms() {
        let analyzer = Analyzer()
        #expect(Synonyms.of(stem: analyzer.token(of: "docteurs")) == ["medecin"])
        #expect(Synonyms.of(stem: analyzer.token(of: "quartier")).isEmpty)
    }
}
