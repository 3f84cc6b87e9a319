import Desk
import Foundation
import Testing

@testable import Mail

@Suite("A mail that goes out is read as it was meant")
struct OutgoingMailTests {
    private static let route = Route(
        input: "Bobigny", finding: Finding(rule: .commune, territories: []), destinations: [:], names: [:],
        date: Day(Date(timeIntervalSince1970: 0)), dataVersion: "1")

    private func matter(
        _ news: MailMatter.News = .answered(.init(text: "L'État paie."), additions: [], isRevised: false),
        title: String = "Qui paie l'adulte-relais ?", body: String = "Notre association voudrait en créer un.",
        name: String? = "Léa Dœuf", to address: String = "lea@example.org", earlier: [String] = [],
        reply: String? = "guichet+abc@exemple.fr", link: String? = "https://guichet.exemple.fr/follow/m1.KEY",
        language: Language = .french, from sender: String = "Guichet <guichet@exemple.fr>",
        attachments: [Desk.Attachment] = []
    ) throws -> MailMatter {
        MailMatter(
            messageID: "1.abc@exemple.fr", earlier: earlier, language: language, sender: try MailAddress(sender),
            recipient: .init(name: name, address: address), replyTo: reply,
            envelopeSender: "guichet+bounce-abc@exemple.fr", desk: nil,
            site: link == nil ? nil : "https://guichet.exemple.fr", link: link,
            subject: .init(
                reference: "2026-00042", title: title, body: body, askedAt: Date(timeIntervalSince1970: 1_770_000_000),
                centre: "Profession Banlieue", route: Self.route), news: news,
            attachments: attachments)
    }

    private func written(_ matter: MailMatter) throws -> OutgoingMail {
        try OutgoingMail(matter, at: Date(timeIntervalSince1970: 1_780_000_000))
    }

    private func read(_ matter: MailMatter) throws -> ReceivedMessage { ReceivedMessage(try written(matter).bytes) }

    /// The decoded HTML, read as a message that has only this part.
    private func html(_ matter: MailMatter) throws -> String {
        let text = String(decoding: try written(matter).bytes, as: UTF8.self)
        let beginning = try #require(text.firstRange(of: "Content-Type: text/html")?.lowerBound)
        let part = text[beginning...].replacing("=\n", with: "")
        return String(part.replacing("=3D", with: "=").replacing("=C2=A0", with: "\u{A0}"))
    }

    @Test("It lists the files that came with the answer, and where they are; their contents are not in it")
    func attachments() throws {
        let file = Desk.Attachment(
            id: 7, number: 1, name: "modèle.pdf", type: .pdf, size: 3_400_000, hash: Data(repeating: 0, count: 32),
            version: 2)
        let message = try read(matter(attachments: [file]))
        #expect(message.text.contains("à prendre sur la page de votre question : modèle.pdf (3,4 Mo)"))
        #expect(message.attachments.isEmpty)
        #expect(try !read(matter()).text.contains("Pièces jointes"))
        #expect(try read(matter(link: nil, attachments: [file])).text.contains("à demander au centre"))
    }

    // MARK: - Headers

    @Test("Its headers")
    func headers() throws {
        let message = try read(matter(earlier: ["0.abc@exemple.fr", "0.def@exemple.fr"]))
        #expect(message.subject == "[2026-00042] Qui paie l'adulte-relais ?")
        #expect(message.from == Mailbox(name: "Guichet", address: "guichet@exemple.fr"))
        #expect(message.to == [Mailbox(name: "Léa Dœuf", address: "lea@example.org")])
        #expect(message.replyTo == [Mailbox(name: "Guichet", address: "guichet+abc@exemple.fr")])
        #expect(message.messageID == "1.abc@exemple.fr")
        #expect(message.inReplyTo == ["0.def@exemple.fr"])
        #expect(message.references == ["0.abc@exemple.fr", "0.def@exemple.fr"])
        #expect(message.date == Date(timeIntervalSince1970: 1_780_000_000))
        #expect(message.flaws.isEmpty)
    }

    @Test("No program is to answer it, and it tells so")
    func automatic() throws {
        let text = String(decoding: try written(matter()).bytes, as: UTF8.self)
        #expect(text.contains("\nAuto-Submitted: auto-generated\n"))
        #expect(text.contains("\nX-Auto-Response-Suppress: All\n"))
    }

    @Test("The first mail of a question answers none")
    func first() throws {
        let message = try read(matter())
        #expect(message.inReplyTo.isEmpty)
        #expect(message.references.isEmpty)
    }

    @Test("Every line is in plain letters and short enough for any mail server")
    func lines() throws {
        let bytes = try written(
            matter(
                .answered(.init(text: String(repeating: "é", count: 5_000)), additions: [], isRevised: false),
                title: String(repeating: "œuvre ", count: 40),
                earlier: (0..<10).map { "\($0).abcdefghijklmnop@exemple.fr" })
        ).bytes
        #expect(bytes.allSatisfy { $0 < 0x80 })
        // RFC 5322, 2.1.1.
        #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 998 })
    }

    @Test("Where replies do not come back there is no address for them")
    func noReply() throws { #expect(try read(matter(reply: nil)).replyTo.isEmpty) }

    // MARK: - What a person typed begins no header

    @Test(
        "Line ends and zeros in a title, a name or a Message-ID",
        arguments: ["\n", "\r\n", "\r", "\0", "\u{B}", "\u{85}", "\u{2028}", "\n ", "\r\n\r\n"])
    func injection(sign: String) throws {
        let typed = "Léa\(sign)Bcc: tous@exemple.fr\(sign)"
        let matter = try matter(title: typed, name: typed, earlier: ["a@b>\(sign)Bcc: <tous@exemple.fr"])
        let text = String(decoding: try written(matter).bytes, as: UTF8.self)
        let head = try #require(text.split(separator: "\n\n").first)
        #expect(!head.split(separator: "\n").contains { $0.lowercased().hasPrefix("bcc") })
        #expect(!text.contains("\0"))
        let message = try read(matter)
        #expect(message.to.map(\.address) == ["lea@example.org"])
        #expect(message.subject.contains("Bcc: tous@exemple.fr"))
    }

    @Test(
        "An address that is none gets no mail",
        arguments: [
            "lea@example.org\nBcc: tous@exemple.fr", "lea", "lea@example.org, tous@exemple.fr", "<lea@example.org>",
            "lea@example.org\0", "", "lea @example.org",
        ])
    func unfit(address: String) throws {
        #expect(throws: OutgoingMail.UnfitAddress.self) { try written(matter(to: address)) }
    }

    @Test("A name that looks like an address stays a name")
    func trickyName() throws {
        let message = try read(matter(name: "Chef <chef@exemple.fr>, \"X\" (tous)"))
        #expect(message.to == [Mailbox(name: "Chef <chef@exemple.fr>, \"X\" (tous)", address: "lea@example.org")])
    }

    @Test("A host in other letters is written as the network has it")
    func host() throws {
        let mail = try written(matter(to: "lea@évil.fr"))
        #expect(mail.recipient == "lea@xn--vil-9la.fr")
        #expect(String(decoding: mail.bytes, as: UTF8.self).contains("<lea@xn--vil-9la.fr>"))
        #expect(mail.bytes.allSatisfy { $0 < 0x80 })
    }

    @Test("An address that begins with a hyphen is an address")
    func hyphen() throws { #expect(try written(matter(to: "-oq@example.org")).recipient == "-oq@example.org") }

    // MARK: - Content

    @Test("What happened and what to do come first, the question last")
    func order() throws {
        let text = try read(matter()).text
        let places = try [
            "a répondu à votre question", "répondez à ce courriel", "https://guichet.exemple.fr/follow/m1.KEY",
            "L'État paie.", "> Notre association voudrait en créer un.", "Référence\u{A0}: 2026-00042",
        ].map { try #require(text.firstRange(of: $0)?.lowerBound, "\($0) in \(text)") }
        #expect(places == places.sorted())
    }

    @Test("Its text and its HTML are drawn from the same Markdown, with its sources")
    func markdown() throws {
        let source = try Source("Code du travail [L. 5134-100] <https://www.legifrance.gouv.fr/x>")
        let markdown = "**Oui**, voir [la fiche](/entries/F-2026-00001) :\n\n- un\n- deux"
        let matter = try matter(
            .answered(.init(text: markdown, sources: [source]), additions: [], isRevised: false))
        let text = try read(matter).text
        #expect(text.contains("Oui, voir la fiche (https://guichet.exemple.fr/entries/F-2026-00001) :"))
        #expect(text.contains("- un\n- deux"))
        #expect(text.contains("- Code du travail (L. 5134-100) https://www.legifrance.gouv.fr/x"))
        let html = try html(matter)
        #expect(html.contains("<strong>Oui</strong>"))
        #expect(html.contains("<a href=\"https://guichet.exemple.fr/entries/F-2026-00001\">la fiche</a>"))
        #expect(html.contains("<a href=\"https://www.legifrance.gouv.fr/x\">Code du travail</a>"))
    }

    @Test("Nothing in its HTML comes from elsewhere or runs")
    func harmless() throws {
        let markdown =
            "![x](https://espion.example/p.png) <img src=\"https://espion.example/q.png\"> <script>a()</script>"
        let html = try html(
            matter(.answered(.init(text: markdown), additions: [], isRevised: false), title: "<img src=x>"))
        #expect(!html.contains("<img"))
        #expect(!html.contains("<script"))
        #expect(html.firstMatch(of: /<[^>]*\ssrc=/) == nil)
    }

    @Test(
        "Without a site there is no link, and it says how to answer instead",
        arguments: [nil, "guichet+abc@exemple.fr"])
    func noSite(reply: String?) throws {
        let text = try read(matter(.askedBack("Quelle commune ?"), reply: reply, link: nil)).text
        #expect(!text.contains("http"))
        #expect(
            text.contains(
                reply == nil
                    ? "écrivez à guichet@exemple.fr en donnant la référence 2026-00042" : "répondez à ce courriel"))
    }

    @Test("It is in the language of its asker")
    func english() throws {
        let message = try read(matter(language: .english))
        #expect(message.text.contains("Profession Banlieue has answered your question"))
        #expect(message.language == "en" || message.language == nil)
    }

    // MARK: - Length

    @Test("A text too long for a mail is cut, and says where the rest is", arguments: [true, false])
    func long(hasLink: Bool) throws {
        let answer = String(repeating: "Une phrase entière, accentuée à l'envi.\n\n", count: 1_900)
        let matter = try matter(
            .answered(.init(text: answer), additions: [], isRevised: false),
            link: hasLink ? "https://guichet.exemple.fr/follow/m1.KEY" : nil)
        let mail = try written(matter)
        #expect(mail.bytes.count < OutgoingMail.longest)
        let text = ReceivedMessage(mail.bytes).text
        #expect(text.contains("La suite est trop longue pour un courriel"))
        #expect(text.contains(hasLink ? "elle est sur la page" : "demandez-la en donnant la référence 2026-00042"))
        #expect(text.contains("Votre question du"))
    }

    @Test("So is one without paragraphs or spaces, with as many sources and additions as can be")
    func longest() throws {
        let text = String(repeating: "é", count: 80_000)
        let sources = (0..<100).map {
            Source(text: String(repeating: "à", count: 2_000), url: "https://exemple.fr/\($0)")
        }
        let addition = MailMatter.Writing(text: String(repeating: "ù", count: 20_000), centre: "ORIV")
        let mail = try written(
            matter(
                .answered(
                    .init(text: text, sources: sources), additions: Array(repeating: addition, count: 20),
                    isRevised: false),
                title: String(repeating: "œ", count: 250), body: String(repeating: "ç", count: 20_000)))
        #expect(mail.bytes.count < OutgoingMail.longest)
    }
}
