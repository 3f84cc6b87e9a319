import Foundation
import Lexis
import Testing

/// The measure of `Spellings` over the names of the French communes, where the list is at hand.
@Suite struct CommunesTests {
    /// The list in the nearest `shared` folder above this file.
    private static let file: URL? = {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let file = folder.appending(path: "shared/geo/embeddable/communes.tsv")
            if FileManager.default.fileExists(atPath: file.path) { return file }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    @Test(.enabled(if: file != nil, "shared/geo/embeddable/communes.tsv is not above the tests"))
    func oneSlipStillFindsTheCommune() throws {
        let text = try String(contentsOf: try #require(Self.file), encoding: .utf8)
        let keys = text.split(separator: "\n").dropFirst().compactMap { line in
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
