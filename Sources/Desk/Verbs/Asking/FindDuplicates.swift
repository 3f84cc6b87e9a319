/// Finds entries that may answer a question, and for agents similar questions; used while a question is being asked and
/// after it.
public struct FindDuplicates: Verb {
    public typealias Reply = Duplicates

    /// The question in one sentence.
    public let title: String
    /// The reference of the question when it exists already.
    public let reference: String?
    /// The maximum number of entries, and of questions.
    public let limit: Int
    /// The minimum likeness of a question to be returned.
    public let threshold: Double

    /// Four of five pairs with at least this likeness are the same question, measured on different users' wordings of
    /// the same topics (`Scripts/duplicates`).
    public static let likely = 0.6

    /// The maximum number of entries and questions, because each is compared with all wordings of another.
    public static let most = 20

    public init(title: String, reference: String? = nil, limit: Int = 3, threshold: Double = likely) {
        self.title = title
        self.reference = reference
        self.limit = limit
        self.threshold = threshold
    }

    public func validated() -> Self {
        Self(
            title: Search.cut(title), reference: reference, limit: min(limit, Self.most),
            threshold: max(threshold, 0))
    }
}

/// The entries and questions similar to a question.
public struct Duplicates: Codable, Equatable, Sendable {
    /// Entries that may answer it, the best first.
    public let entries: [Alike]
    /// Questions that may be the same, the most similar first; empty for anonymous users.
    public let questions: [Alike]

    /// A result with its likeness.
    public struct Alike: Codable, Equatable, Sendable {
        public let hit: Hit
        /// From 0 to 1: the similarity of the wordings. For an entry, its title and the wordings that it answered are
        /// compared.
        public let likeness: Double

        public init(hit: Hit, likeness: Double) {
            self.hit = hit
            self.likeness = likeness
        }

        /// Whether the likeness is one at which four of five pairs are duplicates.
        public var isLikely: Bool { likeness >= FindDuplicates.likely }
    }

    public init(entries: [Alike], questions: [Alike]) {
        self.entries = entries
        self.questions = questions
    }

    // MARK: - What is likely to help

    /// How likely the best entry answers the question: its likeness, and by what share its score exceeds the next one's.
    /// Nil where no entry was found. `entries` must have the next one too.
    public var confidence: Double? {
        guard let first = entries.first else { return nil }
        let next = entries.dropFirst().first?.hit.score ?? 0
        let lead = first.hit.score > 0 ? (first.hit.score - next) / first.hit.score : 0
        return first.likeness + Self.shareOfLead * min(max(lead, 0), Self.mostLead)
    }

    /// The entry to show before the question is asked; nil where none is likely to answer it.
    public var helpful: Alike? { confidence.flatMap { $0 >= Self.floor ? entries.first : nil } }

    private static let shareOfLead = 0.75
    private static let mostLead = 0.5
    /// At least four of five entries with this confidence answer the question, and more than half of the questions have
    /// one, on each judged set with users' wordings (`Scripts/relevance --floor`).
    public static let floor = 0.78
}
