public import Desk

extension Phrases {
    /// Sentences about a search.
    public struct Search: Sendable {
        /// What was searched instead of what was typed.
        public let corrected: @Sendable (_ words: String) -> String
        /// What may have been meant.
        public let suggestion: @Sendable (_ words: String) -> String
        public let cut: @Sendable (_ most: Int) -> String
        /// Which of how many are shown.
        public let part: @Sendable (_ first: Int, _ last: Int, _ total: Int, _ isEstimate: Bool) -> String
        /// The name of a part of a score.
        public let scorePart: @Sendable (_ name: String) -> String
        /// Why something was found that has none of the searched words.
        public let why: @Sendable (Hit.Why) -> String
        public let unknownFilters: @Sendable (_ typed: [String]) -> String
        public let audience: String
        public let noneLogged, zero, abandoned, lastOn, words: String
        public let noneSimilar, duplicates: String

        static let french = Search(
            corrected: { "Résultats pour : \($0)  (tel quel : --exact)" },
            suggestion: { "Vouliez-vous dire : \($0) ?" },
            cut: { "La demande est longue : seuls ses \($0) premiers mots sont cherchés." },
            part: { first, last, total, isEstimate in
                let number = (isEstimate ? "environ " : "") + frenchNumber(total)
                return first > last
                    ? "\(number) résultats, aucun à cette page" : "\(number) résultats, de \(first) à \(last)"
            },
            scorePart: {
                [
                    "title": "titre", "text": "texte", "proximity": "mots voisins", "coverage": "mots réunis",
                    "lead": "début du texte", "question": "forme de la question", "wording": "mots des usagers",
                    "meaning": "sens", "place": "lieu",
                ][$0] ?? $0
            },
            why: {
                switch $0 {
                case .wording: "Trouvée par des mots d'usagers qu'elle a aidés."
                case .relative(let word): "Trouvée par un mot proche : \(word)."
                case .meaning: "Trouvée par le sens."
                }
            },
            unknownFilters: {
                $0.count == 1
                    ? "Filtre inconnu, cherché comme des mots : \($0[0])"
                    : "Filtres inconnus, cherchés comme des mots : \($0.joined(separator: ", "))"
            },
            audience: "Public", noneLogged: "Aucune recherche restée sans réponse.",
            zero: "sans résultat",
            abandoned: "abandonnée", lastOn: "le", words: "mots", noneSimilar: "Rien d'approchant.",
            duplicates: "Peut-être déjà posée")

        static let english = Search(
            corrected: { "Showing results for: \($0)  (as typed: --exact)" },
            suggestion: { "Did you mean: \($0)?" },
            cut: { "The query is long: only its first \($0) words are searched." },
            part: { first, last, total, isEstimate in
                let number = (isEstimate ? "about " : "") + englishNumber(total)
                return first > last ? "\(number) results, none on this page" : "\(number) results, \(first) to \(last)"
            },
            scorePart: {
                [
                    "title": "title", "text": "text", "proximity": "neighbouring words", "coverage": "words together",
                    "lead": "beginning of the text", "question": "form of the question", "wording": "users' words",
                    "meaning": "meaning", "place": "place",
                ][$0] ?? $0
            },
            why: {
                switch $0 {
                case .wording: "Found by words of people whom it helped."
                case .relative(let word): "Found by a related word: \(word)."
                case .meaning: "Found by its meaning."
                }
            },
            unknownFilters: {
                $0.count == 1
                    ? "Unknown filter, searched as words: \($0[0])"
                    : "Unknown filters, searched as words: \($0.joined(separator: ", "))"
            },
            audience: "Audience", noneLogged: "No search was left without an answer.",
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
