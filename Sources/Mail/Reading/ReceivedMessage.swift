public import Foundation

/// A message that came in, read: a value that holds all that it says, whatever its form.
///
/// Reading never fails. What could not be read is named in `flaws`, and stands in `attachments` as it came.
public struct ReceivedMessage: Sendable {
    /// Without brackets; nil where there is none.
    public var messageID: String?
    /// The Message-IDs it answers, without brackets.
    public var inReplyTo: [String]
    /// The Message-IDs of its thread, without brackets.
    public var references: [String]
    /// Nil where it says no address.
    public var from: Mailbox?
    /// Where it wants answers, where that is another address than `from`.
    public var replyTo: [Mailbox]
    public var to: [Mailbox]
    public var cc: [Mailbox]
    /// The addresses it was delivered to, the surest first: of the envelope, then of `X-Original-To`, `Delivered-To`,
    /// `Envelope-To`, `To` and `Cc`.
    public var recipients: [String]
    /// The envelope's sender; empty for `<>`, which bounces have; nil where it is not known.
    public var returnPath: String?
    /// Decoded, in one line; empty where there is none.
    public var subject: String
    /// When it says it was written.
    public var date: Date?
    /// The whole text that it shows, quotations and signature included; empty where there is none.
    public var text: String
    /// The text was HTML alone.
    public var isFromHTML: Bool
    public var attachments: [ReceivedAttachment]
    /// It has a signature of S/MIME or PGP, which was not checked.
    public var isSigned: Bool
    public var flaws: Set<ReadingFlaw>
    /// Whether it begins something, answers, or passes on.
    public var relation: Relation
    /// From whom it comes.
    public var kind: MessageKind
    /// `fr` or `en`, where its own words show it.
    public var language: String?
    /// `text` in parts: what was written, what was quoted.
    public var written: WrittenText

    /// How a message stands to others.
    public enum Relation: String, Codable, Sendable {
        case new
        case reply
        case forward
    }

    /// How many bytes are read. A message of 25 MB of attachments has 34 MB in base64.
    public static let longest = 48_000_000

    /// Reads a message.
    /// - Parameters:
    ///   - bytes: as the mail server hands it over, from the first header on; a line `From ` of a mailbox may come
    ///     before.
    ///   - envelope: what the mail server says besides.
    ///   - ownAddresses: of the desk, without suffix. What comes from them is a machine's.
    public init(_ bytes: Data, envelope: Envelope = Envelope(), ownAddresses: [String] = []) {
        self = MessageReader.read(bytes, envelope: envelope, ownAddresses: ownAddresses)
    }

    init(
        headers: MessageHeaders, content: PartContent, flaws: Set<ReadingFlaw>, envelope: Envelope,
        ownAddresses: [String]
    ) {
        messageID = headers.messageIDs("message-id").first
        inReplyTo = headers.messageIDs("in-reply-to")
        references = headers.messageIDs("references")
        from = headers.mailboxes("from").first ?? headers.mailboxes("sender").first
        let from = from
        replyTo = headers.mailboxes("reply-to").filter { $0.address.lowercased() != from?.address.lowercased() }
        to = headers.mailboxes("to")
        cc = headers.mailboxes("cc")
        recipients = Self.recipients(headers, to + cc, envelope)
        returnPath = envelope.sender ?? Self.returnPath(headers)
        subject = headers.text("subject") ?? ""
        date = headers.date
        text = content.text
        isFromHTML = content.isFromHTML
        attachments = content.attachments
        isSigned = content.isSigned
        self.flaws = flaws.union(content.flaws)
        relation = Relation(subject: subject, isAnswer: !inReplyTo.isEmpty || !references.isEmpty)
        written = WrittenText(text, of: relation)
        language = LanguageGuess.language(of: subject + "\n" + written.kept)
        kind = .person
        kind = MessageKind(
            of: self, signs: MachineSigns(headers), report: content.report, ownAddresses: ownAddresses)
    }

    private static func recipients(
        _ headers: MessageHeaders, _ shown: [Mailbox], _ envelope: Envelope
    ) -> [String] {
        let delivered = ["x-original-to", "delivered-to", "envelope-to", "x-envelope-to"].flatMap {
            headers.mailboxes($0)
        }
        var recipients: [String] = []
        for address in envelope.recipients + (delivered + shown).map(\.address)
        where !address.isEmpty && !recipients.contains(address) && recipients.count < Mailbox.most {
            recipients.append(address)
        }
        return recipients
    }

    private static func returnPath(_ headers: MessageHeaders) -> String? {
        guard let value = headers.first("return-path") else { return nil }
        return Mailbox.all(in: value).first?.address ?? (value.contains("<>") ? "" : nil)
    }

    /// The suffixes of its recipients that are forms of an address of the desk, the surest first.
    /// - Parameter address: without suffix.
    public func suffixes(of address: String) -> [String] {
        recipients.compactMap { Mailbox.suffix(of: $0, belongingTo: address) }
    }
}

/// What a mail server says of a message besides its bytes.
public struct Envelope: Sendable {
    /// Empty for `<>`; nil where it does not say.
    public var sender: String?
    public var recipients: [String]

    public init(sender: String? = nil, recipients: [String] = []) {
        (self.sender, self.recipients) = (sender, recipients)
    }
}

/// A file that came with a message.
public struct ReceivedAttachment: Equatable, Sendable {
    /// In any script, without the path; empty where it has none.
    public var name: String
    /// As the message says: `application/pdf`, in lower case. What it is shows its content.
    public var type: String
    public var content: Data
    /// It belongs in the text, as a picture in a signature does.
    public var isInline: Bool

    public init(name: String, type: String, content: Data, isInline: Bool = false) {
        (self.name, self.type, self.content, self.isInline) = (name, type, content, isInline)
    }

    /// In bytes.
    public var size: Int { content.count }
    /// An invitation to a meeting (RFC 5545).
    public var isInvitation: Bool { type == "text/calendar" || type == "application/ics" }
}

/// What could not be read of a message, or lacks.
public enum ReadingFlaw: String, Codable, CaseIterable, Sendable {
    /// It has no bytes, or no header.
    case empty
    /// It is longer than `ReceivedMessage.longest`: its headers were read, its content is an attachment as it came.
    case tooLong
    /// It has more parts or headers than any mail: its headers were read, its content is an attachment as it came.
    case tooManyParts
    /// Some parts stand deeper than any mail's: they are attachments as they came.
    case tooDeep
    /// Its content is encrypted; it is an attachment as it came.
    case encrypted
    /// A `winmail.dat` could not be taken apart; it is an attachment as it came.
    case unreadableWinmail
}

extension ReceivedMessage.Relation {
    /// By the subject's prefix, else by the headers.
    init(subject: String, isAnswer: Bool) {
        let prefix = subject.prefix { $0 != ":" }.lowercased().filter { !$0.isWhitespace && $0 != "[" }
        switch prefix {
        case _ where prefix.count == subject.count: self = isAnswer ? .reply : .new
        case "tr", "fwd", "fw", "i", "transf", "transfert", "wg", "rv": self = .forward
        case "re", "ré", "rép", "rep", "réf", "aw", "r": self = .reply
        default: self = isAnswer ? .reply : .new
        }
    }
}
