import Desk
import Foundation
import Testing

struct HolidaysTests {
    @Test(
        "Easter falls on the dates of the almanac",
        arguments: ["2000-04-23", "2008-03-23", "2025-04-20", "2038-04-25"])
    func easter(text: String) throws {
        let day = try #require(Day(text))
        #expect(Holidays.easterSunday(day.year) == day)
    }

    @Test("Saint Stephen's day is a holiday in Strasbourg, not in Nancy")
    func alsace() throws {
        let day = try #require(Day("2026-12-26"))
        #expect(Holidays.isHoliday(day, departement: "67"))
        #expect(!Holidays.isHoliday(day, departement: "54"))
        #expect(!Holidays.isHoliday(day, departement: nil))
    }

    @Test("Every region agrees with the package on every day of 2010 to 2040, but for the listed differences")
    func fixture() throws {
        let fixture = try Fixture()
        #expect(fixture.regions.count == 15)
        for region in fixture.regions {
            let differences = Difference.all.filter { $0.regions.contains(region) }
            for year in 2010...2040 {
                let national = try #require(fixture.days["FR"]?[year])
                var expected = fixture.days[region]?[year] ?? []
                for difference in differences where difference.years.contains(year) {
                    let day = difference.day(year)
                    if difference.lawHasIt { expected.insert(day) } else { expected.remove(day) }
                }
                #expect(try holidays(year, region) == expected.union(national), "\(region)")
                #expect(try holidays(year, nil) == national)
            }
        }
    }

    @Test("A listed difference is still one", arguments: Difference.all)
    func differences(difference: Difference) throws {
        let fixture = try Fixture()
        for region in difference.regions {
            let years = difference.years.filter { year in
                fixture.days[region]?[year]?.contains(difference.day(year)) != difference.lawHasIt
            }
            #expect(!years.isEmpty, "\(region): \(difference.reason)")
        }
    }

    private func holidays(_ year: Int, _ departement: String?) throws -> Set<String> {
        let start = try #require(Day(year: year, month: 1, day: 1))
        let days = (0..<366).map { start.adding(days: $0) }.filter { $0.year == year }
        return Set(days.filter { Holidays.isHoliday($0, departement: departement) }.map(\.description))
    }
}

/// A day on which the package used for the fixture differs from the law; our code follows the law.
struct Difference: Sendable, CustomTestStringConvertible {
    let regions: [String]
    var years = 2010...2040
    var lawHasIt = false
    let reason: String
    let day: @Sendable (Int) -> String

    var testDescription: String { "\(regions): \(reason)" }

    static let all = [
        Difference(regions: ["971"], reason: "Mi-Carême is custom and collective agreement, not in L3422-2") {
            Holidays.easterSunday($0).adding(days: -24).description
        },
        Difference(regions: ["971"], reason: "Good Friday is custom; L3134-13 is for Alsace-Moselle only") {
            Holidays.easterSunday($0).adding(days: -2).description
        },
        Difference(
            regions: ["971", "972", "978"],
            reason: "Victor Schœlcher's day is custom; loi 83-550 and L3422-2 grant one day, the abolition's"
        ) { "\($0)-07-21" },
        Difference(
            regions: ["978"], years: 2012...2017, reason: "the circular that moved the day to 28 May is of 2018"
        ) { "\($0)-05-28" },
        Difference(
            regions: ["978"], years: 2012...2017, lawHasIt: true, reason: "décret 2012-553 and L3422-2 say 27 May"
        ) { "\($0)-05-27" },
    ]
}

/// The fixture `Fixtures/holidays.csv`, made by `Scripts/make-holidays`.
private struct Fixture {
    var regions: [String] = []
    /// The days by region and year. "FR" has the national holidays, other regions only their additional ones.
    var days: [String: [Int: Set<String>]] = [:]

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "Fixtures/holidays.csv"), encoding: .utf8)
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# regions ") { regions = line.split(separator: " ").dropFirst(2).map(String.init) }
            if line.hasPrefix("#") { continue }
            let fields = line.split(separator: ",")
            try #require(fields.count == 3)
            let year = try #require(Int(fields[1]))
            days[String(fields[0]), default: [:]][year] = Set(fields[2].split(separator: " ").map { "\(year)-\($0)" })
        }
    }
}
