/// Finds what a question that is about to be asked, or was just asked, may repeat: entries that may answer it and, for
/// agents, questions that may be the same.
public struct FindDuplicates: Verb {
    public typealias Reply = Duplicates

    /// The question in one sentence.
    public let title: String
    /// The question itself, where it was asked already.
    public let reference: String?
    /// The most entries, and the most questions.
    public let limit: Int
    /// The least likeness of a question that is given.
    public let threshold: Double

    /// Measured on users' wordings of the same topics (`Scripts/duplicates`): four of five that are at least so alike are
    /// the same question.
    public static let likely = 0.6

    /// The most entries and questions that are given: each is compared with all wordings of another.
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

/// What a question may repeat.
public struct Duplicates: Codable, Equatable, Sendable {
    /// Entries that may answer it, the best first.
    public let entries: [Alike]
    /// Questions that may be the same, the likest first; none for someone who has not said who they are.
    public let questions: [Alike]

    /// Something found, and how alike it is.
    public struct Alike: Codable, Equatable, Sendable {
        public let hit: Hit
        /// From 0 to 1: how alike its wording is to the question's; for an entry that of its title or a wording it answered.
        public let likeness: Double

        public init(hit: Hit, likeness: Double) {
            self.hit = hit
            self.likeness = likeness
        }

        /// At least as alike as four of five duplicates.
        public var isLikely: Bool { likeness >= FindDuplicates.likely }
    }

    public init(entries: [Alike], questions: [Alike]) {
        self.entries = entries
        self.questions = questions
    }
}
