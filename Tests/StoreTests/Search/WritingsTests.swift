import Desk
import Foundation
import Support
import Testing

@Suite("Places as practitioners write them, on a fresh desk")
struct WritingsTests {
    @Test("Each row of Fixtures/writings.tsv: a writing, what it means, and whether the asker confirms it")
    func writings() throws {
        let desk = try TemporaryDesk()
        let writings = try Writing.all()
        #expect(writings.count > 500)
        let wrong = try writings.filter { try !$0.isRight(desk.route($0.text)) }
        #expect(wrong.isEmpty, "\(wrong.map(\.text).joined(separator: "\n"))")
    }
}

/// A line of the table, judged as a careful agent would read it.
private struct Writing {
    enum Manner: String {
        /// Understood, even if one of several centres must be chosen.
        case sure
        /// Understood after the asker confirms it.
        case confirmed
        /// Suggested, in either way.
        case offered
        case abroad
        case unknown
    }

    let text: String
    /// The expected names of places, of a quartier's communes, or parts of a grouping's name.
    let names: [String]
    let departements: Set<String>
    let manner: Manner

    static func all() throws -> [Writing] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/writings.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            let fields = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(fields.count == 4, "\($0)")
            return Writing(
                text: fields[0], names: fields[1].split(separator: "+").map { $0.trimmingCharacters(in: .whitespaces) },
                departements: Set(fields[2].split(separator: " ").map(String.init)),
                manner: try #require(Manner(rawValue: fields[3]), "\($0)"))
        }
    }

    func isRight(_ route: Route) -> Bool {
        let finding = route.finding
        switch manner {
        case .abroad: return finding.rule == .abroad
        case .unknown: return finding.territories.isEmpty
        case .sure: guard !finding.confirm, Set(route.departements) == departements else { return false }
        case .confirmed: guard finding.confirm, departements.isSubset(of: route.departements) else { return false }
        case .offered: guard departements.isSubset(of: route.departements) else { return false }
        }
        return names.allSatisfy { name in
            finding.territories.contains { place in
                place.name == name || place.communes?.contains(name) == true
                    || place.kind == .epci && place.name.contains(name)
            }
        }
    }
}
