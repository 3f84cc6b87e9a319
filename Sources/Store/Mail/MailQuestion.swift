import Desk
internal import GRDB
import Mail

/// The question that a first mail asks: its title is the subject, or the first line; its body what was written.
struct MailQuestion {
    let title: String
    let body: String
    /// The whole text of the mail, where that is more.
    let whole: String?
    let asker: Asker
    let language: Language?

    /// Nil where it says nothing, or what it said is erased.
    /// - Parameters:
    ///   - message: the mail as it came; nil once that is erased.
    ///   - title: nil for the mail's own.
    init?(_ mail: ReceivedMail, _ message: ReceivedMessage?, title given: String? = nil, _ tx: Transaction) throws {
        let texts = try ReceivedRows.texts(of: mail.id, tx.db)
        let text = ReceivedWords(written: texts.written, whole: texts.whole, files: mail.files)
        let subject = mail.subject.trimmed
        guard text != nil || !subject.isEmpty else { return nil }
        let first = text.map { String($0.message.prefix { !$0.isNewline }).trimmed } ?? ""
        let whole = given?.trimmed ?? (subject.isEmpty ? first : subject)
        title = ReceivedWords.cut(whole, to: Text.Field.title.limit)
        // What the title has no room for stands in the body.
        let rest = title == whole || subject.isEmpty ? nil : whole
        body = ReceivedWords.cut(
            [rest, text?.message].compactMap(\.self).joined(separator: "\n\n"), to: Text.Field.body.limit)
        self.whole = text?.whole
        asker = try Self.asker(of: mail, message)
        language = texts.language
    }

    /// Whoever sent it. An address in a form that the desk does not write to is not kept.
    private static func asker(of mail: ReceivedMail, _ message: ReceivedMessage?) throws -> Asker {
        // The sender is stored without the suffix of the address, by which its mails are counted.
        let address = (message?.from?.address).flatMap { Mailbox.key(of: $0) == mail.from ? $0 : nil } ?? mail.from
        let person = try? Asker(name: mail.name, email: address, telephone: nil, organisation: nil)
        return try person ?? Asker(name: nil, email: nil, telephone: nil, organisation: nil)
    }

    /// - Parameter territory: nil where the mail names no place.
    func ask(in territory: String?, centre: String? = nil, files: [NewAttachment] = []) throws -> Ask {
        // An asking needs a place; without one it is performed as placeless, and this text is never read as a place.
        try Ask(
            title: title, body: body, territory: territory ?? "-", confirmed: true, centre: centre, asker: asker,
            language: language, attachments: files)
    }
}
