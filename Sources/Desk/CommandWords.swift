/// Splits a command line into words like a shell (POSIX, 2.2). Variables, patterns and redirection are not supported.
enum CommandWords {
    /// - Returns: nil if a quotation is not closed, or if a character outside quotations has a meaning for a shell.
    static func split(_ text: String) -> [String]? {
        var words: [String] = []
        var (word, quote): (String?, Character?)
        var rest = Substring(text)
        while let character = rest.popFirst() {
            switch (character, quote) {
            case ("'", nil), ("\"", nil):
                quote = character
                word = word ?? ""
            case (_, let open?) where character == open: quote = nil
            case ("\\", nil):
                guard let next = rest.popFirst() else { return nil }
                word = (word ?? "") + String(next)
            case ("\\", "\""?) where rest.first.map { "\"\\".contains($0) } == true:
                word = (word ?? "") + String(rest.removeFirst())
            case (" ", nil), ("\t", nil):
                if let word { words.append(word) }
                word = nil
            case (_, nil) where "|&;<>()$`*?[]{}~#!\n".contains(character): return nil
            default: word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { return nil }
        return words + (word.map { [$0] } ?? [])
    }
}

extension DeskSetting {
    /// The words of a command: the absolute path of the program, then its arguments.
    /// - Throws: `Refusal.badCommand`.
    public static func words(ofCommand text: String) throws(Refusal) -> [String] {
        guard let words = CommandWords.split(text), words.first?.hasPrefix("/") == true else {
            throw .badCommand(text)
        }
        return words
    }
}
