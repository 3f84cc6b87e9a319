/// Completes the name or the postal code of a place that is being typed.
public struct CompletePlace: Verb {
    /// Places, each as one would type it so that it is understood, the likeliest first.
    public typealias Reply = [String]

    /// What is typed so far.
    public let text: String
    /// The most places.
    public let limit: Int

    public init(text: String, limit: Int = 12) {
        self.text = text
        self.limit = limit
    }

    public func validated() throws(Refusal) -> Self { Self(text: try Text.checked(text, .territory), limit: limit) }
}
