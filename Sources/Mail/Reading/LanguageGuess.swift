/// Guesses the language of a text by its most frequent words.
enum LanguageGuess {
    private static let french: Set<String> = [
        "le", "la", "les", "des", "du", "de", "un", "une", "et", "est", "que", "qui", "pour", "dans", "sur", "avec",
        "nous",
        "vous", "je", "il", "elle", "bonjour", "merci", "votre", "notre", "au", "aux", "ce", "cette", "pas", "ne", "à",
        "cordialement", "question",
    ]
    private static let english: Set<String> = [
        "the", "of", "and", "to", "is", "are", "for", "with", "we", "you", "i", "he", "she", "hello", "thanks", "thank",
        "your", "our", "this", "that", "not", "do", "does", "regards", "dear", "have", "has", "it", "be", "would",
    ]

    /// `fr` or `en`; nil if the text is too short or in another language. Only the beginning of the text is read.
    static func language(of text: String) -> String? {
        var (fr, en) = (0, 0)
        for word in text.prefix(4_000).split(whereSeparator: { !$0.isLetter }).prefix(400) {
            let word = word.lowercased()
            if french.contains(word) { fr += 1 }
            if english.contains(word) { en += 1 }
        }
        if fr > 1, fr >= 2 * en { return "fr" }
        return en > 1 && en >= 2 * fr ? "en" : nil
    }
}
