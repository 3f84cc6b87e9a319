/// Splits a command into words as a shell does (POSIX, 2.2), and does nothing else of a shell: no variable, no pattern,
/// no redirection.
enum CommandWords {
    /// - Returns: nil where a quotation does not end, or where a sign outside of quotations would have a shell do more.
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
    /// The words of a command: its program, by its whole path, and its arguments.
    /// - Throws: `Refusal.badCommand`.
    public static func words(ofCommand text: String) throws(Refusal) -> [String] {
        guard let words = CommandWords.split(text), words.first?.hasPrefix("/") == true else {
            throw .badCommand(text)
        }
        return words
    }
}
