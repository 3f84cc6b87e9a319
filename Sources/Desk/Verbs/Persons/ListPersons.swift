public import Foundation

/// Lists the persons about whom data is stored, those whose last question is oldest first. The coordinator sees all, an
/// agent those who asked a question that their centre has.
public struct ListPersons: Verb {
    public typealias Reply = [Person]

    /// Only those whose last question is older than `term`.
    public let expired: Bool
    /// Whether to list only persons with an erasure request; nil for all.
    public let requested: Bool?

    public init(expired: Bool, requested: Bool? = nil) {
        self.expired = expired
        self.requested = requested
    }

    /// How long personal data is kept after a person's last question, in years.
    public static let term = 3

    public func validated() -> Self { self }
}

/// A person about whom data is stored.
public struct Person: Codable, Equatable, Sendable {
    /// The details given last.
    public let asker: Asker
    public let lastAskedAt: Date
    /// The references of their questions, oldest first.
    public let questions: [String]
    /// The number of their questions that are not closed. `Tick` erases nothing while there are any.
    public let open: Int
    /// The request to erase the person; nil when there is none.
    public let request: ErasureRequest?

    public init(
        asker: Asker, lastAskedAt: Date, questions: [String], open: Int, request: ErasureRequest? = nil
    ) {
        self.asker = asker
        self.lastAskedAt = lastAskedAt
        self.questions = questions
        self.open = open
        self.request = request
    }
}
