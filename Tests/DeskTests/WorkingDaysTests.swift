import Desk
import Testing

struct WorkingDaysTests {
    private let national = WorkingDays(departement: nil)

    @Test(
        "The n-th working day after a day skips weekends and holidays",
        arguments: [
            // Thursday; Friday counts, the weekend does not.
            ("2026-11-19", 2, "2026-11-23"),
            // Over Labour Day, a Friday, and its weekend.
            ("2026-04-30", 1, "2026-05-04"),
            // Over Armistice, a Wednesday.
            ("2026-11-09", 2, "2026-11-12"),
            // From a Saturday, over the Easter weekend.
            ("2026-04-04", 1, "2026-04-07"),
            ("2026-11-23", -1, "2026-11-20"),
            // Zero stays on a working day, and moves on from a Sunday or a holiday.
            ("2026-11-23", 0, "2026-11-23"),
            ("2026-11-22", 0, "2026-11-23"),
            ("2026-05-01", 0, "2026-05-04"),
        ])
    func adding(from: String, n: Int, expected: String) throws {
        #expect(national.adding(n, to: try #require(Day(from))).description == expected)
    }

    @Test("The département moves the deadline")
    func departement() throws {
        let maundyThursday = try #require(Day("2026-04-02"))
        #expect(national.adding(1, to: maundyThursday).description == "2026-04-03")
        #expect(WorkingDays(departement: "68").adding(1, to: maundyThursday).description == "2026-04-07")
        #expect(national.isWorking(try #require(Day("2026-06-10"))))
        #expect(!WorkingDays(departement: "973").isWorking(try #require(Day("2026-06-10"))))
    }

    @Test("Counting leaves out the first day, takes in the last, and is negative backwards")
    func count() throws {
        let friday = try #require(Day("2026-11-06"))
        let thursday = try #require(Day("2026-11-12"))
        #expect(national.count(from: friday, to: thursday) == 3)
        #expect(national.count(from: thursday, to: friday) == -3)
        #expect(national.count(from: friday, to: friday) == 0)
    }

    @Test("Counting undoes adding", arguments: [1, 5, 21, 250])
    func inverse(n: Int) throws {
        let day = try #require(Day("2026-11-23"))
        #expect(national.count(from: day, to: national.adding(n, to: day)) == n)
        #expect(national.count(from: day, to: national.adding(-n, to: day)) == -n)
    }
}
