public import Foundation

/// What a mail is made of: to whom, about what, and what it tells. Its sentences are made when it is sent.
public struct MailMatter: Equatable, Sendable {
    /// Without brackets.
    public let messageID: String
    /// The Message-IDs of the mails before it about the same question to the same person, the oldest first.
    public let earlier: [String]
    public let language: Language
    public let sender: MailAddress
    public let recipient: Recipient
    /// Where an answer comes back to the desk; nil where none does.
    public let replyTo: String?
    /// Where mail servers say that it did not arrive (RFC 5321, 4.4): `replyTo` with a mark, else the sender.
    public let envelopeSender: String
    /// Who runs the desk; nil where it is not set.
    public let desk: String?
    /// The site's address; nil where it is not set.
    public let site: String?
    /// The private page of the question, by its whole address; nil where the desk has no site.
    public let link: String?
    public let subject: Subject
    public let news: News
    /// The files that came with what it tells. Their contents are not in the mail.
    public let attachments: [Attachment]

    public init(
        messageID: String, earlier: [String], language: Language, sender: MailAddress, recipient: Recipient,
        replyTo: String?, envelopeSender: String, desk: String?, site: String?, link: String?, subject: Subject,
        news: News, attachments: [Attachment] = []
    ) {
        self.attachments = attachments
        (self.messageID, self.earlier, self.language) = (messageID, earlier, language)
        (self.sender, self.recipient) = (sender, recipient)
        (self.replyTo, self.envelopeSender) = (replyTo, envelopeSender)
        (self.desk, self.site, self.link) = (desk, site, link)
        (self.subject, self.news) = (subject, news)
    }

    public struct Recipient: Equatable, Sendable {
        public let name: String?
        public let address: String

        public init(name: String?, address: String) { (self.name, self.address) = (name, address) }
    }

    /// The recipient's question.
    public struct Subject: Equatable, Sendable {
        public let reference: String
        public let title: String
        public let body: String
        public let askedAt: Date
        /// The name of the centre that tells the news.
        public let centre: String
        public let route: Route

        public init(reference: String, title: String, body: String, askedAt: Date, centre: String, route: Route) {
            (self.reference, self.title, self.body) = (reference, title, body)
            (self.askedAt, self.centre, self.route) = (askedAt, centre, route)
        }
    }

    /// What a centre wrote to an asker.
    public struct Writing: Equatable, Sendable {
        /// Markdown.
        public let text: String
        public let sources: [Source]
        /// The name of the centre that wrote it, where it is another than the one that tells it.
        public let centre: String?

        public init(text: String, sources: [Source] = [], centre: String? = nil) {
            (self.text, self.sources, self.centre) = (text, sources, centre)
        }
    }

    /// An entry, and its whole address; nil where the desk has no site.
    public struct EntryLink: Equatable, Sendable {
        public let title: String
        public let link: String?

        public init(title: String, link: String?) { (self.title, self.link) = (title, link) }
    }

    /// What happened.
    public enum News: Equatable, Sendable {
        /// Nobody has the question before its asker confirms it, and at this time it is deleted.
        case unconfirmed(until: Date)
        /// - Parameter entries: those that may answer it.
        case received(dueAt: Date, entries: [EntryLink])
        /// The asker wrote to a question that is closed: nobody reads it there.
        case kept(canReopen: Bool)
        /// Another centre has the question now.
        /// - Parameter why: what the centre that offered it, or the coordination, gave as the reason.
        case moved(dueAt: Date, why: String?)
        case askedBack(String)
        /// - Parameter question: what the centre asked.
        case reminded(question: String?)
        /// The answer, and what other centres added to it. One that takes the place of an earlier answer is revised.
        case answered(Writing, additions: [Writing], isRevised: Bool)
        case contributed(Writing)
        case reopened(why: String?)
        case closed(Closing, why: String?)
        /// It is a duplicate of another question, with the answers to that one.
        case merged(answers: [Writing])
        /// It is no duplicate any more, and gets an answer of its own.
        case detached(dueAt: Date)
        /// - Parameter link: of the entry, by its whole address; nil where the desk has no site.
        case published(title: String, link: String?)
    }
}

/// A mail that someone has taken to send it.
public struct TakenMail: Equatable, Sendable {
    public let id: Int64
    /// Which attempt it is, from 1: it tells this lease from a later one.
    public let attempt: Int

    public init(id: Int64, attempt: Int) { (self.id, self.attempt) = (id, attempt) }
}

/// Where mails wait until they are sent. `Store` is one.
public protocol Outbox: Sendable {
    /// Takes the mail that waits longest; nil where none is due, mails are paused or the desk sends none.
    func takeMail() throws -> TakenMail?
    /// What the mail is made of; nil where it is not to be sent any more.
    func mail(_ taken: TakenMail) throws -> OutboxMail?
    /// Notes what became of a mail.
    func settle(_ taken: TakenMail, _ outcome: MailOutcome) throws
    /// What is set for the whole desk; nil where it is not.
    func setting(_ setting: DeskSetting) throws -> String?
}
