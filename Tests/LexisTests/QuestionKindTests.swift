import Lexis
import Testing

@Suite("How a question asks")
struct QuestionKindTests {
    @Test(
        "What can be answered with yes or no",
        arguments: [
            "Est-ce que je peux louer ?", "Peut-on cumuler deux emplois ?",
            "Mon employeur a-t-il le droit de le faire ?",
            "Puis je refuser", "puis-je refuser ?", "Une zone « à urbaniser » est\u{2011}elle constructible ?",
            "Le bail est-il écrit ?", "Congé maternité : faut-il prévenir son employeur ?",
            "Je déménage, est-ce que je dois le dire ?",
        ])
    func yesNo(text: String) {
        #expect(QuestionKind(of: text) == .yesNo)
    }

    @Test(
        "What has a question word",
        arguments: [
            "Comment s'inscrire ?", "Qui est concerné ?", "À qui s'adresser ?", "Qu'est-ce que le contrat de ville ?",
            "Biométrie : un gabarit, c'est quoi ?", "Où est-ce que je dois aller ?", "Pourquoi dois-je payer ?",
            "Dans quel délai doit-on me répondre ?",
        ])
    func open(text: String) {
        #expect(QuestionKind(of: text) == .open)
    }

    @Test(
        "Anything else",
        arguments: ["", "?", "congé maternité", "Le fonds de participation des habitants", "avis d'un juge"])
    func neither(text: String) {
        #expect(QuestionKind(of: text) == .neither)
    }

    @Test("Forms of one question word are one; other words are none")
    func words() {
        #expect(QuestionWords.bit("quelles") == QuestionWords.bit("quel"))
        #expect(QuestionWords.bit("quel") != 0)
        #expect(QuestionWords.bit("comment") != QuestionWords.bit("pourquoi"))
        #expect(QuestionWords.bit("commun") == 0)
        #expect(QuestionWords.bit("oui") == 0)
    }
}
