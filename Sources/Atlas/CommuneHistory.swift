/// What became of communes, from INSEE's list of changes (COG, `mouvements`).
public struct CommuneHistory: Sendable {
    private var changes: [String: [(date: String, code: String)]] = [:]
    /// The days on which each commune got a name, by code and name.
    private var beginnings: [String: [String]] = [:]

    /// A name that a commune had until a day.
    public struct PastName: Equatable, Sendable {
        public let code: String
        public let name: String
        /// The first day it is known to have had it; nil: before INSEE's list begins, 1943.
        public let from: String?
        /// The first day on which it no longer had it.
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

    /// Creations and restorations (20, 21) give a new commune a past that is another's: nothing ends by them.
    private static func isEnd(_ row: CommuneChange) -> Bool { row.mod != "20" && row.mod != "21" }

    /// The name that ended by a change; nil where none did.
    public func pastName(of row: CommuneChange) -> PastName? {
        guard let before = row.before, let after = row.after, Self.isEnd(row),
            before.name != after.name || before.code != after.code
        else { return nil }
        let from = beginnings[before.code + before.name]?.filter { $0 < row.date }.max()
        return PastName(code: before.code, name: before.name, from: from, until: row.date)
    }

    /// The codes that came after a commune's, nearest first.
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
