import Lexis
import Testing

@Suite struct AnalyzerTests {
    private struct Token: Equatable {
        let text: String
        let bytes: Range<Int>
        let isStopWord: Bool
    }

    private let analyzer = Analyzer()

    private func tokens(_ text: String) -> [Token] {
        var result: [Token] = []
        _ = Array(text.utf8).withUnsafeBufferPointer { utf8 in
            analyzer.tokenize(utf8) { token, bytes, isStopWord in
                result.append(
                    Token(text: String(decoding: token, as: UTF8.self), bytes: bytes, isStopWord: isStopWord))
                return 0
            }
        }
        return result
    }

    /// The tokens that a query searches for: those that are not stop words.
    private func content(_ text: String) -> [String] {
        tokens(text).filter { !$0.isStopWord }.map(\.text)
    }

    @Test(arguments: [
        ("L’Évaluation", "evaluations"), ("L'ÉLÈVE", "élèves"), ("aux impôts", "IMPOT"),
        ("la cre\u{300}che", "Crèches"),
        ("d’allocation", "allocations"), ("un œuf", "OEUFS"), ("Où est la mairie ?", "mairies"),
        ("Comment puis-je obtenir un passeport ?", "obtenir passeports"), ("Est-ce que j’ai droit", "droits"),
        ("déclaré", "DECLAREES"), ("Quelles sont les aides pour les étudiants", "aide étudiante"),
        ("salariées", "salarié"), ("la durée", "durees"),
        ("des emplois", "EMPLOI"), ("un délai", "délais"), ("les lois", "loi"), ("des enjeux", "enjeu"),
        ("un réseau", "réseaux"), ("les lieux", "lieu"), ("le prix", "prix"), ("un relais", "relais"),
        ("des locaux", "local"), ("des jeux", "jeu"), ("bureaux", "bureau"),
    ])
    func accentsCasePluralGenderAndElisionNeverDecide(one: String, other: String) {
        #expect(!content(one).isEmpty)
        #expect(content(one) == content(other))
    }

    @Test func tokensSayWhereTheirWordsStand() {
        #expect(
            tokens("L’Évaluation, 2e") == [
                Token(text: "l", bytes: 0..<1, isStopWord: true),
                Token(text: "evalu", bytes: 4..<15, isStopWord: false),
                Token(text: "deuxiem", bytes: 17..<19, isStopWord: false),
            ])
    }

    @Test func wordsWithDigitsAreNotStemmed() {
        #expect(content("cerfa15776s 3939 CO₂") == ["cerfa15776s", "3939", "co2"])
    }

    @Test func aWordMetTwiceHasTheSameTokens() {
        let text = "Les déclarations anticonstitutionnellement longues des électroencéphalographistes"
        #expect(tokens(text) == tokens(text))
        #expect(tokens(text) == AnalyzerTests().tokens(text))
    }

    @Test func anyTextPasses() {
        #expect(content("\u{0} Ελλάδα العربية 日本 👍").count == 3)
        let bytes: [UInt8] = [0xFF, 0x61, 0xE2, 0x82, 0x62, 0xF0]
        var count = 0
        let status = bytes.withUnsafeBufferPointer { text in
            analyzer.tokenize(text) { _, _, _ in
                count += 1
                return 0
            }
        }
        #expect(status == 0)
        #expect(count == 2)
    }

    @Test func theAnalyzerStopsWhenAsked() {
        var count = 0
        let status = Array("carte grise perdue".utf8).withUnsafeBufferPointer { text in
            analyzer.tokenize(text) { _, _, _ in
                count += 1
                return 101
            }
        }
        #expect(status == 101)
        #expect(count == 1)
    }

    @Test func theStemmerNeedsFoldedWords() throws {
        let stemmer = try #require(Stemmer())
        let stem = Array("impots".utf8).withUnsafeBufferPointer { String(decoding: stemmer.stem($0), as: UTF8.self) }
        #expect(stem == "impot")
    }
}
