public import Foundation

/// Asks a question: stores, routes and indexes it in one transaction.
public struct Ask: Verb, Attaching {
    public typealias Reply = Receipt

    public let title: String
    public let body: String
    public let audience: Audience
    /// Slugs, labels or acronyms of themes.
    public let themes: [String]
    /// The place as typed.
    public let territory: String
    /// Whether the asker confirmed the place that was guessed from a similar spelling.
    public let confirmed: Bool
    /// Whether the asker could not choose between several places, so that the national desk decides.
    public let undecided: Bool
    /// The slug of the centre chosen among those of the place; nil when none was chosen.
    public let centre: String?
    public let asker: Asker
    /// Prevents storing a question twice. A second request with the same key, sender and content returns the first
    /// question; one with other content is refused.
    public let idempotencyKey: String?
    /// The query for which entries were found before asking, none of which answered; the search is counted as
    /// abandoned.
    public let searched: String?
    /// The language of mails to the asker; nil if it is not known.
    public let language: Language?
    public let attachments: [NewAttachment]?

    /// - Throws: `Refusal` when a text is empty, too long, or holds a control character, or a file is not taken.
    public init(
        title: String, body: String, audience: Audience = .unknown, themes: [String] = [], territory: String,
        confirmed: Bool = false, undecided: Bool = false, centre: String? = nil, asker: Asker,
        idempotencyKey: String? = nil, searched: String? = nil,
        language: Language? = nil, attachments: [NewAttachment]? = nil
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
        self.language = language
        self.attachments = try attachments.checked()
    }

    /// Within this time, a question with the same content from the same asker counts as sent twice: one day, in
    /// seconds. Askers are recognised by e-mail address, telephone number or account; for others only the key can tell.
    public static let repeatWindow: TimeInterval = 86_400

    public func validated() throws(Refusal) -> Ask {
        try Ask(
            title: title, body: body, audience: audience, themes: themes, territory: territory, confirmed: confirmed,
            undecided: undecided, centre: centre,
            asker: Asker(
                name: asker.name, email: asker.email, telephone: asker.telephone, organisation: asker.organisation),
            idempotencyKey: idempotencyKey, searched: searched.map(Search.cut), language: language,
            attachments: attachments)
    }
}

/// The reply to a question asked.
public struct Receipt: Codable, Equatable, Sendable {
    public let question: Question
    /// Whether the question existed already: it was sent twice, or with the same key.
    public let already: Bool
    /// Why the asker's address does not take mail, for the agent who asked for them; nil where it does.
    public let mailFault: MailFault?

    public init(question: Question, already: Bool, mailFault: MailFault? = nil) {
        self.question = question
        self.already = already
        self.mailFault = mailFault
    }

    /// The receipt for someone whose address is not known to be theirs, or who is not to learn that it is: the question
    /// as it is while it waits for its asker to confirm.
    public var unconfirmed: Receipt {
        let standing = Standing(
            status: .unconfirmed, custodian: question.custody.custodian, since: question.askedAt, dueAt: question.dueAt)
        let kept = Question(
            reference: question.reference, title: question.title, body: question.body, audience: question.audience,
            themes: question.themes, route: question.route, askedAt: question.askedAt,
            custody: Custody(standing: standing, version: 1))
        return Receipt(question: kept, already: already)
    }

    /// The receipt for a sender who may not be the asker: it confirms the receipt and the first routing only.
    /// - Parameter asked: the custody right after asking; nil when the receipt is from that moment.
    public func repeated(asked: Custody?) -> Receipt {
        let kept = Question(
            reference: question.reference, title: question.title, body: "", audience: question.audience, themes: [],
            route: question.route, askedAt: question.askedAt, custody: asked ?? question.custody)
        return Receipt(question: kept, already: true)
    }
}
