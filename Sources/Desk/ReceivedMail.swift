public import Foundation

/// A mail that came in, as those who keep the desk see it.
public struct ReceivedMail: Codable, Equatable, Sendable {
    /// The number by which it is named.
    public let id: Int64
    public let receivedAt: Date
    public let state: State
    /// From whom it comes; nil while nobody has read it.
    public let kind: Kind?
    /// Why it waits or was discarded; nil for any other.
    public let reason: Reason?
    /// Why a person discarded it.
    public let note: String?
    /// The address it says it is from; nil where there is none, or it was erased.
    public let from: String?
    /// The name beside the address.
    public let name: String?
    /// In one line; empty where there is none, or it was erased.
    public let subject: String
    /// The reference of the question it belongs to.
    public let question: String?
    /// The names of its files.
    public let files: [String]
    /// From when its sender is to be told that it came; nil where they are not.
    public let acknowledgeAt: Date?

    public init(
        id: Int64, receivedAt: Date, state: State, kind: Kind?, reason: Reason?, note: String?, from: String?,
        name: String?, subject: String, question: String?, files: [String], acknowledgeAt: Date?
    ) {
        (self.id, self.receivedAt, self.state, self.kind) = (id, receivedAt, state, kind)
        (self.reason, self.note, self.from, self.name) = (reason, note, from, name)
        (self.subject, self.question, self.files) = (subject, question, files)
        self.acknowledgeAt = acknowledgeAt
    }

    /// Where it is.
    public enum State: String, Codable, CaseIterable, Sendable {
        /// Stored, and not read yet.
        case unread
        /// On a question, or of use to a mail of the outbox.
        case placed
        /// A coordinator decides.
        case waiting
        case discarded
    }

    /// From whom it comes.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case person
        /// A program answered in someone's name.
        case outOfOffice = "out_of_office"
        /// A mailing list.
        case list
        /// Any other program.
        case machine
        /// A mail server says that a mail did not arrive.
        case bounce
    }

    /// Why it waits for a coordinator, or was discarded.
    public enum Reason: String, Codable, CaseIterable, Sendable {
        // Waiting.
        /// A person's first message: a question that nobody has asked yet.
        case newQuestion = "new_question"
        case noSender = "no_sender"
        /// It answers something that is not of the desk.
        case unknownThread = "unknown_thread"
        /// Its reply address stands for nothing any more.
        case unknownSuffix = "unknown_suffix"
        /// It has neither text nor files.
        case nothingWritten = "nothing_written"
        /// Its sender wrote more than the desk takes in an hour.
        case tooMany = "too_many"
        /// Its question is closed.
        case closed
        /// The rules of its question do not take it.
        case notTaken = "not_taken"
        /// Reading it failed several times.
        case unreadable
        // Discarded.
        /// A program wrote it, and it belongs to no question.
        case machine
        /// It comes from an address of the desk.
        case ownAddress = "own_address"
        /// It came before.
        case repeated
        /// It tells of a mail that the desk did not send.
        case unknownMail = "unknown_mail"
        /// A person discarded it.
        case byHand = "by_hand"
        /// Its sender was erased.
        case erased
    }
}

/// What a mail that came in says, and where it could go.
public struct ReceivedText: Codable, Equatable, Sendable {
    public let mail: ReceivedMail
    /// What was written, without what it quotes; empty where nothing is kept of it.
    public let written: String
    /// The whole text, where that is more.
    public let whole: String?
    /// The places that it names, of which each leads to one centre; the likeliest first. Empty for a mail that is
    /// placed.
    public let places: [String]
    /// The message as it came; nil unless it was asked for.
    public let raw: Data?

    public init(mail: ReceivedMail, written: String, whole: String?, places: [String], raw: Data?) {
        (self.mail, self.written, self.whole, self.places, self.raw) = (mail, written, whole, places, raw)
    }
}

/// How a text of a question came that came by mail.
public struct MailOrigin: Codable, Equatable, Sendable {
    /// The number of the mail.
    public let id: Int64
    /// A program answered in the asker's name.
    public let isAutomatic: Bool
    /// It was written from another address than the asker's.
    public let isOthers: Bool
    /// Who wrote it, where that is not the asker; nil also for accounts that may not see it.
    public let sender: String?
    /// There is more than what is shown: what it quotes, or what is too long for a message.
    public let isFolded: Bool
    /// The names of the files that came with it.
    public let files: [String]

    public init(id: Int64, isAutomatic: Bool, isOthers: Bool, sender: String?, isFolded: Bool, files: [String]) {
        (self.id, self.isAutomatic, self.isOthers) = (id, isAutomatic, isOthers)
        (self.sender, self.isFolded, self.files) = (sender, isFolded, files)
    }
}

/// What became of mails that came in together.
public struct MailCount: Codable, Equatable, Sendable {
    public var placed = 0
    public var waiting = 0
    public var discarded = 0
    /// Files that are no mail: empty ones, or larger than any mail. They stay where they are.
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

    /// How many came.
    public var total: Int { placed + waiting + discarded }
}
