/// Explains where a question about a place would be routed, without storing anything.
public struct ExplainRoute: Verb {
    public typealias Reply = Route

    /// The place as typed.
    public let text: String
    /// The day whose coverage is used; nil for today.
    public let date: Day?

    public init(text: String, date: Day? = nil) {
        self.text = text
        self.date = date
    }

    public func validated() throws(Refusal) -> Self { Self(text: try Text.checked(text, .territory), date: date) }
}
