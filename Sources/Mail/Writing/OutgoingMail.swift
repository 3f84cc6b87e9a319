public import Desk
public import Foundation
import Phrasebook

/// A mail in the form in which it is handed to a mail program.
public struct OutgoingMail: Equatable, Sendable {
    /// To whom a mail server says that it did not arrive.
    public let envelopeSender: String
    /// The address that it goes to; the host in the form that the network has (RFC 5891).
    public let recipient: String
    /// The message (RFC 5322), with LF as line end.
    public let bytes: Data

    /// The recipient's address is none, so that no message can be made.
    public struct UnfitAddress: Error, Equatable {}

    /// No mail has so many bytes: some servers take no more, and some clients show no more.
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
        let (headers, text) = (try OutgoingHeaders(mail, date), MailText(mail))
        bytes = MessageWriter.bytes(headers, text: text.plain, html: text.html(language: mail.language))
        envelopeSender = mail.sender.address
        recipient = MessageWriter.hostInASCII(headers.to.address)
    }

    /// Writes a mail. A text that is too long for one is cut, and a sentence says where the rest is.
    /// - Parameter date: when it is sent.
    /// - Throws: `UnfitAddress`.
    public init(_ matter: MailMatter, at date: Date) throws {
        let headers = try OutgoingHeaders(matter, date)
        // The shortest bound always suffices: what the desk itself says has a few thousand bytes.
        let bounds = [Int.max, 40_000, 20_000, 10_000, 5_000, 2_000]
        var bytes = Data()
        for bound in bounds {
            let text = MailText(matter, bound: bound)
            bytes = MessageWriter.bytes(headers, text: text.plain, html: text.html(language: matter.language))
            if bytes.count < Self.longest { break }
        }
        self.bytes = bytes
        envelopeSender = matter.envelopeSender
        recipient = MessageWriter.hostInASCII(headers.to.address)
    }
}

/// The headers of a mail. Whatever is in them is one line without control characters, so that nothing that a person
/// typed can begin another header.
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

    /// A Message-ID without what would end it or its header.
    private static func identity(_ text: String) -> String {
        String(text.unicodeScalars.filter { (0x21...0x7E).contains($0.value) && !"<>".unicodeScalars.contains($0) })
    }
}
