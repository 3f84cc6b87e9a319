/// The history of communes, from INSEE's list of changes (COG, `mouvements`).
public struct CommuneHistory: Sendable {
    private var changes: [String: [(date: String, code: String)]] = [:]
    /// The dates on which each commune received a name, by the concatenation of code and name.
    private var beginnings: [String: [String]] = [:]

    /// A former name of a commune.
    public struct PastName: Equatable, Sendable {
        public let code: String
        public let name: String
        /// The first day with this name; nil: before 1943, when INSEE's list begins.
        public let from: String?
        /// The first day without this name.
        public let until: String
    }

    public init(_ rows: [CommuneChange]) {
        for row in rows {
            guard let before = row.before, let after = row.after, after.kind == .commune else { continue }
            if before.code != after.code, Self.isEnd(row) {
                changes[before.code, default: []].append((row.date, after.code))
            }
            beginnings[after.code + after.name, default: []].append(row.date)
        }
    }

    /// A creation or restoration (20, 21) gives a new commune the past of another; no name ends by it.
    private static func isEnd(_ row: CommuneChange) -> Bool { row.mod != "20" && row.mod != "21" }

    /// The name that ended with a change; nil if none did.
    public func pastName(of row: CommuneChange) -> PastName? {
        guard let before = row.before, let after = row.after, Self.isEnd(row),
            before.name != after.name || before.code != after.code
        else { return nil }
        let from = beginnings[before.code + before.name]?.filter { $0 < row.date }.max()
        return PastName(code: before.code, name: before.name, from: from, until: row.date)
    }

    /// The codes that replaced a commune's, the nearest first.
    public func successors(of code: String, after date: String) -> [String] {
        var found: [String] = []
        var frontier = [(code, date)]
        while let (code, date) = frontier.popLast(), found.count < 50 {
            for change in changes[code] ?? [] where change.date >= date && !found.contains(change.code) {
                found.append(change.code)
                frontier.insert((change.code, change.date), at: 0)
            }
        }
        return found
    }
}
