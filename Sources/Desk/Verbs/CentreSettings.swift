/// How a centre works.
public struct CentreSettings: Codable, Equatable, Sendable {
    /// The working days it gives itself to answer.
    public let answerDays: Int
    /// Its answers wait for a second reader.
    public let secondReader: Bool
    /// Its agents may publish entries that they wrote themselves; the history then says so.
    public let selfPublish: Bool

    public init(answerDays: Int, secondReader: Bool, selfPublish: Bool) {
        self.answerDays = answerDays
        self.secondReader = secondReader
        self.selfPublish = selfPublish
    }
}

/// Shows how a centre works.
public struct ShowCentreSettings: Verb {
    public typealias Reply = CentreSettings

    public let slug: String

    public init(slug: String) { self.slug = slug }
}

/// Changes how a centre works, as one of its agents or the coordinator; what is nil stays.
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
}
