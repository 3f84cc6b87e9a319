package import Desk
package import Foundation

/// A mail of the outbox.
package struct MailDocument: Document {
    package static let name = "Mail"

    package let id: Int64
    package let messageID: String
    /// What it is about: the kind of an event, or what is sent to an account.
    package let kind: Mail.Kind
    package let language: Language
    @Null package var question: String?
    /// The recipient's address; null after it was erased.
    @Null package var to: String?
    package let state: Mail.State
    package let createdAt: Date
    /// The time of the next attempt; null if there is none.
    @Null package var nextAt: Date?
    package let attempts: Int
    @Null package var endedAt: Date?
    /// The last message of the mail program, if it failed.
    @Null package var error: String?

    package init(_ mail: Mail) {
        id = mail.id
        messageID = mail.messageID
        kind = mail.kind
        language = mail.language
        question = mail.question
        to = mail.to
        state = mail.state
        createdAt = mail.createdAt
        nextAt = mail.nextAt
        attempts = mail.attempts
        endedAt = mail.endedAt
        error = mail.error
    }
}

/// Mails of the outbox.
package struct MailsDocument: Document {
    package static let name = "Mails"

    package let mails: [MailDocument]
    /// The cursor of the next page; null on the last page.
    @Null package var next: String?

    package init(_ mails: [Mail], next: String? = nil) {
        self.mails = mails.map(MailDocument.init)
        self.next = next
    }
}

/// The results of one run of sending mails.
package struct MailRunDocument: Document {
    package static let name = "MailRun"

    package let sent: Int
    /// Refused for good.
    package let refused: Int
    /// Not sent in this run; another attempt follows.
    package let failed: Int
    /// The last message of the mail program, if it failed.
    @Null package var fault: String?

    package init(sent: Int, refused: Int, failed: Int, fault: String?) {
        self.sent = sent
        self.refused = refused
        self.failed = failed
        self.fault = fault
    }
}

/// A failure of the last mail about a question, which did not reach the asker.
package struct MailFaultDocument: Document {
    package static let name = "MailFault"

    package let at: Date
    /// Whether the mail server refuses the address for good. Otherwise three days of attempts failed.
    package let refused: Bool
    /// The last message of the mail program.
    @Null package var error: String?

    package init(_ fault: MailFault) {
        at = fault.at
        refused = fault.isRefused
        error = fault.error
    }

    package var fault: MailFault { MailFault(at: at, isRefused: refused, error: error) }
}
