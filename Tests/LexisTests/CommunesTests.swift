import Lexis
import Support
import Testing

/// Measures `Spellings` with the names of the French communes, if the list is available.
@Suite struct CommunesTests {
    @Test(.enabled(if: SharedFiles.arePresent, "no shared/ next to the project"))
    func oneSlipStillFindsTheCommune() throws {
        let text = try SharedFiles.text("geo/embeddable/communes.tsv")
        let keys = text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            return columns.count > 2 ? words(of: String(columns[2])).map(\.folded).joined() : nil
        }.filter { !$0.isEmpty }
        let list = Spellings(keys.enumerated().map { (key: $1, id: $0) })
        var random = SeededGenerator(seed: 42)
        var found = 0
        for _ in 0..<1_000 {
            let right = try #require(keys.randomElement(using: &random))
            let nears = list.nearest(to: random.slip(right), limit: 3, within: 2)
            if nears.contains(where: { $0.key == right }) { found += 1 }
        }
        #expect(found >= 970, "\(found) of 1,000")
    }
}
