internal import GRDB
import Lexis

/// Words of the same family: those of an index that begin with the stem of one typed, as *locataire* with that of *location*.
/// What has them may be about the same thing, and says so with less weight.
enum Relatives {
    /// So many of each word.
    private static let most = 2
    /// A shorter stem begins words of many families.
    private static let shortest = 5
    /// A word that more documents have needs no relatives, and is none: they would cost more than the words that were typed.
    private static let mostDocuments = 2_000

    /// The relatives of a word that so many documents have, those in most documents first.
    /// - Parameter word: folded.
    static func of(
        _ word: String, in documents: Int, _ analyzer: Analyzer, _ list: WordList, _ db: Database
    ) throws -> [String] {
        guard documents <= mostDocuments, WordList.isWord(word) else { return [] }
        let stem = analyzer.token(of: word)
        guard stem.utf8.count >= shortest else { return [] }
        var known: Set<String> = [stem]
        let family = try list.completions(of: stem, inAtMost: mostDocuments, db)
        return Array(
            family.filter { !StopWords.contains($0) && known.insert(analyzer.token(of: $0)).inserted }.prefix(most))
    }
}
