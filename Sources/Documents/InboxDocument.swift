package import Desk
package import Phrasebook

/// The questions and entries that a centre has to work on.
package struct InboxDocument: Document {
    package static let name = "Inbox"

    package let centre: String
    /// The number of questions on all pages.
    package let total: Int
    package let questions: [QuestionDocument]
    /// Entries to be verified or read.
    package let entries: [EntrySummaryDocument]
    /// Null for accounts that may not erase persons.
    @Null package var erasures: InboxErasuresDocument?
    /// For the coordination; null for others.
    @Null package var mails: InboxMailsDocument?
    /// Where the questions go on; null where they end.
    @Null package var next: String?

    /// - Parameter shown: the questions of this page; nil shows all.
    package init(_ inbox: Inbox, shown: [Question]? = nil, next: String? = nil, _ phrases: Phrases) {
        centre = inbox.centre
        total = inbox.questions.count
        questions = (shown ?? inbox.questions).map {
            QuestionDocument($0, change: inbox.changes[$0.reference], now: inbox.now, phrases)
        }
        entries = inbox.entries.map(EntrySummaryDocument.init)
        erasures = inbox.erasures.map(InboxErasuresDocument.init)
        mails = inbox.mails.map(InboxMailsDocument.init)
        self.next = next
    }
}

/// The number of tasks for those who may erase persons.
package struct InboxErasuresDocument: Document {
    package static let name = "InboxErasures"

    /// Persons whose erasure an agent has requested.
    package let requests: Int
    /// Places in other persons' texts that may name an erased person.
    package let remainders: Int

    package init(_ erasures: Inbox.Erasures) {
        requests = erasures.requests
        remainders = erasures.remainders
    }
}

/// How many mails wait for the coordination.
package struct InboxMailsDocument: Document {
    package static let name = "InboxMails"

    /// Mails that came in and have no place.
    package let received: Int
    /// Mails that were refused or given up.
    package let failed: Int

    package init(_ mails: Inbox.Mails) {
        received = mails.received
        failed = mails.failed
    }
}
