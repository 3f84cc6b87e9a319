/// The départements as a grid of tiles, each near its real position. The grid was drawn for this project; no
/// département is missing, neighbours are close to each other, and the overseas ones are in the bottom row.
enum TileGrid {
    struct Cell: Sendable {
        let code: String
        let column: Int
        let row: Int
    }

    private static let drawing = """
        .. .. .. .. .. .. .. 62 59 .. .. .. ..
        .. .. .. .. .. 76 80 60 02 08 .. .. ..
        .. .. .. 50 14 27 95 93 77 51 55 54 57
        .. 22 35 53 61 78 92 75 94 10 52 88 67
        29 56 44 49 72 28 91 45 89 21 70 90 68
        .. .. .. 85 79 37 41 18 58 71 39 25 ..
        .. .. .. 17 86 36 23 03 42 69 01 74 ..
        .. .. .. .. 16 87 19 63 43 38 73 .. ..
        .. .. .. 33 24 46 15 48 07 26 05 .. ..
        .. .. .. 40 47 82 12 30 84 04 06 .. ..
        .. .. .. 64 32 31 81 34 13 83 .. .. ..
        .. .. .. .. 65 09 11 66 .. .. .. 2B ..
        .. .. .. .. .. .. .. .. .. .. .. 2A ..
        .. .. .. .. .. .. .. .. .. .. .. .. ..
        971 972 973 974 976 .. 975 977 978 986 987 988 ..
        """

    static let cells: [Cell] = drawing.split(separator: "\n").enumerated().flatMap { row, line in
        line.split(separator: " ").enumerated().compactMap { column, code in
            code == ".." ? nil : Cell(code: String(code), column: column, row: row)
        }
    }
}
