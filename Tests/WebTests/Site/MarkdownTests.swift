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
        for danger in ["<script", "<img", "javascript:", "vbscript:", "data:", "onerror"] {
            #expect(!html.contains(danger), "\(html)")
        }
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
        #expect(Markdown.html(table).components(separatedBy: "<td>").count == 1_001)
    }
}
