/// Takes over entries from another set, published as they are; those taken over before, by their identifier, are left.
public struct ImportEntries: Verb {
    public typealias Reply = ImportedEntries

    public let records: [EntryRecord]
    /// The slug of the centre of entries that name none; nil for the national desk.
    public let centre: String?
    /// The name of the set they come from: two sets may use the same identifiers; nil for none.
    public let set: String?
    /// Without it, only checks that the themes, places and centres named are there.
    public let activate: Bool

    public init(records: [EntryRecord], centre: String? = nil, set: String? = nil, activate: Bool) {
        self.records = records
        self.centre = centre
        self.set = set
        self.activate = activate
    }
}

/// How many entries came.
public struct ImportedEntries: Codable, Equatable, Sendable {
    public let imported: Int
    /// They were there already.
    public let known: Int

    public init(imported: Int, known: Int) {
        self.imported = imported
        self.known = known
    }
}

/// One line of an import file: JSON with `answer` (or `text`), and where known `title`, `id` (or `_id`), `question`,
/// `sources` (texts or addresses), `themes`, `territory` (as one would type it) and `centre` (a slug).
///
/// Sets made elsewhere have records without a title, or with a whole question for one: the first get the beginning of
/// their answer, the second a title cut short, and the whole of it as their question.
public struct EntryRecord: Codable, Sendable {
    public let id: String?
    public let text: EntryText
    public let themes: [String]
    public let territory: String?
    public let centre: String?

    private enum Key: String, CodingKey {
        case id, _id, title, question, answer, text, sources, themes, territory, centre
    }

    /// - Throws: `DecodingError` for JSON of another shape, `Refusal` for a text that may not be stored.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        id = try fields.decodeIfPresent(String.self, forKey: .id) ?? fields.decodeIfPresent(String.self, forKey: ._id)
        let answer =
            try fields.decodeIfPresent(String.self, forKey: .answer) ?? fields.decode(String.self, forKey: .text)
        let given = (try fields.decodeIfPresent(String.self, forKey: .title) ?? "").trimmed
        let question = try fields.decodeIfPresent(String.self, forKey: .question) ?? ""
        let title = given.isEmpty ? Self.title(answer) : question.isEmpty ? Self.title(given) : given
        text = try EntryText(
            title: title, question: given.isEmpty || title == given ? question : given, answer: answer,
            sources: (fields.decodeIfPresent([String].self, forKey: .sources) ?? []).map { try Source($0) })
        themes = try fields.decodeIfPresent([String].self, forKey: .themes) ?? []
        territory = try fields.decodeIfPresent(String.self, forKey: .territory)
        centre = try fields.decodeIfPresent(String.self, forKey: .centre)
    }

    /// The first line of a text, cut between words where a title would be too long.
    private static func title(_ text: String) -> String {
        let line = (text.trimmed.split { $0.isNewline }.first ?? "").trimmed
        guard line.count > Text.Field.title.limit else { return line }
        let kept = line.prefix(Text.Field.title.limit - 1)
        return (kept.lastIndex { $0 == " " }.map { kept[..<$0] } ?? kept).trimmed + "…"
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encodeIfPresent(id, forKey: .id)
        try fields.encode(text.title, forKey: .title)
        try fields.encode(text.question, forKey: .question)
        try fields.encode(text.answer, forKey: .answer)
        try fields.encode(text.sources.map(\.description), forKey: .sources)
        try fields.encode(themes, forKey: .themes)
        try fields.encodeIfPresent(territory, forKey: .territory)
        try fields.encodeIfPresent(centre, forKey: .centre)
    }
}
