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
    public var relation: MessageRelation
    /// From whom it comes.
    public var kind: MessageKind
    /// `fr` or `en`, where its own words show it.
    public var language: String?
    /// `text` in parts: what was written, what was quoted.
    public var written: WrittenText

    /// How many bytes are read. A message of 25 MB of attachments has 34 MB in base64.
    public static let longest = 48_000_000

    /// The suffixes of its recipients that are forms of an address of the desk, the surest first.
    /// - Parameter address: without suffix.
    public func suffixes(of address: String) -> [String] {
        recipients.compactMap { Mailbox.suffix(of: $0, belongingTo: address) }
    }
}
