import Desk
import Documents
import Phrasebook

extension SearchDocument {
    /// - Parameter hits: the results, whose parts of the score are in display order.
    func text(_ hits: [Hit]) -> String {
        var heads: [String] = []
        if cut { heads.append(phrases.search.cut(Search.mostWords)) }
        if !unknownFilters.isEmpty { heads.append(phrases.search.unknownFilters(unknownFilters)) }
        if let corrected { heads.append(phrases.search.corrected(corrected)) }
        if let suggestion { heads.append(phrases.search.suggestion(suggestion)) }
        heads.append(total == 0 ? phrases.lists.nothingFound(query) : count)
        return ([heads.joined(separator: "\n")] + hits.map(\.text) + [facets?.text ?? ""])
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The number of results and, if only some are shown, which.
    private var count: String {
        guard results.count < total else { return phrases.lists.found(total) }
        return phrases.search.part(offset + 1, offset + results.count, total, totalCut)
    }
}

extension FacetsDocument {
    /// As people read it.
    var text: String {
        let labels = phrases.labels
        let groups = [
            (labels.territory, territory), (labels.themes, theme), (labels.centre, centre),
            (phrases.search.audience, audience),
        ]
        return groups.filter { !$0.1.isEmpty }.map { label, counts in
            ([Screen.bold(label)] + counts.map { "  \($0.count)  \($0.name)  (\($0.value))" }).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

extension Hit {
    var text: String {
        let place = territory.map { ", \($0.name)" } ?? ""
        var lines = ["\(Screen.bold(reference))  \(Self.shown(markedTitle.marked, isTitle: true))"]
        if !snippet.isEmpty { lines.append("  " + Self.shown(snippet.marked)) }
        lines.append("  \(centre)\(place)\(doubt)")
        if let why { lines.append("  " + phrases.search.why(why)) }
        if let explanation { lines.append("  " + explanation) }
        return lines.joined(separator: "\n")
    }

    /// A stale entry is marked.
    private var doubt: String {
        status == Entry.Status.stale.rawValue ? ", " + phrases.labels.entryStatus(.stale) : ""
    }

    /// The score as the sum of its parts, if they were requested.
    private var explanation: String? {
        parts.map { parts in
            parts.map { "\(phrases.search.scorePart($0.name)) \(Self.number($0.score))" }.joined(separator: " + ")
                + " = \(Self.number(score))"
        }
    }

    /// Matches are bold on a terminal. Elsewhere the snippet keeps its marks, and the title is unmarked.
    private static func shown(_ text: String, isTitle: Bool = false) -> String {
        guard Screen.hasColour || isTitle else { return text }
        return text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
            .map { $0 % 2 == 1 ? Screen.bold(String($1)) : String($1) }.joined()
    }

    /// With two decimals.
    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = String(abs(hundredths) % 100)
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }
}

extension SimilarDocument {
    func text(_ hits: [Hit]) -> String {
        let same = duplicates.isEmpty ? [] : [DuplicateDocument.block(duplicates)]
        let blocks = same + hits.map(\.text)
        return blocks.isEmpty ? phrases.search.noneSimilar : blocks.joined(separator: "\n\n")
    }
}

extension SearchLogDocument {
    var text: String {
        guard !searches.isEmpty else { return phrases.search.noneLogged }
        let heading = [phrases.search.zero, phrases.search.abandoned, phrases.search.lastOn, phrases.search.words]
        let rows = searches.map { [String($0.zero), String($0.abandoned), $0.lastOn.description, $0.words] }
        return Columns.table([heading] + rows, width: Screen.width, isCut: Screen.isTerminal)
    }
}
