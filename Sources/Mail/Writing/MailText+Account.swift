import Desk
import Phrasebook

extension MailText {
    init(_ mail: AccountMail) {
        let phrases = mail.language.phrases
        let parts: [MailPart] = [.sentence(phrases.mailGreeting)] + Self.told(mail, phrases)
        self.init(
            parts: parts + [.footer(phrases.accountMailFooter(mail))],
            writer: MailPartWriter(phrases: phrases, site: mail.site))
    }

    private static func told(_ mail: AccountMail, _ phrases: Phrases) -> [MailPart] {
        switch mail.news {
        case .notices(let items, let isDigest):
            return isDigest ? digest(items, mail, phrases) : notice(items[0], mail, phrases)
        case .signIn(let code, let link):
            let open = link.map { [MailPart.sentence(phrases.mailSignInLink), .link($0)] } ?? []
            return [.sentence(phrases.mailSignIn(mail.account))] + open
                + [
                    .sentence(phrases.mailSignInCode(isOnly: link == nil)), .typed(code),
                    .sentence(phrases.mailSignInEnds),
                ]
        }
    }

    private static func notice(_ item: AccountMail.Item, _ mail: AccountMail, _ phrases: Phrases) -> [MailPart] {
        [.sentence(phrases.notice(item)), list([item], mail, phrases)] + commands(mail, phrases)
    }

    /// How many things a digest lists.
    private static let most = 100

    private static func digest(_ items: [AccountMail.Item], _ mail: AccountMail, _ phrases: Phrases) -> [MailPart] {
        let shown = Array(items.prefix(most))
        let groups = NoticeKind.allCases.map { kind in shown.filter { $0.kind == kind } }.filter { !$0.isEmpty }
        let rest = items.count - shown.count
        return groups.flatMap { [.heading(phrases.noticeHeading($0[0].kind)), list($0, mail, phrases)] }
            + (rest > 0 ? [.sentence(phrases.moreNotices(rest))] : []) + commands(mail, phrases)
    }

    private static func list(_ items: [AccountMail.Item], _ mail: AccountMail, _ phrases: Phrases) -> MailPart {
        .entries(
            items.map { item in
                let path = item.isEntry ? SitePath.review : SitePath.question
                return MailMatter.EntryLink(
                    title: phrases.noticeLine(item), link: mail.site.map { $0 + path + item.reference })
            })
    }

    /// What to do where there is no site.
    private static func commands(_ mail: AccountMail, _ phrases: Phrases) -> [MailPart] {
        mail.site == nil ? [.sentence(phrases.noticeCommand)] : []
    }
}
