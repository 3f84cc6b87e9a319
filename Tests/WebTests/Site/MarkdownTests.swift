import Desk
import Markup
import Phrasebook
import Testing

@testable import Web

@Suite("What agents write in Markdown is safe in a page")
struct MarkdownTests {
    @Test(
        "Nothing in it runs, and nothing is fetched",
        arguments: [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[ici](javascript:alert(1))",
            "[ici](JAVASCRIPT:alert(1))", "[ici](data:text/html;base64,PHNjcmlwdD4=)", "[ici](vbscript:x)",
            "<a href=\"javascript:x\">ici</a>", "![](https://elsewhere.example/pixel.png)",
        ])
    func unsafe(_ text: String) {
        let html = Markdown.html(text).lowercased()
        // The typed text may be visible, but must not become an element or an address.
        let elements = html.matches(of: /<[^>]*>/).map { String($0.0) }
        for danger in ["<script", "<img", "javascript:", "vbscript:", "data:", "onerror"] {
            #expect(!elements.contains { $0.contains(danger) }, "\(html)")
        }
    }

    @Test("No text turns the rest of a page around, whether it was typed or written as an entity")
    func turning() throws {
        for text in ["rép \u{202E}rlo", "\u{2066}isolé", "a&#8238;b", "<b \u{202D}>"] {
            let html = HTML.inOrder(Markdown.html(text))
            #expect(!html.unicodeScalars.contains(where: Text.turns), "\(html)")
        }
        let entry = try EntryText(title: "T", question: "", answer: "Réponse \u{202E}à l'envers", sources: [])
        let page = FormPage(title: entry.answer, action: "/x", sections: [], buttons: [])
        let renderer = try Renderer()
        let frame = Frame(phrases: Language.french.phrases, section: nil, link: ("/x", Fields([])), account: nil)
        #expect(renderer.html(page, in: frame).contains("Réponse à l&#39;envers"))
        #expect(HTML.inXML("a\u{202E}b\u{2069}") == "ab")
        #expect(HTML.inOrder("l’été, \u{200F}א") == "l’été, \u{200F}א")
    }

    @Test(
        "What looks like HTML is shown as it was typed",
        arguments: [
            ("La délibération du <date> du conseil", "<p>La délibération du &lt;date&gt; du conseil</p>\n"),
            ("<p>Réponse <b>oui</b></p>", "<p>&lt;p&gt;Réponse &lt;b&gt;oui&lt;/b&gt;&lt;/p&gt;</p>\n"),
            ("<nom>\nà **compléter**\n\nFin", "<p>&lt;nom&gt;<br />\nà **compléter**</p>\n<p>Fin</p>\n"),
            (
                "- <à voir>\n- <!-- caché -->",
                "<ul>\n<li>&lt;à voir&gt;</li>\n<li>&lt;!-- caché --&gt;</li>\n</ul>\n"
            ),
            ("`<date>` et **<b>**", "<p><code>&lt;date&gt;</code> et <strong>&lt;b&gt;</strong></p>\n"),
            ("a<br>b", "<p>a<br />\nb</p>\n"),
        ])
    func shownAsTyped(_ text: String, html: String) {
        #expect(Markdown.html(text) == html)
    }

    @Test("A line break is one; in a list, and before one, it stays what Markdown makes of it")
    func lineBreaks() {
        #expect(Markdown.html("Bonjour,\noui.\n\nFin") == "<p>Bonjour,<br />\noui.</p>\n<p>Fin</p>\n")
        #expect(
            Markdown.html("Il faut :\n- un\n- deux") == "<p>Il faut :</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n")
    }

    @Test(
        "An address ends before French punctuation",
        arguments: [
            "»", "”", "’", "\u{A0}»", "\u{202F}; puis", "\u{A0}: puis", ".»", "”.", "), puis", "\u{2009}!", "…",
            "…\u{A0}»", "›", "— puis", "–",
        ])
    func addresses(rest: String) {
        let html = Markdown.html("«\u{A0}https://exemple.fr/a-b\(rest)")
        #expect(html.contains("<a href=\"https://exemple.fr/a-b\">https://exemple.fr/a-b</a>\(rest)"), "\(html)")
        let other = Markdown.html("(voir www.exemple.fr\(rest)")
        #expect(other.contains("<a href=\"http://www.exemple.fr\">www.exemple.fr</a>\(rest)"), "\(other)")
    }

    @Test("An apostrophe within an address, and an address written as a link, stay")
    func keptAddresses() {
        #expect(
            Markdown.html("https://fr.wikipedia.org/wiki/Droit_d’asile").contains(
                ">https://fr.wikipedia.org/wiki/Droit_d’asile</a>"))
        #expect(
            Markdown.html("[Le site »](https://exemple.fr)").contains("<a href=\"https://exemple.fr\">Le site »</a>"))
        #expect(Markdown.html("https://exemple.fr/(a).").contains("<a href=\"https://exemple.fr/(a)\">"))
    }

    @Test("A link that is left out leaves its text; one that leads somewhere stays")
    func leftOut() {
        #expect(Markdown.html("Voir [*ici* encore](javascript:alert(1)).") == "<p>Voir <em>ici</em> encore.</p>\n")
        #expect(Markdown.html("[rien]() ![plan](data:image/png;base64,AA)") == "<p>rien plan</p>\n")
        for address in ["/search?q=a:b", "#bas", "mailto:lea@example.org", "HTTPS://example.org/a:b"] {
            #expect(Markdown.html("[ici](\(address))") == "<p><a href=\"\(address)\">ici</a></p>\n")
        }
    }

    @Test("Headings stand below the page's own, without a gap")
    func headings() {
        #expect(Markdown.html("# Un\n\n### Trois", headingsFrom: 3) == "<h3>Un</h3>\n<h4>Trois</h4>\n")
        #expect(Markdown.html("## Deux", headingsFrom: 4) == "<h4>Deux</h4>\n")
    }

    @Test("Tables, lists, links, emphasis; an image is a link with its words")
    func written() {
        #expect(Markdown.html("| a | b |\n|---|---|\n| 1 | 2 |").contains("<td>1</td>"))
        #expect(
            Markdown.html("Voir https://www.legifrance.gouv.fr").contains("<a href=\"https://www.legifrance.gouv.fr\">")
        )
        #expect(
            Markdown.html("![Le plan](https://example.org/plan.png)")
                == "<p><a href=\"https://example.org/plan.png\">Le plan</a></p>\n")
    }

    @Test("A text with zero bytes, broken UTF-8 or nothing in it is a text")
    func odd() {
        #expect(Markdown.html("") == "")
        #expect(Markdown.html("a\u{0}b").contains("a"))
    }

    @Test(
        "What is written to fill memory is shown as it stands, and what people write is not",
        arguments: [
            String(repeating: "|a", count: 1_000) + "\n" + String(repeating: "|-", count: 1_000) + "\n"
                + String(repeating: "|a\n", count: 20_000),
            String(repeating: ">", count: 80_000),
            "[a]: " + String(repeating: "b", count: 1_000) + "\n\n" + String(repeating: "[a]", count: 20_000),
        ])
    func bombs(_ text: String) { #expect(Markdown.html(text).utf8.count < 2_000_001) }

    @Test("A table of some hundred rows is one")
    func largeTable() {
        let table = "|a|b|\n|-|-|\n" + String(repeating: "|un|deux|\n", count: 500)
        #expect(Markdown.html(table).ranges(of: "<td>").count == 1_000)
    }
}
