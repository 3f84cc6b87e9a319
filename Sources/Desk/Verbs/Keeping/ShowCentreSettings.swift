/// Shows the settings of a centre.
public struct ShowCentreSettings: Verb {
    public typealias Reply = CentreSettings

    public let slug: String

    public init(slug: String) { self.slug = slug }

    public func validated() -> Self { self }
}

/// The settings of a centre.
public struct CentreSettings: Codable, Equatable, Sendable {
    /// The working days within which it answers.
    public let answerDays: Int
    /// Whether its answers need a second reader.
    public let secondReader: Bool
    /// Whether its agents may publish entries that they wrote themselves; the history records it.
    public let selfPublish: Bool

    public init(answerDays: Int, secondReader: Bool, selfPublish: Bool) {
        self.answerDays = answerDays
        self.secondReader = secondReader
        self.selfPublish = selfPublish
    }
}
