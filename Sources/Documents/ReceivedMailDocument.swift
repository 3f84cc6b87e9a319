package import Desk
package import Foundation

/// A mail that came in.
package struct ReceivedMailDocument: Document {
    package static let name = "ReceivedMail"

    package let id: Int64
    package let receivedAt: Date
    package let state: ReceivedMail.State
    /// From whom it comes; null while nobody has read it.
    @Null package var kind: ReceivedMail.Kind?
    /// Why it waits or was discarded.
    @Null package var reason: ReceivedMail.Reason?
    /// Why a person discarded it.
    @Null package var note: String?
    /// The address it says it is from; null where there is none, or it was erased.
    @Null package var from: String?
    /// The name beside the address.
    @Null package var name: String?
    package let subject: String
    /// The question it belongs to.
    @Null package var question: String?
    /// The names of its files.
    package let files: [String]
    /// From when its sender is to be told that it came; null where they are not.
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
        acknowledgeAt = mail.acknowledgeAt
    }
}

/// Mails that came in.
package struct ReceivedMailsDocument: Document {
    package static let name = "ReceivedMails"

    package let mails: [ReceivedMailDocument]
    /// Where the list goes on; null where it ends.
    @Null package var next: String?

    package init(_ mails: [ReceivedMail], next: String? = nil) {
        self.mails = mails.map(ReceivedMailDocument.init)
        self.next = next
    }
}

/// A mail that came in, with what it says.
package struct ReceivedTextDocument: Document {
    package static let name = "ReceivedText"

    package let mail: ReceivedMailDocument
    /// What was written, without what it quotes; empty where nothing is kept.
    package let written: String
    /// The whole text, where that is more.
    @Null package var whole: String?
    /// The places that it names, the likeliest first.
    package let places: [String]

    package init(_ text: ReceivedText) {
        mail = ReceivedMailDocument(text.mail)
        written = text.written
        whole = text.whole
        places = text.places
    }
}

/// What became of mails that came in together.
package struct MailCountDocument: Document {
    package static let name = "MailCount"

    package let placed: Int
    package let waiting: Int
    package let discarded: Int
    /// Files that are no mail, and stay where they are.
    package let skipped: Int

    package init(_ count: MailCount) {
        placed = count.placed
        waiting = count.waiting
        discarded = count.discarded
        skipped = count.skipped
    }
}
