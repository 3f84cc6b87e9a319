/// Publishes an entry rewritten from a question and its answer.
public struct Publish: Verb {
    public typealias Reply = Entry

    /// The question it is made from.
    public let reference: String
    public let text: EntryText
    /// Where the entry is valid, as typed; nil for the question's own région or the nation.
    public let territory: String?
    public let themes: [String]
    /// The version of the question that was seen.
    public let seen: Int?

    public init(reference: String, text: EntryText, territory: String?, themes: [String], seen: Int? = nil) {
        self.reference = reference
        self.text = text
        self.territory = territory
        self.themes = themes
        self.seen = seen
    }
}

/// Shows an entry.
public struct ShowEntry: Verb {
    public typealias Reply = Entry

    /// The reference, or a unique ending of it.
    public let reference: String

    public init(reference: String) { self.reference = reference }
}
