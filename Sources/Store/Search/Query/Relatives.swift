internal import GRDB
import Lexis
import Ranking

/// Words of the same family: forms of an index that are like a typed word, as *locataire* is like *location*, and
/// everyday words for the same. They count as the word itself, each by its likeness.
struct Relatives {
    /// A word of the family.
    struct Kin: Equatable {
        /// Folded.
        let word: String
        let likeness: Double
    }

    let analyzer: Analyzer
    let list: WordList
    let settings: RankingSettings
    let db: Database

    /// How many forms are taken: the most alike.
    private static let most = 12

    /// The relatives of a word, one of each stem, the most alike first.
    /// - Parameter word: folded.
    func of(_ word: String) throws -> [Kin] {
        var known: Set<String> = [analyzer.token(of: word)]
        let everyday = settings.synonyms > 0 ? try synonyms(of: word) : []
        let all = (try forms(like: word) + everyday).sorted { ($1.likeness, $0.word) < ($0.likeness, $1.word) }
        return all.filter { !StopWords.contains($0.word) && known.insert(analyzer.token(of: $0.word)).inserted }
    }

    private func forms(like word: String) throws -> [Kin] {
        guard settings.family <= 1, word.utf8.count >= Kinship.shortest, WordCounts.isWord(word) else { return [] }
        let kinship = Kinship(of: word)
        let alike = try list.forms(beginning: String(word.prefix(Kinship.start)), db)
            .filter { $0 != word && $0.utf8.count >= Kinship.shortest && !StopWords.contains($0) }
            .map { Kin(word: $0, likeness: kinship.likeness(to: $0)) }
            .filter { $0.likeness >= settings.family && !analyzer.parts(word, $0.word) }
            .sorted { ($1.likeness, $0.word) < ($0.likeness, $1.word) }
        return Array(alike.prefix(Self.most))
    }

    /// The synonyms that a document has.
    private func synonyms(of word: String) throws -> [Kin] {
        Synonyms.of(stem: analyzer.token(of: word)).map { Kin(word: $0, likeness: settings.synonyms) }
    }
}
