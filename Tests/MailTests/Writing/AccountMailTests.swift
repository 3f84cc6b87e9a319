import Desk
import Foundation
import Testing

@testable import Mail

@Suite("What a mail to an account says")
struct AccountMailTests {
    private static let account = Account(name: "Awa", centre: "profession-banlieue")

    private func message(_ news: AccountMail.News, site: String? = "https://guichet.exemple.fr") throws
        -> ReceivedMessage
    {
        let mail = AccountMail(
            messageID: "un@exemple.fr", earlier: ["zero@exemple.fr"], language: .english,
            sender: try MailAddress("Guichet <guichet@exemple.fr>"), address: "awa@exemple.fr", account: Self.account,
            desk: "Réseau", site: site, news: news)
        let sent = try OutgoingMail(.account(mail), at: Date(timeIntervalSince1970: 0))
        #expect(sent.recipient == "awa@exemple.fr")
        #expect(sent.envelopeSender == "guichet@exemple.fr")
        #expect(sent.bytes.count < OutgoingMail.longest)
        return ReceivedMessage(sent.bytes)
    }

    private static func item(_ kind: NoticeKind, _ reference: String, isEntry: Bool = false) -> AccountMail.Item {
        AccountMail.Item(kind: kind, reference: reference, title: "Qui paie", isEntry: isEntry, day: nil)
    }

    @Test("A code to sign in has its link where there is a site, and takes no reply")
    func signIn() throws {
        let link = "https://guichet.exemple.fr/sign-in/mail"
        let mail = try message(.signIn(code: "abcd-efgh", link: link))
        #expect(mail.subject == "Your sign-in to the desk")
        #expect(mail.text.contains(link))
        #expect(mail.text.contains("abcd-efgh"))
        #expect(mail.replyTo.isEmpty)
        let without = try message(.signIn(code: "abcd-efgh", link: nil), site: nil).text
        #expect(!without.contains("https://"))
        #expect(without.contains("abcd-efgh"))
    }

    @Test("One thing is told under its reference, in its thread")
    func one() throws {
        let mail = try message(.notices([Self.item(.replied, "2012-00001")], isDigest: false))
        let text = mail.text
        #expect(mail.subject == "[2012-00001] Qui paie")
        #expect(mail.inReplyTo == ["zero@exemple.fr"])
        #expect(text.contains("https://guichet.exemple.fr/desk/questions/2012-00001"))
        #expect(text.contains("The person who asked this question wrote to you."))
        #expect(text.contains("https://guichet.exemple.fr/desk/account"))
    }

    @Test("A digest has a heading for each kind, the most urgent first")
    func digest() throws {
        let items = [
            Self.item(.new, "2012-00002"), Self.item(.late, "2012-00001"), Self.item(.entry, "F-1", isEntry: true),
        ]
        let mail = try message(.notices(items, isDigest: true))
        let text = mail.text
        #expect(mail.subject == "What waits for you at the desk")
        let late = try #require(text.range(of: "2012-00001")?.lowerBound)
        let new = try #require(text.range(of: "2012-00002")?.lowerBound)
        #expect(late < new)
        #expect(text.contains("https://guichet.exemple.fr/desk/entries/F-1"))
    }

    @Test("A digest without a site says by which commands things are read; a long one is bounded")
    func bounded() throws {
        let items = (1...150).map { Self.item(.new, "2012-\($0)") }
        let text = try message(.notices(items, isDigest: true), site: nil).text
        #expect(text.contains("And 50 others."))
        #expect(text.contains("guichet show REFERENCE"))
    }
}
