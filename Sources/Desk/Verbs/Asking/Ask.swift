public import Foundation

/// Asks a question: it is stored, routed and indexed, or nothing is.
public struct Ask: Verb {
    public typealias Reply = Receipt

    public let title: String
    public let body: String
    public let audience: Audience
    /// Slugs, labels or acronyms of themes.
    public let themes: [String]
    /// The place as typed.
    public let territory: String
    /// The asker saw what a near spelling was taken for, and agrees.
    public let confirmed: Bool
    /// The asker cannot say which of several places; the national desk sorts it out.
    public let undecided: Bool
    /// The slug of the centre chosen, of the several that the place leads to; nil where none was.
    public let centre: String?
    public let asker: Asker
    /// The same key never stores a second question: with the same content from the same sender it is that question, with
    /// anything else it is refused.
    public let idempotencyKey: String?
    /// What was searched before asking and found entries, of which none answered: counted as abandoned.
    public let searched: String?

    /// - Throws: `Refusal` when a text is empty, too long, or holds a control character.
    public init(
        title: String, body: String, audience: Audience = .unknown, themes: [String] = [], territory: String,
        confirmed: Bool = false, undecided: Bool = false, centre: String? = nil, asker: Asker,
        idempotencyKey: String? = nil, searched: String? = nil
    ) throws(Refusal) {
        self.title = try Text.required(title, .title)
        self.body = try Text.checked(body, .body)
        self.audience = audience
        self.themes = themes
        self.territory = try Text.required(territory, .territory)
        self.confirmed = confirmed
        self.undecided = undecided
        self.centre = (centre?.trimmed).flatMap { $0.isEmpty ? nil : String($0.prefix(80)) }
        self.asker = asker
        self.idempotencyKey = try idempotencyKey.map { key throws(Refusal) in try Text.required(key, .key) }
        self.searched = searched
    }

    /// The same question within this time by the same asker is the same question, sent twice: one day, in seconds. Askers are
    /// known by their address, their telephone or their account; of an unknown one only the key says so.
    public static let repeatWindow: TimeInterval = 86_400

    public func validated() throws(Refusal) -> Ask {
        try Ask(
            title: title, body: body, audience: audience, themes: themes, territory: territory, confirmed: confirmed,
            undecided: undecided, centre: centre,
            asker: Asker(
                name: asker.name, email: asker.email, telephone: asker.telephone, organisation: asker.organisation),
            idempotencyKey: idempotencyKey, searched: searched.map(Search.cut))
    }
}

/// What the asker gets.
public struct Receipt: Codable, Equatable, Sendable {
    public let question: Question
    /// The question was there already: sent twice, or the same key.
    public let already: Bool

    public init(question: Question, already: Bool) {
        self.question = question
        self.already = already
    }

    /// What someone is told who may not be the one who asked: that it was received, and where it went at first.
    /// - Parameter asked: where it stood once it was asked; nil where the receipt is of that moment.
    public func repeated(asked: Custody?) -> Receipt {
        let kept = Question(
            reference: question.reference, title: question.title, body: "", audience: question.audience, themes: [],
            route: question.route, askedAt: question.askedAt, custody: asked ?? question.custody)
        return Receipt(question: kept, already: true)
    }
}
