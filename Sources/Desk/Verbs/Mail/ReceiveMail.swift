public import Foundation

/// Stores a mail unchanged. `PlaceMail` then reads and places it in a separate transaction, so that the mail is kept if
/// placing fails.
public struct ReceiveMail: Verb {
    public typealias Reply = ReceivedMail

    /// The message (RFC 5322) as the mail server hands it over.
    public let raw: Data
    /// The sender that the mail server states; empty for `<>`, nil if it states none.
    public let sender: String?
    /// The recipients that the mail server states.
    public let recipients: [String]

    /// The largest mail in bytes. No known mail server accepts more.
    public static let most = 100_000_000

    /// - Throws: `Refusal.badMail` if the mail is empty or larger than `most`.
    public init(raw: Data, sender: String? = nil, recipients: [String] = []) throws(Refusal) {
        guard !raw.isEmpty, raw.count <= Self.most else { throw .badMail(bytes: raw.count) }
        self.raw = raw
        self.sender = sender.map { Self.isEmpty($0) ? "" : String($0.prefix(Self.longest)) }
        self.recipients = recipients.filter { !Self.isEmpty($0) }.prefix(Self.mostRecipients).map {
            String($0.prefix(Self.longest))
        }
    }

    /// Whether a mail server means by it the empty return path, which bounces have. Postfix says `MAILER-DAEMON`.
    private static func isEmpty(_ sender: String) -> Bool {
        let sender = sender.trimmed.lowercased()
        return ["", "<>", "mailer-daemon"].contains(sender) || sender.hasPrefix("mailer-daemon@")
    }

    /// The longest address that is kept, in characters (RFC 5321, 4.5.3.1.3, has 254 octets).
    private static let longest = 320
    private static let mostRecipients = 100

    public func validated() throws(Refusal) -> Self { try Self(raw: raw, sender: sender, recipients: recipients) }
}
