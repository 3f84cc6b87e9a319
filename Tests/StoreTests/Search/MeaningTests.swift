import Desk
import Foundation
import GRDB
import Ranking
import Support
import Testing

@testable import Store

@Suite("Searching by meaning: vectors beside words, and words alone where there are none")
struct MeaningTests {
    /// A desk with two entries, and the same desk opened with a model.
    private func desks(_ model: ToyModel = ToyModel()) throws -> (words: TemporaryDesk, meaning: Store) {
        let desk = try TemporaryDesk()
        try desk.addEntry("Trouver un emploi", "La mission locale reçoit les jeunes sans rendez-vous.")
        try desk.addEntry("Demander un logement", "Le dossier se dépose en mairie ou en ligne.")
        return (desk, try Store(path: desk.path, embedder: model) { SettableClock.founding })
    }

    private func titles(_ store: Store, _ words: String) throws -> [String] {
        try store.perform(Search(words: words), by: nil).hits.map(\.title)
    }

    @Test("What shares no word with the query is found by what it means, once it has its vectors")
    func foundByMeaning() throws {
        let (words, meaning) = try desks()
        #expect(try titles(meaning, "turbin").isEmpty)
        #expect(try meaning.embed() == 4)
        #expect(try titles(meaning, "turbin").first == "Trouver un emploi")
        #expect(try titles(meaning, "un toit").first == "Demander un logement")
        #expect(try titles(words.store, "turbin").isEmpty)
    }

    @Test("What is no nearer to a query than to nonsense is not found; the total is the same on every page")
    func nonsense() throws {
        let (desk, meaning) = try desks()
        #expect(try titles(meaning, "turbin").isEmpty)
        try meaning.embed()
        #expect(try desk.number("SELECT count(*) FROM embedding_floor WHERE model = 'toy'") == 1)
        #expect(try titles(meaning, "xyzzy").isEmpty)
        #expect(try titles(meaning, "turbin") == ["Trouver un emploi"])
        for limit in [1, 2, 50] {
            #expect(try meaning.perform(Search(words: "turbin dossier", limit: limit), by: nil).total == 2)
        }
    }

    @Test("Without the query's vector the words decide alone, with the same scores")
    func withoutVector() throws {
        let (words, meaning) = try desks(ToyModel(isAway: true))
        try meaning.embed()
        let search = Search(words: "emploi jeunes")
        #expect(try meaning.perform(search, by: nil) == words.store.perform(search, by: nil))
        #expect(try !meaning.perform(search, by: nil).hits.isEmpty)
    }

    @Test("What is required, excluded or filtered out stays so")
    func conditionsHold() throws {
        let (_, meaning) = try desks()
        try meaning.embed()
        #expect(try titles(meaning, "\"en mairie\"") == ["Demander un logement"])
        #expect(try !titles(meaning, "turbin mairie -jeunes").contains("Trouver un emploi"))
        let centre = Search(words: "turbin", filters: .init(centre: "oriv"))
        #expect(try meaning.perform(centre, by: nil).hits.isEmpty)
    }

    @Test("Only new and changed texts are sent; what is retired leaves; another model begins anew")
    func onlyWhatChanged() throws {
        let (desk, meaning) = try desks()
        #expect(try meaning.embed() == 4)
        #expect(try meaning.embed() == 0)
        try desk.execute("UPDATE entry SET answer = 'Elle tient une permanence le mardi.' WHERE id = 1")
        #expect(try meaning.embed() == 1)
        try desk.execute("UPDATE entry SET status = 'retired' WHERE id = 2")
        #expect(try meaning.embed() == 0)
        #expect(try desk.number("SELECT count(*) FROM embedding") == 2)
        let other = try Store(path: desk.path, embedder: ToyModel(model: "other")) { SettableClock.founding }
        #expect(try other.embed() == 2)
        #expect(try desk.number("SELECT count(*) FROM embedding WHERE model = 'other'") == 2)
    }

    @Test("A user's own wording gets a vector, and leads to its entry")
    func wordings() throws {
        let (desk, meaning) = try desks()
        try desk.execute("INSERT INTO wording (entry, text) VALUES (2, 'où nager près de chez moi')")
        #expect(try meaning.embed() == 5)
        #expect(try titles(meaning, "piscine").first == "Demander un logement")
    }

    @Test("A passage is read under its entry's title; a text without one by itself")
    func passagesUnderTitle() {
        let titled = EmbeddedText.all(entry: 1, title: "Emploi", text: "Le mardi.", wordings: ["où postuler"])
        #expect(titled.map(\.text) == ["Emploi", "Emploi\nLe mardi.", "où postuler"])
        let untitled = EmbeddedText.all(entry: 1, title: "", text: "Le mardi.", wordings: [])
        #expect(untitled.map(\.text) == ["Le mardi."])
    }

    @Test("A text is told by the first 64 bits of its SHA-256: `abc` of FIPS 180-4")
    func hash() {
        let text = EmbeddedText(entry: 1, kind: .title, number: 0, text: "abc")
        #expect(text.hash == Int64(bitPattern: 0xBA78_16BF_8F01_CFEA))
    }

    @Test("A vector whose text was hashed otherwise is used until it is made again, once")
    func oldHash() throws {
        let (desk, meaning) = try desks()
        #expect(try meaning.embed() == 4)
        try desk.execute("UPDATE embedding SET hash = 1 WHERE entry = 2")
        #expect(try titles(meaning, "turbin").contains("Trouver un emploi"))
        #expect(try meaning.embed() == 2)
        #expect(try meaning.embed() == 0)
    }

    @Test("The best by words counts whole only where it has enough of what was looked for")
    func scale() {
        var breakdown = ScoreBreakdown()
        breakdown[.title] = 12
        var ranking = TopHits(hits: [ScoredDocument(id: 1, breakdown: breakdown)])
        ranking.weight = 4
        #expect(HybridRanking.scale([ranking, TopHits()]) == 12)
        ranking.weight = 8
        #expect(HybridRanking.scale([ranking, TopHits()]) == 16)
        #expect(HybridRanking.scale([]) == 0)
    }

    @Test("Passages hold every word of a text, and some twice", arguments: [0, 1, 119, 120, 121, 220, 221, 1_000])
    func passages(count: Int) {
        let words = (0..<count).map { "mot\($0)" }
        let passages = EmbeddedText.passages(of: words.joined(separator: " \n"))
        #expect(Set(passages.flatMap { $0.split(separator: " ").map(String.init) }) == Set(words))
        #expect(passages.allSatisfy { $0.split(separator: " ").count <= 120 })
        #expect(passages.isEmpty == (count == 0))
    }

    @Test(
        "The products are those of the textbook to a hundredth, for any dimension and however many vectors",
        arguments: [3, 16, 384, 4_096])
    func products(dimension: Int) {
        var random = SeededGenerator(seed: 1)
        let count = dimension > 1_000 ? 200 : 12_000
        let all = (0..<count).map { _ in
            Self.unit((0..<dimension).map { _ in Float.random(in: -1...1, using: &random) })
        }
        var vectors = Vectors(dimension: dimension)
        for (number, vector) in all.enumerated() { vectors.append(vector, entry: Int64(number), isTitle: false) }
        let products = vectors.products(with: all[7])
        #expect(products.count == all.count)
        for number in stride(from: 0, to: all.count, by: 997) {
            let wanted = zip(all[number], all[7]).reduce(Float(0)) { $0 + $1.0 * $1.1 }
            #expect(abs(products[number] - wanted) < 1e-2)
        }
    }

    private static func unit(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }

    @Test("A vector of zeros is near nothing, and one of a single number is its own nearest")
    func extremes() {
        var vectors = Vectors(dimension: 5)
        vectors.append([0, 0, 0, 0, 0], entry: 1, isTitle: false)
        vectors.append([0, -1, 0, 0, 0], entry: 2, isTitle: false)
        #expect(vectors.products(with: [0, -1, 0, 0, 0]).map { ($0 * 1_000).rounded() / 1_000 } == [0, 1])
        #expect(vectors.products(with: [0, 0, 0, 0, 0]) == [0, 0])
    }
}

/// A model that knows two subjects, each by a few words.
private struct ToyModel: Embedder {
    var model = "toy"
    /// Whether queries get no vector.
    var isAway = false

    private static let subjects = [
        ["emploi", "turbin", "mission"], ["logement", "toit", "dossier"], ["nager", "piscine"],
    ]

    func vectors(of passages: [String]) throws -> [[Float]] { passages.map(vector) }

    func vector(of query: String) -> [Float]? { isAway ? nil : vector(query) }

    private func vector(_ text: String) -> [Float] {
        let counts = Self.subjects.map { words in Float(words.filter(text.lowercased().contains).count) }
        let vector = counts + [0.1]
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }
}
