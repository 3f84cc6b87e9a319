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
        case .signIn(let code, let link):
            let open = link.map { [MailPart.sentence(phrases.mailSignInLink), .link($0)] } ?? []
            return [.sentence(phrases.mailSignIn(mail.account))] + open
                + [
                    .sentence(phrases.mailSignInCode(isOnly: link == nil)), .typed(code),
                    .sentence(phrases.mailSignInEnds),
                ]
        }
    }
}
