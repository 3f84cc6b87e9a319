extension Day {
    /// The first day of a typed day, month or year: `2026-11-23`, `23/11/2026`, `2026-11`, `11/2026` or `2026`.
    public init?(beginning text: String) {
        let typed = text.trimmed
        let separator: Character = typed.contains("/") ? "/" : "-"
        var parts = typed.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        if separator == "/" { parts.reverse() }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1)
    }
}
