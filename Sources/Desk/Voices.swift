/// What readers say who have not said who they are: it counts from several of them, and slowly. An agent's word counts at
/// once.
///
/// A day's visitors are told apart, those of two days are not: so one visitor alone, who comes again every day, never
/// makes enough.
public struct Voices: Equatable, Sendable {
    /// How many different visitors said so, for each day on which someone did.
    public let daily: [Int]

    public init(daily: [Int]) { self.daily = daily }

    /// At least so many in all,
    static let leastReaders = 3
    /// on at least so many days,
    static let leastDays = 2
    /// so many of them on one day.
    static let leastAtOnce = 2
    /// What was said longer ago is forgotten, in days.
    public static let keptDays = 90

    public var readers: Int { daily.reduce(0, +) }

    /// They count as an agent's word.
    public var areEnough: Bool {
        readers >= Self.leastReaders && daily.count >= Self.leastDays && (daily.max() ?? 0) >= Self.leastAtOnce
    }
}

/// What a reader wrote who reported an entry without saying who they are.
public struct ReaderReport: Codable, Equatable, Sendable {
    public let on: Day
    public let text: String

    public init(on: Day, text: String) {
        self.on = on
        self.text = text
    }
}
