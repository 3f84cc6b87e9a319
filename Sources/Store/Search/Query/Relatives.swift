internal import GRDB
import Lexis

/// Words of the same family: words of an index that begin with the stem of a typed word, as *locataire* begins with the
/// stem of *location*. Documents with them may have the same subject, so they count with less weight.
enum Relatives {
    /// How many are searched for each word.
    private static let most = 2
    /// The shortest stem: shorter ones begin words of many families.
    private static let shortest = 5
    /// The highest document frequency of a word with relatives, and of a relative. More frequent relatives would take
    /// longer than the typed words.
    private static let mostDocuments = 2_000

    /// The relatives of a word with this document frequency, the most frequent first.
    /// - Parameter word: folded.
    static func of(
        _ word: String, in documents: Int, _ analyzer: Analyzer, _ list: WordList, _ db: Database
    ) throws -> [String] {
        guard documents <= mostDocuments, WordCounts.isWord(word) else { return [] }
        let stem = analyzer.token(of: word)
        let start = start(of: word, stem: stem)
        guard start.utf8.count >= shortest else { return [] }
        var known: Set<String> = [stem]
        let family = try list.completions(of: start, inAtMost: mostDocuments, db)
        return Array(
            family.filter { !StopWords.contains($0) && known.insert(analyzer.token(of: $0)).inserted }.prefix(most))
    }

    /// The beginning of a word that corresponds to its stem: the stem has doubled letters once, and may end in other
    /// letters.
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
