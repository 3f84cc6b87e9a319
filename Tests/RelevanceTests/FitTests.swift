import Foundation
import Relevance
import Support
import Testing

@Suite("Weights are fitted leaving sets out, in pieces")
struct FitTests {
    private static let set = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    private func scores(_ file: URL, until deadline: Date = .distantFuture) throws -> FitScores {
        try FitScores(of: [Self.set], sample: 8, keeping: file, until: deadline)
    }

    @Test("A fit that was stopped goes on from what was kept")
    func resumed() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "fit.tsv")
        let first = try scores(file)
        let means = try [[:], ["lead": 0]].map { try first.mean($0, on: first.sets) }
        #expect(first.computed == 2)
        let second = try scores(file)
        #expect(try [[:], ["lead": 0]].map { try second.mean($0, on: second.sets) } == means)
        // The program's own weights are asked again, to know that the file is of this program.
        #expect(second.computed == 1)
    }

    @Test("What a file keeps of another program is refused")
    func outdated() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "fit.tsv")
        try Data("\tFixtures\t1 2 3 4 5 6 7 8\n".utf8).write(to: file)
        #expect(throws: FitScores.Outdated.self) { try scores(file) }
    }

    @Test("After its time a fit stops")
    func stopped() throws {
        let folder = try TemporaryFolder()
        let late = try scores(folder.url.appending(path: "fit.tsv"), until: .distantPast)
        #expect(throws: FitScores.OutOfTime.self) { try late.mean([:], on: late.sets) }
    }

    @Test("A difference that all queries share has no width; sets count the same")
    func difference() throws {
        let same = try #require(PairedDifference([[2, 2], [2]]))
        #expect((same.low, same.mean, same.high) == (2, 2, 2))
        #expect(try #require(PairedDifference([[0, 0, 0], [6]])).mean == 3)
        #expect(PairedDifference([[], []]) == nil)
    }
}
