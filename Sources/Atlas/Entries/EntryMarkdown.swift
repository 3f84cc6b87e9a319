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

    static func read(_ text: String, _ name: String) throws(FileDamage) -> [PlacedEntry] {
        var damages = EntryDamages(file: name)
        var entries: [PlacedEntry] = []
        var reader: Reader?
        func finish() {
            guard let reader else { return }
            for fault in reader.faults { damages.add(fault.reason, at: .line(fault.line)) }
            guard reader.faults.isEmpty else { return }
            do {
                let record = try EntryRecord(reader.fields.mapValues { .text($0) })
                entries.append(PlacedEntry(place: .line(reader.line), record: record))
            } catch {
                damages.add(error, at: .line(reader.line))
            }
        }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.trimmed == entry {
                finish()
                reader = Reader(line: number + 1)
            } else {
                reader?.take(line, number + 1)
            }
        }
        finish()
        try damages.check()
        return entries
    }

    /// One entry being read.
    private struct Reader {
        /// Where it begins, counted from 1.
        let line: Int
        private(set) var fields: [String: String] = [:]
        /// Lines of the head that say nothing known.
        private(set) var faults: [(reason: Damage.Reason, line: Int)] = []
        /// The text that the lines belong to; nil in the head.
        private var part: String?

        init(line: Int) { self.line = line }

        mutating func take(_ line: Substring, _ number: Int) {
            switch line.trimmed {
            case question: part = "question"
            case answer: part = "answer"
            default:
                if let part {
                    fields[part, default: ""] += (line.first == "\\" && isMark(line) ? line.dropFirst() : line) + "\n"
                } else if !line.trimmed.isEmpty {
                    do throws(Damage.Reason) {
                        try head(line.trimmed)
                    } catch {
                        faults.append((error, number))
                    }
                }
            }
        }

        private mutating func head(_ line: String) throws(Damage.Reason) {
            if line == "#" || line.hasPrefix("# ") { return try set("title", line.dropFirst().trimmed) }
            guard line.hasPrefix("- "), let colon = line.firstIndex(of: ":") else { throw .unreadLine(line) }
            let name = line[..<colon].dropFirst(2).trimmed
            try set(name, line[line.index(after: colon)...].trimmed)
        }

        private mutating func set(_ name: String, _ value: String) throws(Damage.Reason) {
            guard let column = EntryRecord.columns.column(name) else { throw EntryRecord.columns.unknown(name) }
            if let given = fields[column] {
                guard lists[column] != nil else { throw .sameColumn(name, name) }
                fields[column] = given + "\n" + value
            } else {
                fields[column] = value
            }
        }
    }
}
