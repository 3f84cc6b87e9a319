/// The forms of official codes.
enum TerritoryCode {
    /// A commune of the COG: five digits, or `2A`/`2B` and three digits.
    static func isCommune(_ code: String) -> Bool {
        code.utf8.count == 5 && (isDigits(code) || isCorsican(code.prefix(2)) && isDigits(code.dropFirst(2)))
    }

    /// A département, or an overseas collectivity with a code like one: `01`, `2A`, `971`, `988`.
    static func isDepartement(_ code: String) -> Bool {
        switch code.utf8.count {
        case 2: isDigits(code) || isCorsican(code[...])
        case 3: isDigits(code) && (code.hasPrefix("97") || code.hasPrefix("98"))
        default: false
        }
    }

    static func isRegion(_ code: String) -> Bool {
        code.utf8.count == 2 && isDigits(code)
    }

    static func isPostal(_ code: String) -> Bool {
        code.utf8.count == 5 && isDigits(code)
    }

    static func isSiren(_ code: String) -> Bool {
        code.utf8.count == 9 && isDigits(code)
    }

    /// A quartier prioritaire of 2024 (`QN`) or 2014 (`QP`).
    static func isQuartier(_ code: String) -> Bool {
        code.utf8.count == 8 && (code.hasPrefix("QN") || code.hasPrefix("QP"))
            && code.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }

    /// An existing day, as `2026-01-01`.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy(isDigits),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && (1...days[month - 1]).contains(day)
    }

    static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The département in a commune's code.
    static func departement(ofCommune code: String) -> String {
        String(code.prefix(code.hasPrefix("97") || code.hasPrefix("98") ? 3 : 2))
    }

    /// A code of five digits that lost its leading zero in a spreadsheet: `1400` was `01400`.
    static func restoringZero(_ code: String) -> String {
        code.utf8.count == 4 && isDigits(code) && !code.hasPrefix("0") ? "0" + code : code
    }

    private static func isCorsican(_ prefix: Substring) -> Bool {
        prefix == "2A" || prefix == "2B"
    }
}
