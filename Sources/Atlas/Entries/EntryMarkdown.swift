import Desk

/// Entries in one Markdown document. Comments, which are not displayed, separate them and their texts.
///
///     <!-- guichet:entry -->
///     # Financer un poste d'adulte-relais
///
///     - reference: F-2026-00001
///     - theme: emploi-et-developpement-economique
///
///     <!-- guichet:question -->
///     Quelle aide reçoit une association ?
///
///     <!-- guichet:answer -->
///     L'État verse une aide…
///
/// A line of text that looks like such a comment is escaped by a backslash. The facts may also be YAML between two
/// lines `---`. A file that begins with YAML or with its title is one entry as other programs write it, and its answer
/// follows.
enum EntryMarkdown {
    static let mark = "<!-- guichet:"
    static let entry = mark + "entry -->"
    static let question = mark + "question -->"
    static let answer = mark + "answer -->"
    /// The fields that have a line for each item, and its name.
    static let lists = ["sources": "source", "themes": "theme", "see_also": "see_also"]

    static func text(_ record: EntryRecord) -> String {
        let facts = EntryJSON.fields(record).filter { !["title", "question", "answer"].contains($0.key) }
        let lines = facts.flatMap { field -> [String] in
            guard let item = lists[field.key] else {
                return field.value.isEmpty ? [] : ["- \(field.key): \(field.value)"]
            }
            return field.value.split(separator: "\n").map { "- \(item): \($0)" }
        }
        return """
            \(entry)
            # \(record.text.title)

            \(lines.joined(separator: "\n"))

            \(question)
            \(escaped(record.text.question))

            \(answer)
            \(escaped(record.text.answer))

            """
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { isMark($0) ? "\\" + $0 : String($0) }
            .joined(separator: "\n")
    }

    /// Looks like a comment of the format, with or without backslashes before it.
    static func isMark(_ line: Substring) -> Bool {
        line.drop { $0 == "\\" }.drop(while: \.isWhitespace).hasPrefix(mark)
    }

    /// Whether a text begins with a head in YAML or with a heading, rather than with an entry.
    static func isOneEntry(_ text: String) -> Bool {
        guard let first = text.split(separator: "\n").first(where: { !$0.trimmed.isEmpty }) else { return false }
        return FrontMatter.isFence(first)
            || first.hasPrefix("# ") && !text.contains(entry) && !EntryTable.isTable(text)
    }

    static func read(_ text: String, _ name: String) throws(FileDamage) -> [PlacedEntry] {
        var damages = EntryDamages(file: name)
        var entries: [PlacedEntry] = []
        var reader = isOneEntry(text) ? EntryMarkdownReader(line: 1, isWhole: true) : nil
        func finish() {
            guard var reader else { return }
            reader.finish()
            for fault in reader.faults { damages.add(fault.reason, at: .line(fault.line)) }
            guard reader.faults.isEmpty else { return }
            do {
                entries.append(PlacedEntry(place: .line(reader.line), record: try EntryRecord(reader.fields)))
            } catch {
                damages.add(error, at: .line(reader.place(of: error)))
            }
        }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.trimmed == entry, reader?.isWhole != true {
                finish()
                reader = EntryMarkdownReader(line: number + 1, isWhole: false)
            } else {
                reader?.take(line, number + 1)
            }
        }
        finish()
        try damages.check()
        return entries
    }
}
