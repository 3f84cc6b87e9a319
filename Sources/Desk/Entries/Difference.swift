/// The line-by-line difference of two texts.
public struct Difference: Codable, Equatable, Sendable {
    public enum Line: Codable, Equatable, Sendable {
        case kept(String)
        case removed(String)
        case added(String)
    }

    public let lines: [Line]

    public var isEmpty: Bool {
        lines.allSatisfy { if case .kept = $0 { true } else { false } }
    }

    public init(from old: String, to new: String) {
        let before = Self.split(old)
        let after = Self.split(new)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (old, new) = (0, 0)
        while old < before.count || new < after.count {
            if removed.contains(old) {
                lines.append(.removed(before[old]))
                old += 1
            } else if added.contains(new) {
                lines.append(.added(after[new]))
                new += 1
            } else {
                lines.append(.kept(before[old]))
                (old, new) = (old + 1, new + 1)
            }
        }
        self.lines = lines
    }

    private static func split(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
