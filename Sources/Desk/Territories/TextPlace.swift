/// A passage of a text that mentions a person, with the surrounding words.
public struct TextPlace: Codable, Equatable, Sendable {
    /// The kind of text that contains it.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case title, body, message, answer, source
        /// The place of a question as it was typed.
        case place
        /// An unpublished entry, or a revision of an entry.
        case draft, revision
        /// The text of a report or of a return of an entry.
        case report
        /// A search query stored as a wording of an entry.
        case wording
        /// A mail that came in.
        case mail
        /// The name of a file.
        case attachment
    }

    /// The reference of the question or the entry; the number of a mail.
    public let reference: String
    public let kind: Kind
    public let before: String
    public let words: String
    public let after: String

    public init(reference: String, kind: Kind, before: String, words: String, after: String) {
        self.reference = reference
        self.kind = kind
        self.before = before
        self.words = words
        self.after = after
    }
}
