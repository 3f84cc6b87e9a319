import Desk

/// The head of a Markdown file between two lines `---`: the part of YAML (https://yaml.org/spec/1.2.2) that people
/// write there.
///
/// Texts (plain, quoted, or multi-line with `|` or `>`) and lists of texts are read. Other YAML, such as nested maps,
/// anchors and tags, is refused with its line and key.
struct FrontMatter {
    /// The value of each key, with the line of the key, counted from 1.
    private(set) var fields: [(name: String, value: RecordValue, line: Int)] = []
    private(set) var faults: [(reason: Damage.Reason, line: Int)] = []

    private let lines: ArraySlice<(text: Substring, number: Int)>
    private var next: Int

    /// Whether a line begins or ends a head.
    static func isFence(_ line: Substring) -> Bool { line.trimmed == "---" }

    init(_ lines: [(text: Substring, number: Int)]) {
        self.lines = lines[...]
        next = 0
        while let line = take() {
            do throws(Damage.Reason) {
                try read(line.text, line.number)
            } catch {
                faults.append((error, line.number))
                // The lines of a refused key are skipped.
                while let more = peek(), Self.isIndented(more.text) || Self.isItem(more.text) { _ = take() }
            }
        }
    }

    private mutating func take() -> (text: Substring, number: Int)? {
        guard next < lines.count else { return nil }
        next += 1
        return lines[next - 1]
    }

    private func peek() -> (text: Substring, number: Int)? { next < lines.count ? lines[next] : nil }

    private static func isIndented(_ line: Substring) -> Bool {
        line.first?.isWhitespace == true && !line.trimmed.isEmpty
    }
    private static func isItem(_ line: Substring) -> Bool { line.trimmed == "-" || line.trimmed.hasPrefix("- ") }
    private static func isNothing(_ line: String) -> Bool { line.isEmpty || line.hasPrefix("#") }

    private mutating func read(_ line: Substring, _ number: Int) throws(Damage.Reason) {
        let text = line.trimmed
        if Self.isNothing(text) { return }
        guard !Self.isIndented(line), !Self.isItem(line), let (name, rest) = try Self.key(text) else {
            throw .unreadLine(text)
        }
        if fields.contains(where: { $0.name == name }) { throw .sameColumn(name, name) }
        fields.append((name, try value(rest, of: name), number))
    }

    // MARK: - Keys and values

    /// A key, plain or quoted, and what follows its colon.
    private static func key(_ text: String) throws(Damage.Reason) -> (name: String, rest: String)? {
        if let quote = text.first, quote == "\"" || quote == "'" {
            guard let (name, rest) = quoted(text[...]), rest.trimmed.first == ":" else { throw .unreadLine(text) }
            return (name.trimmed, rest.trimmed.dropFirst().trimmed)
        }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return (text[..<colon].trimmed, text[text.index(after: colon)...].trimmed)
    }

    private mutating func value(_ text: String, of name: String) throws(Damage.Reason) -> RecordValue {
        switch text.first {
        case nil, "#": return try below(of: name)
        case "|", ">": return try block(text, of: name)
        case "[": return .list(try Self.items(text, of: name))
        case "{", "&", "*", "!", "@", "%", "`": throw .value(column: name, value: text)
        default: return try scalar(text, of: name)
        }
    }

    /// A text, which may continue in indented lines.
    private mutating func scalar(_ text: String, of name: String) throws(Damage.Reason) -> RecordValue {
        var text = text
        while let line = peek(), Self.isIndented(line.text), !Self.isItem(line.text) {
            text += " " + line.text.trimmed
            _ = take()
        }
        return try Self.scalar(text, of: name)
    }

    private static func scalar(_ text: String, of name: String) throws(Damage.Reason) -> RecordValue {
        if text.first == "\"" || text.first == "'" {
            guard let (value, rest) = quoted(text[...]), isNothing(rest.trimmed) else {
                throw .value(column: name, value: text)
            }
            return .text(value)
        }
        // A comment begins after a space.
        let plain = (text.firstRange(of: " #").map { text[..<$0.lowerBound] } ?? text[...]).trimmed
        return ["", "~", "null"].contains(plain) ? .none : .text(plain)
    }

    /// The value in the lines below a key: a list of texts, or one text.
    private mutating func below(of name: String) throws(Damage.Reason) -> RecordValue {
        var items: [RecordValue] = []
        while let line = peek(), Self.isItem(line.text) || Self.isNothing(line.text.trimmed) && !items.isEmpty {
            _ = take()
            if Self.isNothing(line.text.trimmed) { continue }
            let item = line.text.trimmed.dropFirst().trimmed
            let isMap = item.contains(/^[^"'\s][^\s"':]*:(\s|$)/) || item.contains(/^[\[{&*!|>]/)
            if isMap { throw .value(column: name, value: item) }
            items.append(try Self.scalar(item, of: name))
            // A map in a list goes on in the lines below its item.
            if let more = peek(), Self.isIndented(more.text), !Self.isItem(more.text) {
                throw .value(column: name, value: more.text.trimmed)
            }
        }
        if !items.isEmpty { return .list(items) }
        guard let line = peek(), Self.isIndented(line.text) else { return .none }
        let text = line.text.trimmed
        if text.contains(/^("[^"]*"|'[^']*'|[^\s"':]+)\s*:(\s|$)/) { throw .value(column: name, value: text) }
        return try scalar("", of: name)
    }

    /// A text over several lines: with its line breaks (`|`) or joined (`>`).
    private mutating func block(_ mark: String, of name: String) throws(Damage.Reason) -> RecordValue {
        guard mark.wholeMatch(of: /[|>][+-]?\s*(#.*)?/) != nil else { throw .value(column: name, value: mark) }
        var taken: [Substring] = []
        while let line = peek(), Self.isIndented(line.text) || line.text.trimmed.isEmpty {
            taken.append(line.text)
            _ = take()
        }
        let depth = taken.filter { !$0.trimmed.isEmpty }.map { $0.prefix(while: \.isWhitespace).count }.min() ?? 0
        let texts = taken.map { String($0.dropFirst(depth)) }
        guard mark.first == ">" else { return .text(texts.joined(separator: "\n").trimmed) }
        let paragraphs = texts.split(whereSeparator: \.isEmpty).map { $0.joined(separator: " ") }
        return .text(paragraphs.joined(separator: "\n\n"))
    }

    /// `[a, "b, c"]`.
    private static func items(_ text: String, of name: String) throws(Damage.Reason) -> [RecordValue] {
        var rest = text.dropFirst().trimmed[...]
        var items: [RecordValue] = []
        while let first = rest.first {
            if first == "]" {
                guard isNothing(rest.dropFirst().trimmed) else { break }
                return items
            }
            if first == "\"" || first == "'" {
                guard let (value, after) = quoted(rest) else { break }
                items.append(.text(value))
                rest = after.trimmed[...]
            } else {
                let item = rest.prefix { !",]".contains($0) }
                if item.contains(where: { "[{".contains($0) }) || item.contains(": ") { break }
                items.append(try scalar(item.trimmed, of: name))
                rest = rest.dropFirst(item.count)
            }
            if rest.first == "," { rest = rest.dropFirst().trimmed[...] } else if rest.first != "]" { break }
        }
        throw .value(column: name, value: text)
    }

    /// The text between the quote at the beginning and the next one, and what follows; nil if it is not closed.
    private static func quoted(_ text: Substring) -> (value: String, rest: Substring)? {
        guard let quote = text.first else { return nil }
        var value = ""
        var rest = text.dropFirst()
        while let character = rest.popFirst() {
            if character == quote {
                guard quote == "'", rest.first == "'" else { return (value, rest) }
                value.append(rest.removeFirst())
            } else if character == "\\", quote == "\"" {
                guard let escaped = rest.popFirst(), let meant = escapes[escaped] else { return nil }
                value.append(meant)
            } else {
                value.append(character)
            }
        }
        return nil
    }

    private static let escapes: [Character: Character] = [
        "\"": "\"", "\\": "\\", "/": "/", "n": "\n", "t": "\t", " ": " ", "_": "\u{A0}",
    ]
}
