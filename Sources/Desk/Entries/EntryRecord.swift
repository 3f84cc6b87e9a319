public import Foundation

/// An entry as it is exported and imported, without anything about the asker.
///
/// Sets made elsewhere have records without a title, or with a whole question as the title. Without one, the title is
/// the beginning of the answer; a title that is too long is cut, and its full text becomes the question.
public struct EntryRecord: Codable, Equatable, Sendable {
    /// The entry's reference, where it has one.
    public var reference: String?
    /// Its identifier in the set it was first imported from.
    public var id: String?
    /// Nil for a published entry.
    public var status: Entry.Status?
    public var stale: Staleness?
    public var text: EntryText
    /// A place as typed; nil for the whole country.
    public var territory: String?
    public var themes: [String]
    public var audience: Audience?
    /// References of related entries.
    public var seeAlso: [String]
    /// A centre's slug.
    public var centre: String?
    public var author: String?
    public var reviewer: String?
    public var verifiedOn: Day?
    public var reviewBy: Day?
    public var publishedAt: Date?
    /// The reference of the entry that replaces it.
    public var replacedBy: String?

    public init(text: EntryText) {
        self.text = text
        themes = []
        seeAlso = []
    }

    private enum Key: String, CodingKey {
        case reference, id, status, stale, title, question, answer, sources, territory, themes, audience
        case seeAlso = "see_also"
        case centre, author, reviewer
        case verifiedOn = "verified_on"
        case reviewBy = "review_by"
        case publishedAt = "published_at"
        case replacedBy = "replaced_by"
    }

    /// - Throws: `Damage.Reason` for an invalid key or value, `Refusal` for a text that may not be stored.
    public init(from decoder: any Decoder) throws {
        guard case .record(let record) = try RecordValue(from: decoder) else { throw Damage.Reason.notRecord }
        try self.init(record)
    }

    /// Whether a text has the form `F-2026-00042`.
    public static func isReference(_ text: String) -> Bool {
        text.wholeMatch(of: /F-\d{4}-\d{5,9}/) != nil
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encodeIfPresent(reference, forKey: .reference)
        try fields.encodeIfPresent(id, forKey: .id)
        try fields.encodeIfPresent(status, forKey: .status)
        try fields.encodeIfPresent(stale, forKey: .stale)
        try fields.encode(text.title, forKey: .title)
        try fields.encode(text.question, forKey: .question)
        try fields.encode(text.answer, forKey: .answer)
        try fields.encode(text.sources.map(SourceRecord.init), forKey: .sources)
        try fields.encodeIfPresent(territory, forKey: .territory)
        try fields.encode(themes, forKey: .themes)
        try fields.encodeIfPresent(audience, forKey: .audience)
        try fields.encode(seeAlso, forKey: .seeAlso)
        try fields.encodeIfPresent(centre, forKey: .centre)
        try fields.encodeIfPresent(author, forKey: .author)
        try fields.encodeIfPresent(reviewer, forKey: .reviewer)
        try fields.encodeIfPresent(verifiedOn, forKey: .verifiedOn)
        try fields.encodeIfPresent(reviewBy, forKey: .reviewBy)
        try fields.encodeIfPresent(publishedAt.map(Self.text), forKey: .publishedAt)
        try fields.encodeIfPresent(replacedBy, forKey: .replacedBy)
    }

    // MARK: - Texts

    /// Builds the text of an entry, with defaults for missing parts.
    public static func text(title: String?, question: String?, answer: String, sources: [Source]) throws(Refusal)
        -> EntryText
    {
        let given = (title ?? "").trimmed
        let asked = question ?? ""
        let title = given.isEmpty ? beginning(of: answer) : asked.isEmpty ? beginning(of: given) : given
        return try EntryText(
            title: title, question: given.isEmpty || title == given ? asked : given, answer: answer, sources: sources)
    }

    /// The first line of a text, cut between words to the length of a title.
    private static func beginning(of text: String) -> String {
        let line = (text.trimmed.split { $0.isNewline }.first ?? "").trimmed
        guard line.unicodeScalars.count > Text.Field.title.limit else { return line }
        let kept = String(line.unicodeScalars.prefix(Text.Field.title.limit - 1))
        return (kept.lastIndex { $0 == " " }.map { String(kept[..<$0]) } ?? kept).trimmed + "…"
    }

    /// Formats an instant in RFC 3339, UTC, in whole seconds.
    public static func text(_ moment: Date) -> String { moment.formatted(.iso8601) }
}

/// The decoded form of a source: a text as typed, or an object with its parts.
private struct SourceRecord: Codable {
    let source: Source

    init(_ source: Source) { self.source = source }

    private enum Key: String, CodingKey {
        case title, url, date, legal
    }

    init(from decoder: any Decoder) throws { source = try Source(RecordValue(from: decoder)) }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(source.text, forKey: .title)
        try fields.encodeIfPresent(source.url, forKey: .url)
        try fields.encodeIfPresent(source.date, forKey: .date)
        try fields.encodeIfPresent(source.legal, forKey: .legal)
    }
}

extension Source {
    /// One line from which the same source can be read again: as typed where that is possible, else its parts as JSON.
    public var line: String {
        if let same = try? Source(line: description), same == self { return description }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(SourceRecord(self))).map { String(decoding: $0, as: UTF8.self) } ?? description
    }

    /// Reads a line written by `line`, or typed by a person.
    /// - Throws: `Refusal` as `init(_:)` does.
    public init(line: String) throws {
        guard line.hasPrefix("{") else {
            self = try Source(line)
            return
        }
        do {
            self = try JSONDecoder().decode(SourceRecord.self, from: Data(line.utf8)).source
        } catch Refusal.value(.badAddress(let address)) {
            throw Refusal.badAddress(address)
        } catch {
            // It was a typed text that only begins like JSON.
            self = try Source(line)
        }
    }
}
