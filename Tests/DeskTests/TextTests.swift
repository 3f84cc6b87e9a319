import Foundation
import Testing

@testable import Desk

@Suite("What is typed, before it is stored")
struct TextTests {
    @Test("A text is as long as its code points: accents piled on one letter count")
    func length() throws {
        let pile = "e" + String(repeating: "\u{301}", count: 110_000)
        #expect(throws: Refusal.tooLong(.title, characters: 110_001)) { try Text.checked(pile, .title) }
        #expect(throws: Refusal.self) { try Text.checked(pile, .answer) }
        #expect(try Text.checked(String(repeating: "é", count: 250), .title).count == 250)
    }

    @Test("In one line nothing is that is not seen; a longer text is left as it is")
    func unseen() throws {
        for scalar in ["\u{202E}", "\u{2066}", "\u{200B}", "\u{200F}", "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{E0041}"] {
            #expect(try Text.checked("Bob\(scalar)igny", .name) == "Bobigny")
        }
        #expect(throws: Refusal.empty(.title)) { try Text.required("\u{200B}\u{202E}", .title) }
        #expect(throws: Refusal.controlCharacter(.title, scalar: 0x2028)) { try Text.checked("a\u{2028}b", .title) }
        #expect(try Text.checked("✈\u{FE0F} à Paris", .title) == "✈\u{FE0F} à Paris")
        #expect(try Text.checked("a\u{200B}b", .body) == "a\u{200B}b")
    }

    @Test("An e-mail address is one that mail programs take for one")
    func addresses() throws {
        func asker(_ email: String) throws -> Asker {
            try Asker(name: nil, email: email, telephone: nil, organisation: nil)
        }
        for good in ["lea@example.org", "l.martin+ville@sous.domaine.fr", "O'Neil@exemple.fr", "éloïse@mairie-é.fr"] {
            #expect(try asker(good).email == good.lowercased())
        }
        for bad in [
            "a<b>@c.fr", "a,b@c.fr", "\"a b\"@c.fr", "a;b@c.fr", "a(b)@c.fr", "a..b@c.fr", ".a@c.fr", "a@c", "a@-c.fr",
            "a@c_d.fr", "a@b@c.fr", "a@c.fr>", "a\\b@c.fr", String(repeating: "a", count: 65) + "@c.fr",
        ] { #expect(throws: Refusal.badEmail(bad.lowercased()), "\(bad)") { try asker(bad) } }
        // An address that earlier versions accepted can still be erased.
        #expect(try ErasePerson(person: "A<b>@c.fr").person == "a<b>@c.fr")
    }

    @Test("A link is an address of the web, and nothing else")
    func links() {
        for good in ["https://a.fr", "HTTP://a.fr/b?c#d", "https://a.fr:8443/", "http://[::1]:80/", "https://é.fr/ö"] {
            #expect(WebAddress.isLink(good), "\(good)")
        }
        for bad in [
            "javascript:alert(1)", "javascript://a.fr/%0aalert(1)", "data:text/html,x", "https://", "https:///a",
            "//a.fr",
            "https://a.fr@b.fr", "https://a.fr:x", "https://a b.fr", "https://a.fr/\"x", "https://a.fr\\@b.fr",
            "java\nscript:x", "", "a.fr",
        ] { #expect(!WebAddress.isLink(bad), "\(bad)") }
        #expect(WebAddress.link(toSite: "oriv.org") == "https://oriv.org")
        #expect(WebAddress.link(toSite: "javascript:alert(1)") == nil)
        #expect(WebAddress.link(toSite: "javascript://x") == nil)
    }

    @Test("The site's address is a scheme, a host in ASCII and a port up to 65535")
    func siteSetting() throws {
        let setting = DeskSetting.siteURL
        #expect(try setting.checked("https://Guichet.example.org/") == "https://guichet.example.org")
        #expect(try setting.checked(" http://g.example.org:65535 ") == "http://g.example.org:65535")
        #expect(try setting.checked("https://xn--vil-9la.fr") == "https://xn--vil-9la.fr")
        for bad in [
            "", " ", "http://évil.fr", "https://g.example.org:65536", "https://g.example.org:0",
            "https://g.example.org/a",
            "g.example.org", "https://g.example.org?a",
        ] {
            #expect(throws: Refusal.badServer(bad.trimmed), "\(bad)") { try setting.checked(bad) }
        }
        // A long one is cut in the sentence.
        #expect(throws: Refusal.self) { try setting.checked("https://" + String(repeating: "a", count: 3_000)) }
    }

    @Test("Characters that turn a line around are known, and the marks of a language are not among them")
    func turning() {
        for value in Array(0x202A...0x202E) + Array(0x2066...0x2069) {
            #expect(Unicode.Scalar(UInt32(value)).map(Text.turns) == true)
        }
        for scalar: Unicode.Scalar in ["\u{200E}", "\u{200F}", "\u{200D}", "e", "\u{2019}"] {
            #expect(!Text.turns(scalar))
        }
    }

    @Test("A source with another scheme is refused, however it comes")
    func sources() throws {
        for text in ["Guide <javascript:alert(1)>", "javascript:alert(1)", "Guide <data:text/html,x> (2012-01-01)"] {
            #expect(throws: Refusal.self, "\(text)") { try Source(text) }
        }
        #expect(throws: Refusal.badAddress("javascript:x")) { try Source(text: "Guide", url: "javascript:x").checked() }
        #expect(throws: Refusal.badAddress("javascript:x")) {
            try Source(line: #"{"title": "Guide", "url": "javascript:x"}"#)
        }
        #expect(try Source("Code : article L. 1 <https://a.fr>").url == "https://a.fr")
        #expect(try Source("Loi n° 2014-173 : la ville").url == nil)
    }

    @Test("The site's address is a scheme, a host and a port")
    func site() throws {
        #expect(
            try SetDeskSetting(setting: .siteURL, value: "HTTPS://Guichet.Example.org/").value
                == "https://guichet.example.org")
        for bad in [
            "guichet.example.org", "https://a.fr/b", "ftp://a.fr", "https://a.fr?x", "javascript:x", "https://a@b.fr",
        ] {
            #expect(throws: Refusal.badServer(bad), "\(bad)") { try SetDeskSetting(setting: .siteURL, value: bad) }
        }
        #expect(throws: Refusal.badChoice("rien", known: DeskSetting.allCases.map(\.rawValue))) {
            try DeskSetting(named: "rien")
        }
    }

    @Test("A centre's facts are held to what each may be")
    func centres() {
        let centre = Centre(
            slug: "irev", name: "IREV", scope: .unknown, legalForm: "", founded: nil, website: nil, notes: "",
            confidence: "", coverage: [])
        var wrong = centre
        wrong.website = "javascript://x%0aalert(1)"
        #expect(throws: Refusal.badAddress("javascript://x%0aalert(1)")) { try wrong.checked() }
        wrong = centre
        wrong.founded = 1_000_000_000_000
        #expect(throws: Refusal.badNumber("1000000000000", in: Centre.years)) { try wrong.checked() }
        #expect(throws: Refusal.badNumber("1000000000000", in: 1...60)) {
            try SetCentreSettings(slug: "irev", answerDays: 1_000_000_000_000)
        }
    }
}
