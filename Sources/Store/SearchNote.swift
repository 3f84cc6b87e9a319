import Atlas
import Desk
import Lexis

/// A search that found nothing or ended without a result.
public struct SearchNote: Sendable {
    let normalized: NormalizedWords
    let outcome: ListSearches.Outcome
    let day: Day

    /// The most words, stop words not counted: a longer text is not a search.
    private static let longest = 16
    private static let mostBytes = 500

    /// - Returns: nil where there is no word, the text is too long, or it may name someone.
    init?(_ text: String, _ outcome: ListSearches.Outcome, on day: Day) {
        guard text.utf8.count <= Self.mostBytes else { return nil }
        let normalized = NormalizedWords(ParsedQuery(text).words)
        guard (1...Self.longest).contains(normalized.words.count), !Redaction(askers: []).namesSomeone(in: text) else {
            return nil
        }
        (self.normalized, self.outcome, self.day) = (normalized, outcome, day)
    }
}
