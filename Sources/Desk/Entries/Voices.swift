/// Reports of unidentified readers: they count only if several readers agree on several days. An agent's report counts
/// at once.
///
/// Visitors of one day are told apart, but those of different days are not. Therefore one visitor who comes back every
/// day is never enough.
public struct Voices: Equatable, Sendable {
    /// The number of different visitors, for each day with a report.
    public let daily: [Int]

    public init(daily: [Int]) { self.daily = daily }

    /// Readers needed.
    static let leastReaders = 3
    /// Days needed.
    static let leastDays = 2
    /// Readers needed on one of the days.
    static let leastAtOnce = 2
    /// The days after which a report is deleted.
    public static let keptDays = 90

    public var readers: Int { daily.reduce(0, +) }

    /// They count as an agent's report.
    public var areEnough: Bool {
        readers >= Self.leastReaders && daily.count >= Self.leastDays && (daily.max() ?? 0) >= Self.leastAtOnce
    }
}

/// The text of a report by an unidentified reader.
public struct ReaderReport: Codable, Equatable, Sendable {
    public let on: Day
    public let text: String

    public init(on: Day, text: String) {
        self.on = on
        self.text = text
    }
}
