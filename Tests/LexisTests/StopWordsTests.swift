import Lexis
import Testing

@Suite struct StopWordsTests {
    @Test(arguments: [
        "Comment puis-je", "est-ce que", "Quel", "quelle", "quels", "quelles", "Pourquoi", "combien", "quand", "où",
        "Qu’est-ce que c’est", "l d j n s t c m qu", "à la", "Dois-je", "Faut-il", "Y a-t-il", "lesquelles",
    ])
    func questionsAndElisionsSayNothing(text: String) {
        for word in words(of: text) { #expect(StopWords.contains(word.folded), "\(word.folded)") }
    }

    @Test(arguments: [
        "car", "or", "été", "biens", "droit", "fait", "sommes", "passeport", "2", "b", "sans", "mois", "aide",
        "pouvoir", "anticonstitutionnellement", "",
    ])
    func wordsWithAMeaningStay(text: String) {
        #expect(!StopWords.contains(Folding.fold(text)))
    }

    @Test func bytesAndStringsAgree() {
        for word in ["les", "lesquels", "logement"] {
            let answer = Array(word.utf8).withUnsafeBufferPointer { StopWords.contains($0) }
            #expect(answer == StopWords.contains(word))
        }
    }
}
