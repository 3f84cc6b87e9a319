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
    let statistics: IndexStatistics
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
        var alike: [Kin] = []
        let start = String(word.prefix(Kinship.start))
        let forms = try statistics.forms(beginning: start) {
            var forms = WordForms()
            try list.forEach(beginning: start, db) { form, _ in
                if form.count >= Kinship.shortest { forms.append(form) }
            }
            return forms
        }
        forms.visit { form in
            let likeness = kinship.likeness(to: form, least: settings.family)
            guard likeness >= settings.family, !StopWords.contains(form) else { return }
            let form = String(decoding: form, as: UTF8.self)
            if form != word { alike.append(Kin(word: form, likeness: likeness)) }
        }
        alike.sort { ($1.likeness, $0.word) < ($0.likeness, $1.word) }
        return Array(alike.lazy.filter { !analyzer.parts(word, $0.word) }.prefix(Self.most))
    }

    /// The synonyms that a document has.
    private func synonyms(of word: String) throws -> [Kin] {
        Synonyms.of(stem: analyzer.token(of: word)).map { Kin(word: $0, likeness: settings.synonyms) }
    }
}
