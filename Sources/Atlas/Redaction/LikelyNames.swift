import Desk
import Lexis

/// What reads like someone's name: a civility before a capital, or a first name before a capitalised word.
enum LikelyNames {
    static func places(in text: String) -> [Place] {
        let tokens = text.matches(of: /\p{L}+(?:-\p{L}+)*/).map { Token(range: $0.range, text: $0.output) }
        return tokens.indices.compactMap { index in
            afterCivility(index, tokens, text) ?? afterFirstName(index, tokens, text)
                ?? beforeFirstName(index, tokens, text)
        }.map { Place(.likelyName, $0) }
    }

    /// A word with its hyphens.
    private struct Token {
        let range: Range<String.Index>
        let folded: String
        let isCapitalised: Bool
        let isUppercase: Bool

        init(range: Range<String.Index>, text: Substring) {
            self.range = range
            folded = Folding.fold(String(text))
            isCapitalised = text.first?.isUppercase == true
            isUppercase = text.count > 1 && text.allSatisfy { $0.isUppercase || $0 == "-" }
        }

        /// Its first word: of `Jean-Pierre`, `jean`.
        var isFirstName: Bool { isCapitalised && FirstNames.contains(String(folded.prefix { $0 != "-" })) }
    }

    /// `Mme Diallo`, `M. J. de la Tour`, `Dr DUPONT`; not `Madame la préfète`.
    private static func afterCivility(_ index: Int, _ tokens: [Token], _ text: String) -> Range<String.Index>? {
        guard tokens[index].isCapitalised, CommonWords.titles.contains(tokens[index].folded) else { return nil }
        let isShort = tokens[index].folded == "m"
        guard let last = surname(after: index, tokens, text, gap: isShort ? /\.\s*/ : /\.?\s+/) else { return nil }
        guard !CommonWords.functions.contains(tokens[index + 1].folded) else { return nil }
        return tokens[index].range.lowerBound..<tokens[last].range.upperBound
    }

    /// `Awa Diallo`, `Jean-Pierre de la Tour`; not `collège Paul Éluard`.
    private static func afterFirstName(_ index: Int, _ tokens: [Token], _ text: String) -> Range<String.Index>? {
        guard tokens[index].isFirstName, !isNamesake(index, tokens),
            let last = surname(after: index, tokens, text, gap: /\s+/), !CommonWords.contains(tokens[last].folded)
        else { return nil }
        return tokens[index].range.lowerBound..<tokens[last].range.upperBound
    }

    /// `DIALLO Awa`.
    private static func beforeFirstName(_ index: Int, _ tokens: [Token], _ text: String) -> Range<String.Index>? {
        guard index + 1 < tokens.count, tokens[index].isUppercase, tokens[index + 1].isFirstName,
            !tokens[index + 1].isUppercase, !isNamesake(index, tokens),
            text[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound].wholeMatch(of: /\s+/) != nil
        else { return nil }
        return tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
    }

    /// The last word of the surname that follows a word: capitalised words and what may stand before one.
    private static func surname(
        after index: Int, _ tokens: [Token], _ text: String, gap: Regex<Substring>
    ) -> Int? {
        var next = index + 1
        var last: Int?
        var gap = gap
        while next < tokens.count, next - index <= longestName {
            let between = text[tokens[next - 1].range.upperBound..<tokens[next].range.lowerBound]
            guard between.wholeMatch(of: gap) != nil else { break }
            if tokens[next].isCapitalised {
                last = next
            } else {
                // `Madame la Préfète` is a function.
                let isArticle = next == index + 1 && ["la", "le"].contains(tokens[next].folded)
                guard CommonWords.particles.contains(tokens[next].folded), !isArticle else { break }
            }
            // An initial is followed by its dot, a `d'` by its apostrophe.
            gap = /\.?\s+|\s*['’]/
            next += 1
        }
        return last
    }

    /// A civility or a first name, and at most so many words.
    private static let longestName = 4

    /// A street, a school or a law that has someone's name.
    private static func isNamesake(_ index: Int, _ tokens: [Token]) -> Bool {
        tokens[max(0, index - 2)..<index].contains { CommonWords.namesakes.contains($0.folded) }
    }
}
