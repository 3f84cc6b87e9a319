public import Foundation

/// A received message after reading.
///
/// Reading never fails. `flaws` names what could not be read, and `attachments` contains it unchanged.
public struct ReceivedMessage: Sendable {
    /// Without brackets; nil if there is none.
    public var messageID: String?
    /// The Message-IDs that it answers, without brackets.
    public var inReplyTo: [String]
    /// The Message-IDs of its thread, without brackets.
    public var references: [String]
    /// Nil if the message states no address.
    public var from: Mailbox?
    /// The addresses for answers, if they are not `from`.
    public var replyTo: [Mailbox]
    public var to: [Mailbox]
    public var cc: [Mailbox]
    /// The addresses to which it was delivered, the most reliable first: of the envelope, then of `X-Original-To`,
    /// `Delivered-To`, `Envelope-To`, `To` and `Cc`.
    public var recipients: [String]
    /// The envelope's sender; empty for `<>`, as in bounces; nil if it is not known.
    public var returnPath: String?
    /// Decoded, in one line; empty if there is none.
    public var subject: String
    /// The date in its header `Date`.
    public var date: Date?
    /// The whole text, quotations and signature included; empty if there is none.
    public var text: String
    /// Whether the text existed only as HTML.
    public var isFromHTML: Bool
    public var attachments: [ReceivedAttachment]
    /// Whether it has an S/MIME or PGP signature. The signature is not checked.
    public var isSigned: Bool
    public var flaws: Set<ReadingFlaw>
    /// Whether the message starts a thread, answers another message or forwards one.
    public var relation: MessageRelation
    /// Who sent it: a person, or which kind of program.
    public var kind: MessageKind
    /// `fr` or `en`; nil if the new text does not show it.
    public var language: String?
    /// `text` split into new text, quotations and signature.
    public var written: WrittenText

    /// The largest number of bytes that are read. Attachments of 25 MB take 34 MB in base64.
    public static let longest = 48_000_000

    /// The suffixes of the recipients that belong to an address of the desk, the most reliable first.
    /// - Parameter address: without suffix.
    public func suffixes(of address: String) -> [String] {
        recipients.compactMap { Mailbox.suffix(of: $0, belongingTo: address) }
    }
}
