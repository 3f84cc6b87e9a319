/// A table whose cells may be longer than a line.
struct TextTable {
    let head: [String]
    let rows: [[String]]

    private static let gap = 2

    /// In columns if the longest words fit. Otherwise each cell follows the name of its column.
    /// - Parameter width: of the terminal, in columns; nil for a screen reader.
    func text(width: Int?) -> String {
        guard let width, let columns = columns(within: width) else { return listed(width) }
        let rule = columns.map { String(repeating: "-", count: $0) }
        return ([line(head, columns), rule.joined(separator: "  ")] + rows.map { line($0, columns) })
            .joined(separator: "\n")
    }

    private func listed(_ width: Int?) -> String {
        rows.map { row in
            zip(head, row).filter { !$1.isEmpty }.map { name, cell in
                let text = name.isEmpty ? cell : "\(name): \(cell)"
                return width.map { Width.wrapped(text, to: $0, indent: 2) } ?? text
            }.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// A row, over as many lines as its longest cell takes.
    private func line(_ cells: [String], _ columns: [Int]) -> String {
        let parts = zip(cells, columns).map { cell, column in
            Width.wrapped(cell, to: column, indent: 0).split(separator: "\n", omittingEmptySubsequences: false)
        }
        return (0..<(parts.map(\.count).max() ?? 0)).map { number in
            let line = zip(parts, columns).map { part, column in
                Width.pad(number < part.count ? String(part[number]) : "", to: column)
            }.joined(separator: String(repeating: " ", count: Self.gap))
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    /// The column widths: the longest word, then an even share of the remaining width for columns that need more.
    /// - Returns: nil where a word is wider than what its column would get.
    private func columns(within width: Int) -> [Int]? {
        let cells = head.indices.map { column in ([head] + rows).compactMap { $0.dropFirst(column).first } }
        let wanted = cells.map { $0.map { Width.of($0) }.max() ?? 0 }
        let least = cells.map { $0.flatMap { $0.split(separator: " ") }.map { Width.of($0) }.max() ?? 0 }
        var room = width - Self.gap * (head.count - 1)
        guard least.reduce(0, +) <= room else { return nil }
        var columns = least
        room -= least.reduce(0, +)
        // Columns that need least are served first, and their unused share goes to the others.
        let order = head.indices.sorted { wanted[$0] - least[$0] < wanted[$1] - least[$1] }
        for (number, column) in order.enumerated() {
            let more = min(wanted[column] - least[column], room / (order.count - number))
            columns[column] += more
            room -= more
        }
        return columns
    }
}
