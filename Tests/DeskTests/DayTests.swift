import Desk
import Foundation
import Testing

struct DayTests {
    @Test("A day reads and writes ISO 8601")
    func text() throws {
        let day = try #require(Day("2026-11-23"))
        #expect((day.year, day.month, day.day) == (2026, 11, 23))
        #expect(day.description == "2026-11-23")
        #expect(Day(year: 2026, month: 11, day: 23) == day)
        #expect(Day("0000-02-29")?.description == "0000-02-29")
    }

    @Test(
        "What is no day is refused",
        arguments: [
            "", "2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00",
            "2026-1-1", "26-01-01", "+026-01-01", "2026-01-01T00:00", "2026/01/01", "2026-01-٠١", "12026-01-01",
        ])
    func refused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("Parts out of range are refused before any arithmetic")
    func refusedParts() {
        #expect(Day(year: .max, month: 1, day: 1) == nil)
        #expect(Day(year: 10_000, month: 1, day: 1) == nil)
        #expect(Day(year: 2026, month: .min, day: 1) == nil)
        #expect(Day(year: 2026, month: 1, day: .max) == nil)
    }

    @Test("JSON holds the text, and a wrong one is an error")
    func json() throws {
        let day = try #require(Day("2026-11-23"))
        #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2026-11-23"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: Data(#"["2026-11-23"]"#.utf8)) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }

    @Test("Days add up over months, leap days and the epoch")
    func adding() throws {
        let day = try #require(Day("2024-02-28"))
        #expect(day.adding(days: 1).description == "2024-02-29")
        #expect(day.adding(days: 2).description == "2024-03-01")
        #expect(day.adding(days: -59).description == "2023-12-31")
        #expect(day < day.adding(days: 1))
        #expect(Day("1970-01-01")?.daysSinceEpoch == 0)
        #expect(Day("1969-12-31")?.daysSinceEpoch == -1)
    }

    @Test("The week runs from Monday, 1, to Sunday, 7")
    func weekday() throws {
        let monday = try #require(Day("2026-11-23"))
        #expect((0..<7).map { monday.adding(days: $0).weekday } == [1, 2, 3, 4, 5, 6, 7])
        #expect(Day("1969-12-28")?.weekday == 7)
    }

    @Test("Every day of four centuries comes back as itself")
    func everyDay() throws {
        let first = try #require(Day("1800-01-01"))
        let last = try #require(Day("2200-01-01"))
        for number in first.daysSinceEpoch..<last.daysSinceEpoch {
            let day = Day(daysSinceEpoch: number)
            let again = Day(year: day.year, month: day.month, day: day.day)
            // Not an `#expect` for each day, because a hundred thousand of them take seconds.
            if again != day { Issue.record("\(day) comes back as \(String(describing: again))") }
        }
    }

    @Test("Days begin in Paris when Foundation says so, 1997 to 2037")
    func paris() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Europe/Paris"))
        let first = try #require(Day("1997-01-01"))
        let last = try #require(Day("2037-12-31"))
        for number in first.daysSinceEpoch...last.daysSinceEpoch {
            let day = Day(daysSinceEpoch: number)
            let noon = Date(timeIntervalSince1970: TimeInterval(number * 86_400 + 43_200))
            let start = calendar.startOfDay(for: noon)
            let moments = [start, noon, start.addingTimeInterval(0.5), day.adding(days: 1).startOfDay - 0.5]
            if day.startOfDay != start || moments.contains(where: { Day($0) != day }) {
                Issue.record("\(day) begins at \(day.startOfDay), not \(start)")
            }
        }
    }

    @Test("An hour before a summer's midnight in UTC it is the next day in Paris")
    func summerNight() throws {
        let evening = try Date("2026-07-14T22:00:00Z", strategy: .iso8601)
        #expect(Day(evening).description == "2026-07-15")
        #expect(Day(evening - 1).description == "2026-07-14")
    }
}
