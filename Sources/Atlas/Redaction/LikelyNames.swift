import Desk
import Lexis

/// Finds texts that look like names: a civility before a capital, or a first name before a capitalised word.
enum LikelyNames {
    static func places(in text: String) -> [MentionRange] {
        let tokens = tokens(of: text)
        return tokens.indices.compactMap { index in
            guard tokens[index].isCapitalised else { return nil }
            return afterCivility(index, tokens, text) ?? afterFirstName(index, tokens, text)
                ?? beforeFirstName(index, tokens, text)
        }.map { MentionRange(.likelyName, $0) }
    }

    /// A word, including its hyphens.
    private struct Token {
        var range: Range<String.Index>
        var folded: String
        let isCapitalised: Bool
        let isUppercase: Bool

        /// `jean` for `Jean-Pierre`.
        var isFirstName: Bool { isCapitalised && FirstNames.contains(String(folded.prefix { $0 != "-" })) }
    }

    /// The words of a text; words joined by a hyphen are one.
    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        for word in words(of: text) {
            guard let place = MentionRange(.likelyName, bytes: word.bytes, in: text) else { continue }
            if let last = tokens.last, text[last.range.upperBound..<place.range.lowerBound] == "-" {
                tokens[tokens.count - 1].range = last.range.lowerBound..<place.range.upperBound
                tokens[tokens.count - 1].folded += "-" + word.folded
                continue
            }
            let written = text[place.range]
            tokens.append(
                Token(
                    range: place.range, folded: word.folded, isCapitalised: written.first?.isUppercase == true,
                    isUppercase: written.count > 1 && written.allSatisfy(\.isUppercase)))
        }
        return tokens
    }

    /// Finds `Mme Diallo`, `M. J. de la Tour`, `Dr DUPONT`, but not `Madame la préfète`.
    private static func afterCivility(_ index: Int, _ tokens: [Token], _ text: String) -> Range<String.Index>? {
        guard CommonWords.titles.contains(tokens[index].folded) else { return nil }
        let isShort = tokens[index].folded == "m"
        guard let last = surname(after: index, tokens, text, gap: isShort ? /\.\h*/ : /\.?\h+/) else { return nil }
        guard !CommonWords.functions.contains(tokens[index + 1].folded) else { return nil }
        return tokens[index].range.lowerBound..<tokens[last].range.upperBound
    }

    /// Finds `Awa Diallo`, `Jean-Pierre de la Tour`, but not `collège Paul Éluard`.
    private static func afterFirstName(_ index: Int, _ tokens: [Token], _ text: String) -> Range<String.Index>? {
        guard tokens[index].isFirstName, !isNamesake(index, tokens),
            let last = surname(after: index, tokens, text, gap: /\h+/), !CommonWords.contains(tokens[last].folded)
        else { return nil }
        return tokens[index].range.lowerBound..<tokens[last].range.upperBound
    }

    /// Finds `DIALLO Awa`.
    private static func beforeFirstName(_ index: Int, _ tokens: [Token], _ text: String) -> Range<String.Index>? {
        guard index + 1 < tokens.count, tokens[index].isUppercase, tokens[index + 1].isFirstName,
            !tokens[index + 1].isUppercase, !isNamesake(index, tokens),
            text[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound].wholeMatch(of: /\h+/) != nil
        else { return nil }
        return tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
    }

    /// The last word of the surname after a word: capitalised words and particles before them.
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
                // `Madame la Préfète` is an office.
                let isArticle = next == index + 1 && ["la", "le"].contains(tokens[next].folded)
                guard CommonWords.particles.contains(tokens[next].folded), !isArticle else { break }
            }
            // An initial may be followed by a dot, and `d` by an apostrophe.
            gap = /\.?\h+|\h*['’]/
            next += 1
        }
        return last
    }

    /// The most words of a name with its civility or first name.
    private static let longestName = 4

    /// Whether a name is part of a street's, a school's or a law's name.
    private static func isNamesake(_ index: Int, _ tokens: [Token]) -> Bool {
        tokens[max(0, index - 2)..<index].contains { CommonWords.namesakes.contains($0.folded) }
    }
}
