/// How a centre works, which no directory says.
public struct CentreHabits: Codable, Equatable, Sendable {
    /// The working days it gives itself to answer.
    public let answerDays: Int
    /// Its answers wait for a second reader.
    public let secondReader: Bool

    public init(answerDays: Int, secondReader: Bool) {
        self.answerDays = answerDays
        self.secondReader = secondReader
    }
}

/// Shows how a centre works.
public struct ShowHabits: Verb {
    public typealias Reply = CentreHabits

    /// The slug of the centre.
    public let centre: String

    public init(centre: String) { self.centre = centre }
}

/// Changes how a centre works; questions asked before keep their due date.
public struct ChangeHabits: Verb {
    public typealias Reply = CentreHabits

    /// The slug of the centre.
    public let centre: String
    /// Nil: as before.
    public let answerDays: Int?
    /// Nil: as before.
    public let secondReader: Bool?

    /// The working days a centre can give itself.
    public static let possibleDays = 1...60

    /// - Throws: `Refusal.badNumber` for a number of days that no centre can give itself.
    public init(centre: String, answerDays: Int? = nil, secondReader: Bool? = nil) throws(Refusal) {
        if let answerDays, !Self.possibleDays.contains(answerDays) { throw .badNumber(String(answerDays)) }
        self.centre = centre
        self.answerDays = answerDays
        self.secondReader = secondReader
    }
}
