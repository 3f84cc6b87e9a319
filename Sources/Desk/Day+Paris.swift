public import Foundation

/// Days as they begin and end on the clocks of Paris.
///
/// The time zone is computed by the rule of directive 2000/84/EC, as it has been since 1996: UTC+1, and UTC+2 from the
/// last Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC. Foundation's `TimeZone` would know older
/// years as well, at the price of loading ICU.
extension Day {
    /// The civil day in Europe/Paris at a moment. Right from 1996 on; an hour off at some days' edges before.
    public init(_ date: Date) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let (utcDay, secondOfDay) = seconds.dividedDown(by: Day.seconds)
        let day = Day(daysSinceEpoch: utcDay)
        // In UTC both changes are at 01:00 of their Sunday: an hour's shift makes them fall between two days.
        let shifted = secondOfDay < 3_600 ? day.adding(days: -1) : day
        let offset = shifted.endsInSummerTime ? 7_200 : 3_600
        self.init(daysSinceEpoch: (seconds + offset).dividedDown(by: Day.seconds).quotient)
    }

    /// The moment the day begins in Europe/Paris. Right from 1996 on.
    public var startOfDay: Date {
        // The clocks change after midnight, so a day begins in the time in which the day before ended.
        let offset = adding(days: -1).endsInSummerTime ? 7_200 : 3_600
        return Date(timeIntervalSince1970: TimeInterval(daysSinceEpoch * Day.seconds - offset))
    }

    private static let seconds = 86_400

    /// Whether summer time is in force at the end of the day.
    private var endsInSummerTime: Bool {
        let year = year
        return Day.lastSunday(year, 3) <= self && self < Day.lastSunday(year, 10)
    }

    /// The last Sunday of a month of 31 days.
    private static func lastSunday(_ year: Int, _ month: Int) -> Day {
        let last = Day(unchecked: year, month, 31)
        return last.adding(days: -(last.weekday % 7))
    }
}
