import Desk
import Foundation
import GRDB
import Support

@testable import Store

/// What comes in by mail, in the form of real messages.
extension TemporaryDesk {
    /// Hands a message over as a mail server does.
    @discardableResult
    func receive(_ message: String, recipients: [String] = []) throws -> ReceivedMail {
        try store.receive(ReceiveMail(raw: Data(message.utf8), recipients: recipients))
    }

    /// The address to which an answer to the newest mail about a question goes.
    func replyAddress(_ reference: String, desk: String = "guichet@exemple.fr") throws -> String {
        let secret: Data? = try store.pool.read { db in
            try Data.fetchOne(
                db,
                sql: """
                    SELECT secret FROM outbox JOIN question ON question.id = outbox.question
                    WHERE reference = ? ORDER BY outbox.id DESC LIMIT 1
                    """, arguments: [reference])
        }
        let parts = desk.split(separator: "@")
        return "\(parts[0])+\(MailSecret(bytes: secret ?? Data()).suffix)@\(parts[1])"
    }

    /// What the next mail tells, which is sent so; nil where none is due, or it tells nothing.
    func nextMail() throws -> MailMatter? {
        guard let taken = try store.takeMail() else { return nil }
        let matter: MailMatter? = if case .asker(let matter)? = try store.mail(taken) { matter } else { nil }
        try store.settle(taken, matter == nil ? .pointless : .sent)
        return matter
    }

    /// The secret of the link in the next mail.
    func nextLink() throws -> String {
        guard let link = try nextMail()?.link?.split(separator: "/").last else { throw NoLink() }
        return String(link)
    }

    /// The next mail has no link, or there is none.
    struct NoLink: Error {}

    /// Has a desk that sends mail ask those who ask on its site to confirm.
    func haveSite() throws {
        _ = try store.perform(SetDeskSetting(setting: .siteURL, value: "https://guichet.exemple.fr"), by: nil)
    }

    /// Asks a question on the site.
    @discardableResult
    func askOnline(
        _ title: String = "Qui paie ?", territory: String = "Bobigny", email: String? = "lea@example.org"
    ) throws -> OnlineReceipt {
        let asker = try Asker(name: nil, email: email, telephone: nil, organisation: nil)
        let ask = try Ask(title: title, body: "", territory: territory, asker: asker, language: .french)
        return try store.serve(AskOnline(ask: ask), for: nil)
    }

    /// Asks a question and has the centre ask something back, so that it waits for its asker.
    func waiting(_ title: String = "Qui paie ?") throws -> String {
        let reference = try ask(title).question.reference
        try claim(reference)
        _ = try store.perform(AskBack(reference: reference, message: "Depuis quand ?"), by: .awa)
        return reference
    }
}

/// A message, as Thunderbird writes it.
func message(
    from: String = "Léa Petit <lea@example.org>", to: String = "guichet@exemple.fr", subject: String = "Un poste",
    id: String? = "un@example.org", more: [String] = [], _ body: String
) -> String {
    var lines = ["From: \(from)", "To: \(to)", "Subject: \(subject)", "Date: Fri, 1 Jun 2012 12:05:00 +0200"]
    if let id { lines.append("Message-ID: <\(id)>") }
    lines += more + ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"]
    return lines.joined(separator: "\n") + "\n\n" + body + "\n"
}

/// What a mail server writes of a mail that it could not deliver (RFC 3464).
func bounce(_ messageID: String, to address: String, action: String, status: String) -> String {
    """
    Return-Path: <>
    From: MAILER-DAEMON@exemple.fr
    To: <\(address)>
    Subject: Undelivered Mail Returned to Sender
    Message-ID: <\(action)@exemple.fr>
    MIME-Version: 1.0
    Content-Type: multipart/report; boundary="b"; report-type=delivery-status

    --b
    Content-Type: text/plain

    This is the mail system.

    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.exemple.fr

    Final-Recipient: rfc822; lea@example.org
    Action: \(action)
    Status: \(status)
    Diagnostic-Code: smtp; 550 \(status) User unknown

    --b
    Content-Type: text/rfc822-headers

    Message-ID: <\(messageID)>
    Subject: Votre question

    --b--
    """
}
