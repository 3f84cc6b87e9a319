/// Text in columns, for people.
enum Columns {
    /// `label  value` lines, the values aligned.
    static func fields(_ fields: [(String, String)]) -> String {
        let width = fields.map(\.0.count).max() ?? 0
        return fields.map { "\(pad($0.0, width))  \($0.1)" }.joined(separator: "\n")
    }

    /// Rows whose columns are as wide as they need be; the last is cut to what the screen leaves.
    static func table(_ rows: [[String]], width: Int, isCut: Bool) -> String {
        guard let count = rows.first?.count else { return "" }
        let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let rest = max(20, width - widths.dropLast().reduce(0) { $0 + $1 + 2 })
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column < count - 1 ? pad(cell, widths[column]) : isCut ? cut(cell, rest) : cell
            }
            return cells.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func cut(_ text: String, _ width: Int) -> String {
        text.count <= width ? text : text.prefix(width - 1) + "…"
    }
}
