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
                    SELECT message_id, kind, outbox.language AS language, secret, name, centre, email
                    FROM outbox JOIN account ON account.id = outbox.account
                    WHERE outbox.id = ? AND attempts = ? AND state = 'waiting' AND email IS NOT NULL
                        AND NOT is_disabled AND secret IS NOT NULL
                    """, arguments: [taken.id, taken.attempt]),
            let news = try news(row, of: taken.id)
        else { return nil }
        return try AccountMail(
            messageID: row["message_id"], earlier: [], language: Language(rawValue: row["language"]) ?? .french,
            sender: sender, address: row["email"], account: Account(name: row["name"], centre: row["centre"]),
            desk: SettingRows.value(.operator, tx.db), site: SettingRows.value(.siteURL, tx.db), news: news)
    }

    private func news(_ row: Row, of id: Int64) throws -> AccountMail.News? {
        let (kind, secret): (String, Data) = try (row["kind"], row["secret"])
        switch kind {
        case SignInRows.kind:
            let site = try SettingRows.value(.siteURL, tx.db)
            return try SignInRows.code(ofMail: id, MailSecret(bytes: secret), tx).map { code in
                .signIn(code: code, link: site.map { $0 + SitePath.signInByMail + code })
            }
        default: return nil
        }
    }
}
