/// The words of a text that may name a place. The map decides whether they do.
public enum NamedPlaces {
    /// How much of a text is read, in characters.
    private static let longest = 20_000

    /// Words before a place's name.
    private static let before: Set<String> = [
        "à", "a", "au", "aux", "de", "d", "du", "des", "en", "sur", "dans", "vers", "chez", "in", "of", "at", "commune",
        "ville", "mairie", "quartier", "département", "agglomération", "préfecture",
    ]
    /// Small words within a name.
    private static let within: Set<String> = [
        "de", "du", "des", "la", "le", "les", "d", "l", "sur", "sous", "en", "lès", "et",
    ]
    /// Words that begin with a capital and name no place, though a commune may be called so.
    private static let common: Set<String> = [
        "ville", "villes", "politique", "contrat", "mairie", "monsieur", "madame", "bonjour", "cordialement", "france",
        "état", "anct", "qpv", "cité", "ministère", "centre", "question", "demande", "projet", "conseil", "association",
    ]

    /// The names, the likeliest first: a postal code with the name beside it, then names after `à` and the like.
    public static func names(in text: String) -> [String] {
        let words = words(of: String(text.prefix(longest)))
        var (coded, named): ([String], [String]) = ([], [])
        for (index, word) in words.enumerated() {
            if word.text.count == 5, word.text.utf8.allSatisfy({ (48...57).contains($0) }) {
                let name = index + 1 < words.count && !word.endsPhrase ? self.name(in: words, from: index + 1) : nil
                coded.append(name.map { "\(word.text) \($0)" } ?? word.text)
            } else if before.contains(word.text.lowercased()), !word.endsPhrase, index + 1 < words.count,
                !isWithin(words, index), let name = name(in: words, from: index + 1)
            {
                named.append(name)
            }
        }
        return coded + named
    }

    /// Whether a small word is part of a name, like the d in Villeneuve d'Ascq.
    private static func isWithin(_ words: [Word], _ index: Int) -> Bool {
        guard index > 0, within.contains(words[index].text) else { return false }
        return words[index - 1].isCapital && !words[index - 1].endsPhrase
    }

    private struct Word {
        let text: String
        /// Whether a comma, a line end or similar follows.
        let endsPhrase: Bool

        var isCapital: Bool { text.first?.isUppercase == true }
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var current = ""
        func end(_ endsPhrase: Bool) {
            if current.isEmpty, endsPhrase, let last = words.popLast() {
                words.append(Word(text: last.text, endsPhrase: true))
            } else if !current.isEmpty {
                words.append(Word(text: current, endsPhrase: endsPhrase))
            }
            current = ""
        }
        for letter in text {
            if letter.isLetter || letter.isNumber || letter == "-" {
                current.append(letter)
            } else {
                end(!(letter == " " || letter == "\u{A0}" || letter == "'" || letter == "’"))
            }
        }
        end(true)
        return words
    }

    /// The name that begins at a word: capitals, with small words between them.
    private static func name(in words: [Word], from start: Int) -> String? {
        guard words[start].isCapital, !common.contains(words[start].text.lowercased()) else { return nil }
        var (end, index) = (start, start)
        while !words[index].endsPhrase, index + 1 < words.count, index - start < 6 {
            index += 1
            if words[index].isCapital {
                end = index
            } else if !within.contains(words[index].text.lowercased()) {
                break
            }
        }
        return words[start...end].map(\.text).joined(separator: " ")
    }
}
