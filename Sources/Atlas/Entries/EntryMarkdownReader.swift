import Desk

/// One entry of a Markdown document, being read line by line.
struct EntryMarkdownReader {
    /// The line where it begins, counted from 1.
    let line: Int
    /// Whether the file is this entry, and the text after its head is the answer.
    let isWhole: Bool
    private(set) var fields: [String: RecordValue] = [:]
    /// Lines of the head that are not recognised.
    private(set) var faults: [(reason: Damage.Reason, line: Int)] = []
    /// The line of each name.
    private var lines: [String: Int] = [:]
    /// The text that the lines belong to; nil in the head.
    private var part: String?
    /// The lines of a YAML head and the line where it begins; nil outside such a head.
    private var yaml: (begin: Int, lines: [(text: Substring, number: Int)])?

    init(line: Int, isWhole: Bool) {
        self.line = line
        self.isWhole = isWhole
    }

    mutating func take(_ line: Substring, _ number: Int) {
        if let open = yaml {
            if FrontMatter.isFence(line) || line.trimmed == "..." {
                closeHead(open.lines)
            } else {
                yaml?.lines.append((line, number))
            }
        } else if part == nil, FrontMatter.isFence(line) {
            yaml = (number, [])
        } else if line.trimmed == EntryMarkdown.question {
            part = "question"
        } else if line.trimmed == EntryMarkdown.answer {
            part = "answer"
        } else {
            takeText(line, number)
        }
    }

    private mutating func takeText(_ line: Substring, _ number: Int) {
        if part == nil, isWhole, !line.trimmed.isEmpty {
            // In such a file, the heading above the text is the title if the head has none.
            if line.hasPrefix("# "), fields["title"] == nil { return set("title", line.dropFirst().trimmed, number) }
            part = "answer"
        }
        if let part {
            let typed = line.first == "\\" && EntryMarkdown.isMark(line) ? line.dropFirst() : line
            // Its head has an answer already.
            if isWhole, part == "answer", lines["answer"] != nil {
                if !typed.trimmed.isEmpty { fault(.sameColumn("answer", "answer"), number) }
                return
            }
            // One head cannot belong to several entries.
            if isWhole, line.trimmed == EntryMarkdown.entry { fault(.unreadLine(line.trimmed), number) }
            guard case .text(let before) = fields[part] ?? .text("") else { return }
            fields[part] = .text(before + typed + "\n")
        } else if !line.trimmed.isEmpty {
            head(line.trimmed, number)
        }
    }

    /// Records a fault; the same one is recorded once.
    private mutating func fault(_ reason: Damage.Reason, _ number: Int) {
        if !faults.contains(where: { $0.reason == reason }) { faults.append((reason, number)) }
    }

    /// Ends the entry. A YAML head must have ended before.
    mutating func finish() {
        guard let open = yaml else { return }
        faults.append((.unreadLine("---"), open.begin))
    }

    /// The line of the field that an error is about, if it names one.
    func place(of error: any Error) -> Int {
        (error as? Damage.Reason)?.column.flatMap { lines[$0] } ?? line
    }

    // MARK: - The head

    private mutating func closeHead(_ lines: [(text: Substring, number: Int)]) {
        yaml = nil
        let head = FrontMatter(lines)
        faults += head.faults
        for field in head.fields { set(field.name, field.value, field.line) }
    }

    private mutating func head(_ line: String, _ number: Int) {
        if line == "#" || line.hasPrefix("# ") { return set("title", line.dropFirst().trimmed, number) }
        guard line.hasPrefix("- "), let colon = line.firstIndex(of: ":") else {
            faults.append((.unreadLine(line), number))
            return
        }
        set(line[..<colon].dropFirst(2).trimmed, line[line.index(after: colon)...].trimmed, number)
    }

    private mutating func set(_ name: String, _ value: String, _ number: Int) { set(name, .text(value), number) }

    private mutating func set(_ name: String, _ value: RecordValue, _ number: Int) {
        guard let column = EntryRecord.columns.column(name) else {
            faults.append((EntryRecord.columns.unknown(name), number))
            return
        }
        lines[name] = lines[name] ?? number
        lines[column] = lines[column] ?? number
        guard let given = fields[column] else {
            fields[column] = value
            return
        }
        // A field with one line for each item continues.
        guard EntryMarkdown.lists[column] != nil, case .text(let before) = given, case .text(let more) = value else {
            faults.append((.sameColumn(name, name), number))
            return
        }
        fields[column] = .text(before + "\n" + more)
    }
}
