import Desk

/// Entries in one Markdown document. Comments, which no reader sees, part them and their texts.
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
/// A line of a text that looks like such a comment has a backslash before it.
enum EntryMarkdown {
    private static let mark = "<!-- guichet:"
    static let entry = mark + "entry -->"
    private static let question = mark + "question -->"
    private static let answer = mark + "answer -->"
    /// The fields that have a line for each item, and its name.
    private static let lists = ["sources": "source", "themes": "theme", "see_also": "see_also"]

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
    private static func isMark(_ line: Substring) -> Bool {
        line.drop { $0 == "\\" }.drop(while: \.isWhitespace).hasPrefix(mark)
    }

    static func read(_ text: String, _ name: String) throws(FileDamage) -> [EntryRecord] {
        var damages = EntryDamages(file: name)
        var records: [EntryRecord] = []
        var reader: Reader?
        func finish() {
            guard let reader else { return }
            do {
                records.append(try EntryJSON.record(reader.fields))
            } catch {
                damages.add(error, at: .line(reader.line))
            }
        }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.trimmed == entry {
                finish()
                reader = Reader(line: number + 1)
            } else {
                reader?.take(line)
            }
        }
        finish()
        try damages.check()
        return records
    }

    /// One entry being read.
    private struct Reader {
        /// Where it begins, counted from 1.
        let line: Int
        private(set) var fields: [String: String] = [:]
        /// The text that the lines belong to; nil in the head.
        private var part: String?

        init(line: Int) { self.line = line }

        mutating func take(_ line: Substring) {
            switch line.trimmed {
            case question: part = "question"
            case answer: part = "answer"
            default:
                if let part {
                    fields[part, default: ""] += (line.first == "\\" && isMark(line) ? line.dropFirst() : line) + "\n"
                } else {
                    head(line.trimmed)
                }
            }
        }

        private mutating func head(_ line: String) {
            if line.hasPrefix("# ") { fields["title"] = line.dropFirst(2).trimmed }
            guard line.hasPrefix("- "), let colon = line.firstIndex(of: ":") else { return }
            let key = line[..<colon].dropFirst(2).trimmed
            let value = line[line.index(after: colon)...].trimmed
            let list = lists.first { $0.value == key }?.key
            fields[list ?? key] = list.flatMap { fields[$0] }.map { $0 + "\n" + value } ?? value
        }
    }
}
