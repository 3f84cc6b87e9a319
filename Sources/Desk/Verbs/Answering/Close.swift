/// Closes a question with a reason.
public struct Close: Move {
    public let reference: String
    public let closing: Closing
    public let text: String?
    /// Whether the asker closes it instead of the centre.
    public let isAskers: Bool
    public let seen: Int?

    /// - Parameter words: an explanation besides the reason; nil for none.
    /// - Throws: `Refusal` when the words may not be stored.
    public init(
        reference: String, closing: Closing, words: String? = nil, asAsker: Bool = false, seen: Int? = nil
    ) throws(Refusal) {
        isAskers = asAsker
        self.reference = reference
        self.closing = closing
        text = try words.map { words throws(Refusal) in try Text.required(words, .reason) }
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .closed(closing) }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, closing: closing, words: text, asAsker: isAskers, seen: seen)
    }
}
