public import Foundation

/// What happened to a question. The cases' payload is all that replaying needs.
public enum Act: Codable, Equatable, Sendable {
    case asked(custodian: String)
    case claimed
    case answered(revision: Int)
    /// An entry of the knowledge base was made from the question.
    case published(entry: String)

    /// The name of the act, as stored and shown.
    public var kind: String {
        switch self {
        case .asked: "asked"
        case .claimed: "claimed"
        case .answered: "answered"
        case .published: "published"
        }
    }
}

/// One line of a question's history; never changed, never deleted.
public struct Event: Codable, Equatable, Sendable {
    public let act: Act
    /// Who did it; nil for the asker and for time.
    public let by: Account?
    public let at: Date

    public init(act: Act, by: Account?, at: Date) {
        self.act = act
        self.by = by
        self.at = at
    }
}
