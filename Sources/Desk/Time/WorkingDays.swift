/// The working days (jours ouvrés) of a place: Monday to Friday without public holidays.
public struct WorkingDays: Hashable, Sendable {
    /// The INSEE code of the département or overseas collectivity whose holidays are added to the national ones.
    public let departement: String?

    /// The working days of a département or overseas collectivity; nil for the national holidays alone. See
    /// ``Holidays/isHoliday(_:departement:)``.
    public init(departement: String?) {
        self.departement = departement
    }

    /// Whether a day is Monday to Friday and not a public holiday.
    public func isWorking(_ day: Day) -> Bool {
        day.weekday <= 5 && !Holidays.isHoliday(day, departement: departement)
    }

    /// The n-th working day after a day, which is not counted; before it for a negative n.
    ///
    /// The first day of a time limit is the day after the event (règlement 1182/71, article 3). Zero gives the day
    /// itself, or the next working day.
    public func adding(_ n: Int, to day: Day) -> Day {
        guard n != 0 else { return isWorking(day) ? day : adding(1, to: day) }
        let step = n.signum()
        var result = day
        for _ in 0..<abs(n) {
            repeat { result = result.adding(days: step) } while !isWorking(result)
        }
        return result
    }

    /// The working days after `from`, up to and including `to`. When `to` is earlier, those after `to` up to and
    /// including `from`, as a negative number.
    public func count(from: Day, to: Day) -> Int {
        guard from <= to else { return -count(from: to, to: from) }
        return (from.daysSinceEpoch..<to.daysSinceEpoch).count { isWorking(Day(daysSinceEpoch: $0 + 1)) }
    }
}
