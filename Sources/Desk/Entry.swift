public import Foundation

/// A published, rewritten question and answer of the knowledge base.
public struct Entry: Codable, Equatable, Sendable {
    /// An entry's life.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case draft, review, published, stale, retired

        /// Readers find it.
        public var isPublic: Bool { self == .published || self == .stale }
    }

    /// Such as `F-2026-00042`.
    public let reference: String
    public let status: Status
    /// The text as readers see it.
    public let text: EntryText
    /// Where it is valid.
    public let territory: Territory
    /// The slugs of its themes.
    public let themes: [String]
    /// The slug of the centre that answers for it.
    public let centre: String
    public let author: String
    public let verifiedOn: Day
    /// When it must be verified again.
    public let reviewBy: Day
    public let publishedAt: Date?

    public init(
        reference: String, status: Status, text: EntryText, territory: Territory, themes: [String], centre: String,
        author: String, verifiedOn: Day, reviewBy: Day, publishedAt: Date?
    ) {
        self.reference = reference
        self.status = status
        self.text = text
        self.territory = territory
        self.themes = themes
        self.centre = centre
        self.author = author
        self.verifiedOn = verifiedOn
        self.reviewBy = reviewBy
        self.publishedAt = publishedAt
    }
}

/// What an entry says.
public struct EntryText: Codable, Equatable, Sendable {
    public let title: String
    public let question: String
    /// Markdown.
    public let answer: String
    public let sources: [Source]

    /// - Throws: `Refusal` when the title or the answer is empty, or a field is too long or holds a control character.
    public init(title: String, question: String, answer: String, sources: [Source]) throws(Refusal) {
        self.title = try Text.required(title, .title)
        self.question = try Text.checked(question, .body)
        self.answer = try Text.required(answer, .answer)
        self.sources = sources
    }
}
