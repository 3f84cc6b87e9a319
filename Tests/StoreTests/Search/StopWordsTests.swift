import Desk
import Support
import Testing

@testable import Store

@Suite("Words that say nothing are searched where there are no others")
struct StopWordsTests {
    private static let shared = Result {
        let desk = try TemporaryDesk(untilExit: true)
        try desk.addEntry("Qu'est-ce que je ne dois pas faire ?", "Vapoter dans les écoles.")
        try desk.addEntry("Que faire avant de vendre ?", "Un diagnostic, que l'on doit faire faire.")
        try desk.addEntry("Le centre aéré", "Il est ouvert l'été, en juillet.")
        try desk.addEntry("Le licenciement", "Celui qui a été licencié a été informé.")
        try desk.addEntry("Un remboursement", "Le vendeur propose un avoir. Vous devez avoir un ticket.")
        return desk
    }

    private func titles(_ words: String) throws -> [String] { try Self.shared.get().search(words).hits.map(\.title) }

    @Test("A question of such words finds the title of such words")
    func alone() throws {
        #expect(try titles("Qu'est-ce que je ne dois pas faire ?") == ["Qu'est-ce que je ne dois pas faire ?"])
        #expect(try titles("que dois-je faire").first == "Qu'est-ce que je ne dois pas faire ?")
        #expect(try Self.shared.get().store.examine().isEmpty)
    }

    @Test("Beside others they do not count")
    func beside() throws {
        #expect(try titles("que dois-je faire avant de vendre").first == "Que faire avant de vendre ?")
        #expect(try !titles("que dois-je faire avant de vendre").contains("Qu'est-ce que je ne dois pas faire ?"))
    }

    @Test("Été, être and avoir count where they are nouns")
    func nouns() throws {
        #expect(try titles("ouvert en été") == ["Le centre aéré"])
        #expect(try titles("j'ai été licencié") == ["Le licenciement"])
        #expect(try titles("demander un avoir") == ["Un remboursement"])
    }
}
