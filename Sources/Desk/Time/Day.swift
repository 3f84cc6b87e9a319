/// A calendar date without a time, in the proleptic Gregorian calendar, written as in ISO 8601 (`2026-11-23`).
///
/// All arithmetic is on integers, because Foundation's `Calendar` loads ICU, which takes longer than most commands run.
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (<https://howardhinnant.github.io/date_algorithms.html>).
public struct Day: Hashable, Sendable {
    /// The days since 1970-01-01; negative for earlier days.
    public let daysSinceEpoch: Int

    /// The day this many days after 1970-01-01. Text and `Codable` support only the years 0000 to 9999, as ISO 8601
    /// does.
    public init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// A civil date; nil when the calendar has no such day, or the year does not have four digits.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(unchecked: year, month, day)
        // A day that does not exist, such as 30 February, converts back to another date.
        guard civil == (year, month, day) else { return nil }
    }

    /// `days_from_civil`, for a date known to exist. Its years begin in March, so that the leap day is the last of a
    /// year.
    init(unchecked year: Int, _ month: Int, _ day: Int) {
        let marchYear = month > 2 ? year : year - 1
        let (era, yearOfEra) = marchYear.dividedDown(by: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(daysSinceEpoch: era * 146_097 + dayOfEra - 719_468)
    }

    /// `civil_from_days`.
    var civil: (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (daysSinceEpoch + 719_468).dividedDown(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month > 2 ? 0 : 1)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The civil year.
    public var year: Int { civil.year }

    /// The month, 1 to 12.
    public var month: Int { civil.month }

    /// The day of the month, 1 to 31.
    public var day: Int { civil.day }

    /// The day of the week as in ISO 8601: 1 for Monday to 7 for Sunday.
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        (daysSinceEpoch + 3).dividedDown(by: 7).remainder + 1
    }

    /// The day this many calendar days later; earlier for a negative number.
    public func adding(days: Int) -> Day {
        Day(daysSinceEpoch: daysSinceEpoch + days)
    }
}

extension Day: Comparable {
    public static func < (one: Day, other: Day) -> Bool {
        one.daysSinceEpoch < other.daysSinceEpoch
    }
}

extension Day: LosslessStringConvertible {
    /// Reads `2026-11-23`, and only that form (ISO 8601 extended, four-digit year); nil for a day that does not exist.
    public init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        // `Int` alone would accept a sign: "+026-11-23".
        guard parts.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The day as `2026-11-23` (ISO 8601).
    public var description: String {
        let (year, month, day) = civil
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }
}

extension Day: Codable {
    /// Decodes the ISO 8601 text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a day")
        }
        self = day
    }

    /// Encodes the ISO 8601 text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int {
    /// Division that rounds towards negative infinity, needed for days before 1970.
    func dividedDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// The number with leading zeros.
    fileprivate func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
