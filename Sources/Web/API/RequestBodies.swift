import Desk

/// The body of an answer.
struct NewAnswer: Decodable {
    let text: String
    let sources: [String]?
    let submit: Bool?
    let attachments: [NewAttachment]?
}

/// The body of an entry that is drafted.
struct NewEntry: Decodable {
    let title: String
    let question: String?
    let answer: String
    let sources: [String]?
    let territory: String?
    let themes: [String]?
    let audience: Audience?
    /// The numbers of the question's files that the entry gets.
    let chosen: [Int]?
}

/// The body of a publication.
struct NewPublication: Decodable {
    let checked: Bool?
    let redact: Bool?
}

extension Source {
    /// Parses sources as they were typed.
    static func read(_ texts: [String]?) throws(Refusal) -> [Source] {
        try (texts ?? []).map { text throws(Refusal) in try Source(text) }
    }
}
