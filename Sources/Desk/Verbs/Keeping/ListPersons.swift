public import Foundation

/// Lists the persons of whom something is kept, those who asked longest ago first: all to the coordinator, to an agent those
/// who asked what their centre has.
public struct ListPersons: Verb {
    public typealias Reply = [Person]

    /// Only those whose last question is older than `term`.
    public let expired: Bool
    /// Only those whose erasure an agent asked for; nil: all.
    public let requested: Bool?

    public init(expired: Bool, requested: Bool? = nil) {
        self.expired = expired
        self.requested = requested
    }

    /// For how long personal data is kept after the last question, in years: `product.md`, Personal data.
    public static let term = 3

    public func validated() -> Self { self }
}

/// A person of whom something is kept.
public struct Person: Codable, Equatable, Sendable {
    /// As given last.
    public let asker: Asker
    public let lastAskedAt: Date
    /// The references of their questions, oldest first.
    public let questions: [String]
    /// How many of them are not closed: until then nothing is erased by time.
    public let open: Int
    /// To erase them; nil: nobody asks for it.
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
