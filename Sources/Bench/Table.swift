import Foundation
import Relevance

extension [[String]] {
    /// Lines of cells in columns.
    var table: String {
        let widths = (first ?? []).indices.map { column in map { $0[column].count }.max() ?? 0 }
        return map { line in
            zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

extension PairedDifference {
    var text: String { String(format: "%+.2f [%+.2f, %+.2f]", mean, low, high) }
}
