import Phrasebook

/// Text in columns, for people.
enum Columns {
    /// `label  value` lines, the values aligned.
    static func fields(_ fields: [(String, String)]) -> String {
        guard !Screen.isPlain else { return fields.map { "\($0.0)\(phrases.colon) \($0.1)" }.joined(separator: "\n") }
        let width = fields.map { Width.of($0.0) }.max() ?? 0
        return fields.map { Screen.fitted("\(Width.pad($0.0, to: width))  \($0.1)", indent: width + 2) }
            .joined(separator: "\n")
    }

    /// The smallest width of the flexible column. Below it, a row takes two lines.
    private static let least = 20

    /// Rows in columns of the necessary width. One column is cut to the remaining width of the screen. If that is too
    /// small, each row has this column on a separate line.
    /// - Parameters:
    ///   - headings: the names of the columns, which are shown only to a screen reader.
    ///   - flexible: the column that is cut; by default the last.
    static func table(
        _ rows: [[String]], headings: [String] = [], flexible: Int? = nil, width: Int, isCut: Bool
    ) -> String {
        guard let count = rows.first?.count else { return "" }
        if Screen.isPlain {
            return rows.map { plain($0, headings) }.joined(separator: headings.isEmpty ? "\n" : "\n\n")
        }
        let widths = (0..<count).map { column in rows.map { Width.of($0[column]) }.max() ?? 0 }
        let flexible = flexible ?? count - 1
        let others = widths.enumerated().filter { $0.offset != flexible }.reduce(0) { $0 + $1.element + 2 }
        guard !isCut || width - others >= min(least, widths[flexible]) else {
            return rows.map { stacked($0, flexible, width) }.joined(separator: "\n")
        }
        let rest = max(least, width - others)
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let shown = column == flexible && isCut ? cut(cell, rest) : cell
                let room = column == flexible && isCut ? min(rest, widths[column]) : widths[column]
                return column < count - 1 ? Width.pad(shown, to: room) : shown
            }
            return cells.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func stacked(_ row: [String], _ flexible: Int, _ width: Int) -> String {
        let others = row.enumerated().filter { $0.offset != flexible && !$0.element.isEmpty }.map(\.element)
        return [others.joined(separator: "  "), "  " + row[flexible]].map { cut($0, width) }.joined(separator: "\n")
    }

    /// Cuts a text to at most `width` columns.
    static func cut(_ text: String, _ width: Int) -> String { Width.cut(text, to: width) }

    private static func plain(_ row: [String], _ headings: [String]) -> String {
        guard headings.count == row.count else { return row.filter { !$0.isEmpty }.joined(separator: ", ") }
        return zip(headings, row).map { "\($0)\(phrases.colon) \($1)" }.joined(separator: "\n")
    }
}
