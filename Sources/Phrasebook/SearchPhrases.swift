import Desk

extension Phrases {
    /// Sentences about a search.
    public struct Search: Sendable {
        /// What was searched instead of what was typed.
        public let corrected: @Sendable (_ words: String) -> String
        /// What may have been meant.
        public let suggestion: @Sendable (_ words: String) -> String
        public let cut: @Sendable (_ most: Int) -> String
        /// Which of how many are shown.
        public let part: @Sendable (_ first: Int, _ last: Int, _ total: String) -> String
        /// Stands before a number when there are more.
        public let more: String
        public let audience: String
        public let noneLogged, zero, abandoned, lastOn, words: String
        public let noneSimilar, duplicates: String

        static let french = Search(
            corrected: { "Résultats pour : \($0)  (tel quel : --exact)" },
            suggestion: { "Vouliez-vous dire : \($0) ?" },
            cut: { "La demande est longue : seuls ses \($0) premiers mots sont cherchés." },
            part: { $0 > $1 ? "\($2) résultats, aucun à cette page" : "\($2) résultats, de \($0) à \($1)" },
            more: "plus de ", audience: "Public", noneLogged: "Aucune recherche restée sans réponse.",
            zero: "sans résultat",
            abandoned: "abandonnée", lastOn: "le", words: "mots", noneSimilar: "Rien d'approchant.",
            duplicates: "Peut-être déjà posée")

        static let english = Search(
            corrected: { "Showing results for: \($0)  (as typed: --exact)" },
            suggestion: { "Did you mean: \($0)?" },
            cut: { "The query is long: only its first \($0) words are searched." },
            part: { $0 > $1 ? "\($2) results, none on this page" : "\($2) results, \($0) to \($1)" },
            more: "more than ", audience: "Audience", noneLogged: "No search was left without an answer.",
            zero: "no result",
            abandoned: "abandoned", lastOn: "last on", words: "words", noneSimilar: "Nothing like it.",
            duplicates: "May have been asked before")
    }

    public var search: Search {
        switch language {
        case .french: .french
        case .english: .english
        }
    }
}
