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
        let start = start(of: word, stem: stem)
        guard start.utf8.count >= shortest else { return [] }
        var known: Set<String> = [stem]
        let family = try list.completions(of: start, inAtMost: mostDocuments, db)
        return Array(
            family.filter { !StopWords.contains($0) && known.insert(analyzer.token(of: $0)).inserted }.prefix(most))
    }

    /// What the stem leaves of a word as it is written: the stem has doubled letters once, and may end in others.
    private static func start(of word: String, stem: String) -> String {
        var (rest, last) = (Substring(stem), Character?.none)
        let start = word.prefix { letter in
            defer { last = letter }
            guard letter != rest.first else { return rest.popFirst() != nil }
            return letter == last && !rest.isEmpty
        }
        return String(start)
    }
}
