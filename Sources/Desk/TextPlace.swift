/// A place in a text where a person stands, with the words around.
public struct TextPlace: Codable, Equatable, Sendable {
    /// What kind of text it is in.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case title, body, message, answer, source
        /// The place of a question, as it was typed.
        case place
        /// An entry that nobody has published, or a revision of one.
        case draft, revision
        /// What was written with a report or a return of an entry.
        case report
        /// Words that led readers to an entry.
        case wording
    }

    /// Of the question or the entry.
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
