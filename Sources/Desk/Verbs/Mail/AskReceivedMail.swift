/// Makes a question from a waiting mail. The asker is the mail's sender.
public struct AskReceivedMail: Verb {
    public typealias Reply = Receipt

    public let id: Int64
    /// The place, as typed; nil for the one that the mail names.
    public let territory: String?
    /// The title; nil for the mail's subject.
    public let title: String?
    /// The slug of the centre chosen among those of the place; nil if none was chosen.
    public let centre: String?

    /// - Throws: `Refusal` if a text is too long or contains a control character.
    public init(id: Int64, territory: String? = nil, title: String? = nil, centre: String? = nil) throws(Refusal) {
        self.id = id
        self.territory = try territory.map { text throws(Refusal) in try Text.required(text, .territory) }
        self.title = try title.map { text throws(Refusal) in try Text.required(text, .title) }
        self.centre = centre
    }

    public func validated() throws(Refusal) -> Self {
        try Self(id: id, territory: territory, title: title, centre: centre)
    }
}
