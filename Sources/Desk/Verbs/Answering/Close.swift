import Foundation

/// Closes a question with a reason.
public struct Close: Move {
    /// The reasons for which a question is closed. A duplicate is merged, and only the asker withdraws.
    public static let reasons: [Closing] = [.outOfScope, .satisfied, .noReply]

    public let reference: String
    public let closing: Closing
    public let text: String?
    /// Whether the asker closes it instead of the centre.
    public let isAskers: Bool
    public let seen: Int?

    /// - Parameters:
    ///   - closing: one of the `reasons`.
    ///   - words: an explanation besides the reason; nil for none.
    /// - Throws: `Refusal.badChoice` for another reason; `Refusal` when the words may not be stored.
    public init(
        reference: String, closing: Closing, words: String? = nil, asAsker: Bool = false, seen: Int? = nil
    ) throws(Refusal) {
        isAskers = asAsker
        self.reference = reference
        self.closing = try Self.reason(named: closing.rawValue)
        text = try words.map { words throws(Refusal) in try Text.required(words, .reason) }
        self.seen = seen
    }

    /// The reason that a typed text names.
    /// - Throws: `Refusal.badChoice` with all reasons.
    public static func reason(named text: String) throws(Refusal) -> Closing {
        guard let closing = Closing(rawValue: text.replacing("-", with: "_")), reasons.contains(closing) else {
            throw .badChoice(text, known: reasons.map(\.rawValue))
        }
        return closing
    }

    public func act(in scene: Scene) -> Act { .closed(closing) }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, closing: closing, words: text, asAsker: isAskers, seen: seen)
    }
}
