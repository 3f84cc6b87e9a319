package import Desk
package import Foundation

/// A received mail.
package struct ReceivedMailDocument: Document {
    package static let name = "ReceivedMail"

    package let id: Int64
    package let receivedAt: Date
    package let state: ReceivedMail.State
    /// Who sent it; null while it is unread.
    @Null package var kind: ReceivedMail.Kind?
    /// Why it waits or was discarded.
    @Null package var reason: ReceivedMail.Reason?
    /// The reason that a person gave for discarding it.
    @Null package var note: String?
    /// The sender's address as the mail states it; null if it states none, or the address was erased.
    @Null package var from: String?
    /// The display name of the sender.
    @Null package var name: String?
    package let subject: String
    /// The question it belongs to.
    @Null package var question: String?
    /// The names of the attached files.
    package let files: [String]
    /// The files that were not taken.
    package let leftOut: [LeftOutDocument]
    /// The time from which the sender gets an acknowledgement; null if the sender gets none.
    @Null package var acknowledgeAt: Date?

    package init(_ mail: ReceivedMail) {
        id = mail.id
        receivedAt = mail.receivedAt
        state = mail.state
        kind = mail.kind
        reason = mail.reason
        note = mail.note
        from = mail.from
        name = mail.name
        subject = mail.subject
        question = mail.question
        files = mail.files
        leftOut = mail.leftOut.map(LeftOutDocument.init)
        acknowledgeAt = mail.acknowledgeAt
    }
}

/// A file of a mail that was not taken.
package struct LeftOutDocument: Document {
    package static let name = "LeftOut"

    package let name: String
    /// `archive`, `executable`, `web_page`, `svg`, `macros`, `encrypted` or `unknown` for its type; or `empty`, `large`,
    /// `many`, `room`, `infected`, `unchecked`.
    package let reason: String

    package init(_ file: LeftOut) {
        name = file.name
        reason = file.reason.code
    }
}

/// A page of received mails.
package struct ReceivedMailsDocument: Document {
    package static let name = "ReceivedMails"

    package let mails: [ReceivedMailDocument]
    /// The cursor of the next page; null on the last page.
    @Null package var next: String?

    package init(_ mails: [ReceivedMail], next: String? = nil) {
        self.mails = mails.map(ReceivedMailDocument.init)
        self.next = next
    }
}

/// A received mail with its content.
package struct ReceivedTextDocument: Document {
    package static let name = "ReceivedText"

    package let mail: ReceivedMailDocument
    /// The new text without quotations; empty if it was erased.
    package let written: String
    /// The whole text, if it is longer than `written`.
    @Null package var whole: String?
    /// The places that it names, the most likely first.
    package let places: [String]

    package init(_ text: ReceivedText) {
        mail = ReceivedMailDocument(text.mail)
        written = text.written
        whole = text.whole
        places = text.places
    }
}

/// The results of receiving several mails.
package struct MailCountDocument: Document {
    package static let name = "MailCount"

    package let placed: Int
    package let waiting: Int
    package let discarded: Int
    /// Files that are not mails. They are not moved.
    package let skipped: Int

    package init(_ count: MailCount) {
        placed = count.placed
        waiting = count.waiting
        discarded = count.discarded
        skipped = count.skipped
    }
}
