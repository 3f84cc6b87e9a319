/// Takes over entries from another set, published as they are; those taken over before, by their identifier, are left.
public struct ImportEntries: Verb {
    public typealias Reply = ImportedEntries

    public let records: [EntryRecord]
    /// The slug of the centre of entries that name none; nil for the national desk.
    public let centre: String?
    /// Without it, only checks that the themes, places and centres named are there.
    public let activate: Bool

    public init(records: [EntryRecord], centre: String? = nil, activate: Bool) {
        self.records = records
        self.centre = centre
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

/// One line of an import file: JSON with `title` and `answer` (or `text`), and where known `id` (or `_id`), `question`,
/// `sources` (texts or addresses), `themes`, `territory` (as one would type it) and `centre` (a slug).
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
        text = try EntryText(
            title: fields.decode(String.self, forKey: .title),
            question: fields.decodeIfPresent(String.self, forKey: .question) ?? "", answer: answer,
            sources: (fields.decodeIfPresent([String].self, forKey: .sources) ?? []).map { try Source($0) })
        themes = try fields.decodeIfPresent([String].self, forKey: .themes) ?? []
        territory = try fields.decodeIfPresent(String.self, forKey: .territory)
        centre = try fields.decodeIfPresent(String.self, forKey: .centre)
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
