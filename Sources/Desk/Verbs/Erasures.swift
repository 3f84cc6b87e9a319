public import Foundation

/// What was erased, or would be.
public struct Erasure: Codable, Equatable, Sendable {
    public let persons: Int
    /// The references of their questions.
    public let questions: [String]
    /// In how many texts (titles, bodies, messages, answers, sources) they stood.
    public let texts: Int
    /// It was done.
    public let done: Bool
    /// Before it is done: each place that would change.
    public let changes: [TextPlace]
    /// Before it is done: where they may stand in what others wrote, which only a coordinator decides.
    public let left: [TextPlace]
    /// How many places a coordinator is to decide on.
    public let remaining: Int
    /// How many places have the same words, which are too common to be a name: they stay.
    public let common: Int
    /// What the file still keeps of it.
    public let file: FileTraces

    public init(
        persons: Int, questions: [String], texts: Int, done: Bool, changes: [TextPlace] = [], left: [TextPlace] = [],
        remaining: Int = 0, common: Int = 0, file: FileTraces = .waiting
    ) {
        self.persons = persons
        self.questions = questions
        self.texts = texts
        self.done = done
        self.changes = changes
        self.left = left
        self.remaining = remaining
        self.common = common
        self.file = file
    }

    /// The same, as it was done: where someone stood is not told any more.
    public func finished(_ file: FileTraces) -> Erasure {
        Erasure(
            persons: persons, questions: questions, texts: texts, done: true, remaining: remaining, common: common,
            file: file)
    }
}

/// What a desk's file keeps of what was erased from its rows: SQLite leaves traces on its pages and in its log.
public enum FileTraces: String, Codable, Sendable {
    /// Nothing.
    case gone
    /// Traces, until nobody reads the file: the next `Tick` tries again.
    case waiting
    /// Traces: there is no room on the disk to rewrite the file.
    case full
    /// Traces: rewriting the file failed.
    case failed
}

/// A place in a text where a person stands, with the words around.
public struct TextPlace: Codable, Equatable, Sendable {
    /// What kind of text it is in.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case title, body, message, answer, source
        /// The place of a question, as it was typed.
        case place
        /// An entry that nobody has published, or a revision of one.
        case draft, revision
        /// What was written with a report or a return of an entry.
        case report
        /// Words that led readers to an entry.
        case wording
    }

    /// Of the question or the entry.
    public let reference: String
    public let kind: Kind
    public let before: String
    public let words: String
    public let after: String

    public init(reference: String, kind: Kind, before: String, words: String, after: String) {
        self.reference = reference
        self.kind = kind
        self.before = before
        self.words = words
        self.after = after
    }
}

/// A place where an erased person may still stand, in what others wrote.
public struct Remainder: Codable, Equatable, Sendable {
    public let id: Int64
    public let place: TextPlace
    /// When the person was erased.
    public let at: Date

    public init(id: Int64, place: TextPlace, at: Date) {
        self.id = id
        self.place = place
        self.at = at
    }
}

/// Lists where erased persons may still stand, for a coordinator to decide.
public struct ListRemainders: Verb {
    public typealias Reply = [Remainder]

    public init() {}
}

/// Decides on places where erased persons may still stand: they are erased, or were never theirs.
public struct SettleRemainders: Verb {
    public typealias Reply = SettledRemainders

    public let ids: [Int64]
    /// The words go; else they stay, and are not listed any more.
    public let erases: Bool

    public init(ids: [Int64], erases: Bool) {
        self.ids = ids
        self.erases = erases
    }

    /// The most places in one request.
    static let most = 1_000

    public func validated() throws(Refusal) -> Self {
        guard ids.count <= Self.most else { throw .badNumber(String(ids.count)) }
        return self
    }
}

/// What was decided on.
public struct SettledRemainders: Codable, Equatable, Sendable {
    public let settled: Int
    public let erased: Bool
    /// How many wait for a decision.
    public let remaining: Int
    /// What the file still keeps of it.
    public let file: FileTraces

    public init(settled: Int, erased: Bool, remaining: Int, file: FileTraces) {
        self.settled = settled
        self.erased = erased
        self.remaining = remaining
        self.file = file
    }
}
