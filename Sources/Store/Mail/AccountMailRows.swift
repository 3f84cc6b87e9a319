import Desk
import Foundation
internal import GRDB

/// What a mail to an account is made of, read from the rows that it names.
struct AccountMailRows {
    let tx: Transaction

    /// - Returns: nil for a mail that is not an account's, and where there is nothing to tell any more.
    func matter(of taken: TakenMail) throws -> AccountMail? {
        guard let sender = try MailRows.sender(tx.db),
            let row = try Row.fetchOne(
                tx.db,
                sql: """
                    SELECT message_id, kind, outbox.language AS language, secret, email, \(NoticeRows.Reader.columns)
                    FROM outbox JOIN account ON account.id = outbox.account
                    WHERE outbox.id = ? AND attempts = ? AND state = 'waiting' AND email IS NOT NULL
                        AND NOT is_disabled AND secret IS NOT NULL
                    """, arguments: [taken.id, taken.attempt]),
            let news = try news(row, of: taken.id)
        else { return nil }
        return try AccountMail(
            messageID: row["message_id"], earlier: earlier(than: taken.id),
            language: Language(rawValue: row["language"]) ?? .french, sender: sender, address: row["email"],
            account: Account(name: row["name"], centre: row["centre"]),
            desk: SettingRows.value(.operator, tx.db), site: SettingRows.value(.siteURL, tx.db), news: news)
    }

    /// The mails before one to the same account about the same question or entry; of digests, those before it.
    private func earlier(than mail: Int64) throws -> [String] {
        let identities = try String.fetchAll(
            tx.db,
            sql: """
                SELECT DISTINCT before.message_id FROM outbox AS mail
                JOIN outbox AS before
                    ON before.account = mail.account AND before.kind = mail.kind AND before.id < mail.id
                LEFT JOIN notice AS told ON told.outbox = mail.id
                LEFT JOIN notice AS earlier ON earlier.outbox = before.id
                WHERE mail.id = ?1 AND (mail.kind = ?3 OR (mail.kind = ?2
                    AND (earlier.question = told.question OR earlier.entry = told.entry)))
                ORDER BY before.id
                """, arguments: [mail, NoticeRows.one, NoticeRows.several])
        return MailRows.thread(identities)
    }

    private func news(_ row: Row, of id: Int64) throws -> AccountMail.News? {
        let (kind, secret): (String, Data) = try (row["kind"], row["secret"])
        switch kind {
        case NoticeRows.one, NoticeRows.several:
            let reader = try NoticeRows.Reader(row)
            let rows = try Row.fetchAll(tx.db, sql: "\(NoticeItems.select) WHERE outbox = ?", arguments: [id])
            let items = try NoticeItems(tx, reader).items(rows)
            return items.isEmpty ? nil : .notices(items, isDigest: kind == NoticeRows.several)
        case SignInRows.kind:
            let site = try SettingRows.value(.siteURL, tx.db)
            return try SignInRows.code(ofMail: id, MailSecret(bytes: secret), tx).map { code in
                .signIn(code: code, link: site.map { $0 + SitePath.signInByMail + code })
            }
        default: return nil
        }
    }
}
