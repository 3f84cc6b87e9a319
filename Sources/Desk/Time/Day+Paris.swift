public import Foundation

/// The beginning and end of days in Paris.
///
/// The time zone follows directive 2000/84/EC, valid since 1996: UTC+1, and UTC+2 from the last Sunday of March 01:00
/// UTC to the last Sunday of October 01:00 UTC. Foundation's `TimeZone` also has earlier years, but loads ICU.
extension Day {
    /// The day in Europe/Paris at a moment. Exact since 1996; up to an hour wrong before.
    public init(_ date: Date) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let (utcDay, secondOfDay) = seconds.dividedDown(by: Day.seconds)
        let day = Day(daysSinceEpoch: utcDay)
        // Both changes are at 01:00 UTC on a Sunday; shifted by an hour they are at the end of a day.
        let shifted = secondOfDay < 3_600 ? day.adding(days: -1) : day
        let offset = shifted.endsInSummerTime ? 7_200 : 3_600
        self.init(daysSinceEpoch: (seconds + offset).dividedDown(by: Day.seconds).quotient)
    }

    /// The first moment of the day in Europe/Paris. Exact since 1996.
    public var startOfDay: Date {
        // Clocks change after midnight, so a day begins with the offset with which the day before ended.
        let offset = adding(days: -1).endsInSummerTime ? 7_200 : 3_600
        return Date(timeIntervalSince1970: TimeInterval(daysSinceEpoch * Day.seconds - offset))
    }

    private static let seconds = 86_400

    /// Whether summer time applies at the end of the day.
    private var endsInSummerTime: Bool {
        let year = year
        return Day.lastSunday(year, 3) <= self && self < Day.lastSunday(year, 10)
    }

    /// The last Sunday of a month that has 31 days.
    private static func lastSunday(_ year: Int, _ month: Int) -> Day {
        let last = Day(unchecked: year, month, 31)
        return last.adding(days: -(last.weekday % 7))
    }
}
