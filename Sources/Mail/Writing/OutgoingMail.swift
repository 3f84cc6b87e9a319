public import Desk
public import Foundation
import Phrasebook

/// A mail as it is given to a mail program.
public struct OutgoingMail: Equatable, Sendable {
    /// The address to which mail servers report failed deliveries.
    public let envelopeSender: String
    /// The recipient's address, its host in ASCII (RFC 5891).
    public let recipient: String
    /// The message (RFC 5322), with LF as line end.
    public let bytes: Data

    /// The recipient's address is not valid, so no message can be made.
    public struct UnfitAddress: Error, Equatable {}

    /// The largest size of a mail in bytes. Some servers accept no more, and some mail programs show no more.
    public static let longest = 100_000

    /// Writes a mail of the outbox.
    /// - Parameter date: when it is sent.
    /// - Throws: `UnfitAddress`.
    public init(_ mail: OutboxMail, at date: Date) throws {
        switch mail {
        case .asker(let matter): try self.init(matter, at: date)
        case .account(let mail): try self.init(mail, at: date)
        }
    }

    /// Writes a mail to an account. What the desk has to say is bounded where it is read.
    private init(_ mail: AccountMail, at date: Date) throws {
        let headers = try OutgoingHeaders(mail, date)
        self.init(headers, Self.bytes(MailText(mail), headers), from: mail.sender.address)
    }

    private init(_ headers: OutgoingHeaders, _ bytes: Data, from envelopeSender: String) {
        (self.bytes, self.envelopeSender) = (bytes, envelopeSender)
        recipient = MessageWriter.hostInASCII(headers.to.address)
    }

    private static func bytes(_ text: MailText, _ headers: OutgoingHeaders) -> Data {
        MessageWriter.bytes(headers, text: text.plain, html: text.html(language: headers.language))
    }

    /// Writes a mail. A text that is too long for one is cut, and a sentence says where the rest is.
    /// - Parameter date: when it is sent.
    /// - Throws: `UnfitAddress`.
    public init(_ matter: MailMatter, at date: Date) throws {
        let headers = try OutgoingHeaders(matter, date)
        // The smallest limit always fits, because the desk's own text has a few thousand bytes.
        let bounds = [Int.max, 40_000, 20_000, 10_000, 5_000, 2_000]
        var bytes = Data()
        for bound in bounds {
            bytes = Self.bytes(MailText(matter, bound: bound), headers)
            if bytes.count < Self.longest { break }
        }
        self.init(headers, bytes, from: matter.envelopeSender)
    }
}

/// The headers of a mail. Each value is one line without control characters, so that typed text cannot start another
/// header.
struct OutgoingHeaders {
    let from: Mailbox
    let to: Mailbox
    let replyTo: Mailbox?
    let subject: String
    /// Without brackets.
    let messageID: String
    /// Without brackets, the oldest first.
    let references: [String]
    let date: Date
    let language: Language

    /// - Throws: `OutgoingMail.UnfitAddress`.
    init(_ matter: MailMatter, _ date: Date) throws {
        from = try Self.mailbox(matter.sender.name, matter.sender.address)
        to = try Self.mailbox(matter.recipient.name, matter.recipient.address)
        replyTo = try matter.replyTo.map { try Self.mailbox(matter.sender.name, $0) }
        subject = ShownText.line(matter.language.phrases.mailSubject(matter.subject))
        (messageID, references) = (Self.identity(matter.messageID), matter.earlier.map(Self.identity))
        (self.date, language) = (date, matter.language)
    }

    /// - Throws: `OutgoingMail.UnfitAddress`.
    init(_ mail: AccountMail, _ date: Date) throws {
        from = try Self.mailbox(mail.sender.name, mail.sender.address)
        to = try Self.mailbox(mail.account.name, mail.address)
        replyTo = nil
        subject = ShownText.line(mail.language.phrases.accountMailSubject(mail))
        (messageID, references) = (Self.identity(mail.messageID), mail.earlier.map(Self.identity))
        (self.date, language) = (date, mail.language)
    }

    private static func mailbox(_ name: String?, _ address: String) throws -> Mailbox {
        guard Asker.isAddress(address) else { throw OutgoingMail.UnfitAddress() }
        let name = name.map { ShownText.line($0) }
        return Mailbox(name: name?.isEmpty == true ? nil : name, address: address)
    }

    /// A Message-ID without the characters that would end it or its header.
    private static func identity(_ text: String) -> String {
        String(text.unicodeScalars.filter { (0x21...0x7E).contains($0.value) && !"<>".unicodeScalars.contains($0) })
    }
}
