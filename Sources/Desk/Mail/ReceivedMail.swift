public import Foundation

/// A received mail, as shown to coordinators and administrators.
public struct ReceivedMail: Codable, Equatable, Sendable {
    /// The number that identifies it.
    public let id: Int64
    public let receivedAt: Date
    public let state: State
    /// Who sent it; nil while it is unread.
    public let kind: Kind?
    /// Why it waits or was discarded; nil in other states.
    public let reason: Reason?
    /// The reason that a person gave for discarding it.
    public let note: String?
    /// The sender's address as the mail states it; nil if it states none, or the address was erased.
    public let from: String?
    /// The display name of the sender.
    public let name: String?
    /// In one line; empty if there is none, or it was erased.
    public let subject: String
    /// The reference of the question it belongs to.
    public let question: String?
    /// The names of the attached files.
    public let files: [String]
    /// The files that were not taken.
    public let leftOut: [LeftOut]
    /// The time from which the sender gets an acknowledgement; nil if the sender gets none.
    public let acknowledgeAt: Date?

    public init(
        id: Int64, receivedAt: Date, state: State, kind: Kind?, reason: Reason?, note: String?, from: String?,
        name: String?, subject: String, question: String?, files: [String], leftOut: [LeftOut] = [],
        acknowledgeAt: Date?
    ) {
        (self.id, self.receivedAt, self.state, self.kind) = (id, receivedAt, state, kind)
        (self.reason, self.note, self.from, self.name) = (reason, note, from, name)
        (self.subject, self.question, self.files, self.leftOut) = (subject, question, files, leftOut)
        self.acknowledgeAt = acknowledgeAt
    }

    /// The state of a received mail.
    public enum State: String, Codable, CaseIterable, Sendable {
        /// Stored, not yet read.
        case unread
        /// Attached to a question, or used to update a mail of the outbox.
        case placed
        /// A coordinator must decide.
        case waiting
        case discarded
    }

    /// Who sent the mail: a person, or which kind of program.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case person
        /// A program answered for a person who is absent.
        case outOfOffice = "out_of_office"
        /// A mailing list.
        case list
        /// Any other program.
        case machine
        /// A mail server reports that a mail was not delivered.
        case bounce
    }

    /// Why it waits for a coordinator, or was discarded.
    public enum Reason: String, Codable, CaseIterable, Sendable {
        // Reasons of waiting mails.
        /// The first message of a person: a new question.
        case newQuestion = "new_question"
        case noSender = "no_sender"
        /// It answers a message that the desk does not know.
        case unknownThread = "unknown_thread"
        /// The suffix of its reply address is unknown or was revoked.
        case unknownSuffix = "unknown_suffix"
        /// It has neither text nor files.
        case nothingWritten = "nothing_written"
        /// The sender wrote more mails than the desk accepts in an hour.
        case tooMany = "too_many"
        /// Its question is closed.
        case closed
        /// The state or the rules of its question do not allow it.
        case notTaken = "not_taken"
        /// Reading it failed several times.
        case unreadable
        // Reasons of discarded mails.
        /// A program sent it, and it belongs to no question.
        case machine
        /// The sender is an address of the desk.
        case ownAddress = "own_address"
        /// The same mail was received before.
        case repeated
        /// It reports on a mail that the desk did not send.
        case unknownMail = "unknown_mail"
        /// A person discarded it.
        case byHand = "by_hand"
        /// Its sender was erased.
        case erased
    }
}

/// The content of a received mail, and the places to which it could go.
public struct ReceivedText: Codable, Equatable, Sendable {
    public let mail: ReceivedMail
    /// The new text without quotations; empty if it was erased.
    public let written: String
    /// The whole text, if it is longer than `written`.
    public let whole: String?
    /// The places that the mail names and that belong to exactly one centre, the most likely first. Empty for a mail
    /// that is placed.
    public let places: [String]
    /// The unchanged message; nil unless it was requested.
    public let raw: Data?

    public init(mail: ReceivedMail, written: String, whole: String?, places: [String], raw: Data?) {
        (self.mail, self.written, self.whole, self.places, self.raw) = (mail, written, whole, places, raw)
    }
}

/// How a question's text arrived by mail.
public struct MailOrigin: Codable, Equatable, Sendable {
    /// The number of the mail.
    public let id: Int64
    /// Whether a program answered for the asker.
    public let isAutomatic: Bool
    /// Whether it was sent from another address than the asker's.
    public let isOthers: Bool
    /// The sender, if it is not the asker; nil also for accounts that may not see the sender.
    public let sender: String?
    /// Whether the mail has more text than is shown: a quotation, or text beyond the limit of a message.
    public let isFolded: Bool
    /// The names of the attached files.
    public let files: [String]
    /// The files that were not taken.
    public let leftOut: [LeftOut]

    public init(
        id: Int64, isAutomatic: Bool, isOthers: Bool, sender: String?, isFolded: Bool, files: [String],
        leftOut: [LeftOut] = []
    ) {
        (self.id, self.isAutomatic, self.isOthers) = (id, isAutomatic, isOthers)
        (self.sender, self.isFolded, self.files, self.leftOut) = (sender, isFolded, files, leftOut)
    }
}

/// The results of receiving several mails.
public struct MailCount: Codable, Equatable, Sendable {
    public var placed = 0
    public var waiting = 0
    public var discarded = 0
    /// Files that are not mails: empty files and files that are too large. They are not moved.
    public var skipped = 0

    public init() {}

    public mutating func add(_ mails: [ReceivedMail]) {
        for mail in mails {
            switch mail.state {
            case .placed: placed += 1
            case .waiting, .unread: waiting += 1
            case .discarded: discarded += 1
            }
        }
    }

    public mutating func add(_ other: MailCount) {
        placed += other.placed
        waiting += other.waiting
        discarded += other.discarded
        skipped += other.skipped
    }

    /// The number of mails received.
    public var total: Int { placed + waiting + discarded }
}
