import ArgumentParser
import Desk

/// Days given as options.
enum Dates {
    static func day(_ text: String?) throws(Refusal) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else { throw .badDate(text) }
        return day
    }

    /// The first day of what was typed: a year, a month or a day.
    static func beginning(_ text: String?) throws(Refusal) -> Day? {
        guard let text else { return nil }
        guard let day = Day(beginning: text) else { throw .badDate(text) }
        return day
    }
}

/// The most lines of a list, as typed.
enum Limits {
    static func check(_ limit: Int) throws(Refusal) {
        guard limit > 0 else { throw .badNumber(String(limit)) }
    }

    /// The limit with which it is known whether there are more.
    static func oneMore(_ limit: Int) -> Int { limit == .max ? limit : limit + 1 }
}
