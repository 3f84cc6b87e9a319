/// Changes the settings of a centre, as one of its agents or the coordinator. A nil value leaves a setting unchanged.
public struct SetCentreSettings: Verb {
    public typealias Reply = CentreSettings

    public let slug: String
    public let answerDays: Int?
    public let secondReader: Bool?
    public let selfPublish: Bool?

    /// - Throws: `Refusal.badNumber` for days outside 1 to 60.
    public init(slug: String, answerDays: Int? = nil, secondReader: Bool? = nil, selfPublish: Bool? = nil)
        throws(Refusal)
    {
        if let answerDays, !(1...60).contains(answerDays) { throw .badNumber(String(answerDays), in: 1...60) }
        self.slug = slug
        self.answerDays = answerDays
        self.secondReader = secondReader
        self.selfPublish = selfPublish
    }

    public func validated() throws(Refusal) -> Self {
        try Self(slug: slug, answerDays: answerDays, secondReader: secondReader, selfPublish: selfPublish)
    }
}
