/// Completes a place name or postal code while it is typed.
public struct CompletePlace: Verb {
    /// Places in a form that can be typed without ambiguity, the most likely first.
    public typealias Reply = [String]

    /// The text typed so far.
    public let text: String
    /// The maximum number of places.
    public let limit: Int

    public init(text: String, limit: Int = 12) {
        self.text = text
        self.limit = limit
    }

    public func validated() throws(Refusal) -> Self { Self(text: try Text.checked(text, .territory), limit: limit) }
}
