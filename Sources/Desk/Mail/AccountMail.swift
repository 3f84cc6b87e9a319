/// What a mail to an account is made of. Its sentences are made when it is sent.
public struct AccountMail: Equatable, Sendable {
    /// Without brackets.
    public let messageID: String
    /// The Message-IDs of the mails before it in the same thread, the oldest first.
    public let earlier: [String]
    public let language: Language
    public let sender: MailAddress
    /// Where it goes.
    public let address: String
    public let account: Account
    /// Who runs the desk; nil where it is not set.
    public let desk: String?
    /// The site's address; nil where it is not set.
    public let site: String?
    public let news: News

    public init(
        messageID: String, earlier: [String], language: Language, sender: MailAddress, address: String,
        account: Account, desk: String?, site: String?, news: News
    ) {
        (self.messageID, self.earlier, self.language) = (messageID, earlier, language)
        (self.sender, self.address, self.account) = (sender, address, account)
        (self.desk, self.site, self.news) = (desk, site, news)
    }

    /// What it tells.
    public enum News: Equatable, Sendable {
        /// The code by which the account signs in, and the page of the site that takes it; no page where the desk has
        /// no site.
        case signIn(code: String, link: String?)
        /// What the account is told of, the most urgent first: one thing, or a digest.
        case notices([Item], isDigest: Bool)
    }

    /// A question or an entry that an account is told of.
    public struct Item: Equatable, Sendable {
        public let kind: NoticeKind
        public let reference: String
        public let title: String
        /// It is an entry, else a question.
        public let isEntry: Bool
        /// The day by which an answer is due, or on which the lease ends; nil where it does not matter.
        public let day: Day?
        /// It was written from another address than the asker's.
        public let isOthers: Bool

        public init(
            kind: NoticeKind, reference: String, title: String, isEntry: Bool, day: Day?, isOthers: Bool = false
        ) {
            (self.kind, self.reference, self.title) = (kind, reference, title)
            (self.isEntry, self.day, self.isOthers) = (isEntry, day, isOthers)
        }
    }
}

/// A mail of the outbox, by whom it is to.
public enum OutboxMail: Equatable, Sendable {
    case asker(MailMatter)
    case account(AccountMail)
}
