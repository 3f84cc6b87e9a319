public import Desk
internal import GRDB
import Lexis

extension Suggest: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Suggestions {
        let found = try Search(words: words, limit: max(limit.ofResults, Self.looked), options: [.prefix, .unrecorded])
            .perform(
                in: tx
            ).hits
        return Suggestions(
            completions: completions(in: found.map(\.title)),
            titles: found.prefix(limit.ofResults).map {
                Suggestions.Title(reference: $0.reference, title: $0.title, markedTitle: $0.markedTitle)
            })
    }

    /// The number of best titles that are searched for completions.
    private static let looked = 20

    /// The typed text with its last word completed by words of the titles, the most frequent first.
    private func completions(in titles: [String]) -> [String] {
        guard ParsedQuery(words).endsInWord, let last = Lexis.words(of: words).last else { return [] }
        let before = String(decoding: words.utf8.prefix(last.bytes.lowerBound), as: UTF8.self)
        var order: [String] = []
        var counts: [String: Int] = [:]
        for title in titles {
            for word in Lexis.words(of: title)
            where word.folded.hasPrefix(last.folded) && word.folded != last.folded {
                let shown = String(decoding: Array(title.utf8)[word.bytes], as: UTF8.self).lowercased()
                if counts[shown] == nil { order.append(shown) }
                counts[shown, default: 0] += 1
            }
        }
        let ranked = order.enumerated().sorted { one, other in
            let (more, less) = (counts[one.element] ?? 0, counts[other.element] ?? 0)
            return more != less ? more > less : one.offset < other.offset
        }
        return ranked.prefix(limit.ofResults).map { before + $0.element }
    }
}
