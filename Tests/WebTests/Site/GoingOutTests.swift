import Desk
import Foundation
import HTTPTypes
import Markup
import Support
import Testing

@testable import Web

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("What goes out: well-formed, at one address, in words")
struct GoingOutTests {
    let desk: ServedDesk

    init() throws { desk = try ServedDesk() }

    private static func isXML(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

    @Test(
        "A feed is XML, whatever was searched for", arguments: ["%00", "a%08b", "%EF%BF%BE", "%EF%BF%BF", "%3C%26%22"])
    func feeds(words: String) async throws {
        try desk.desk.addEntry("Un titre & <deux>", "La délibération du <date> du conseil.")
        try await desk.test { client in
            var checked = 0
            for query in ["q=\(words)", "q=titre+\(words)", "theme=\(words)", ""] {
                let feed = try await client.send(.get, "/search.atom?\(query)")
                // A query that is refused gets a page, not a feed.
                guard feed.headers[.contentType]?.contains("atom") == true else { continue }
                checked += 1
                #expect(Self.isXML(feed.text), "\(query): \(feed.text)")
            }
            #expect(checked >= 1)
        }
    }

    @Test("A feed begins with what was published last, also where the clock was set back")
    func order() async throws {
        desk.desk.clock.advance(hours: 72)
        _ = try desk.desk.publish(desk.desk.answered("Question un ?"), title: "Fiche une")
        desk.desk.clock.advance(hours: -48)
        _ = try desk.desk.publish(desk.desk.answered("Question deux ?"), title: "Fiche deux")
        try await desk.test { client in
            let feed = try await client.send(.get, "/search.atom").text
            let titles = feed.matches(of: /<title>(Fiche [a-z]+)/).map { String($0.1) }
            #expect(titles == ["Fiche deux", "Fiche une"])
        }
    }

    @Test("Characters that XML may not hold are left out of it")
    func xml() {
        #expect(HTML.inXML("a\u{0}b\u{8}c\u{FFFE}d\u{FFFF}e\u{1F}\n\té") == "abcde\n\té")
    }

    @Test("They are refused where a text enters", arguments: ["\\u0008", "\\uFFFE", "\\uFFFF"])
    func refused(character: String) async throws {
        try await desk.test { client in
            let asked = try await client.send(
                .post, "/api/v1/questions", json: #"{"title": "Une\#(character) ?", "territory": "Bobigny"}"#)
            #expect(asked.status == 422)
            #expect(asked.json["type"] as? String == "urn:guichet:problem:controlCharacter")
        }
    }

    @Test("Percent-encoded, an address is the same address")
    func addresses() async throws {
        try desk.desk.addEntry("Un titre", "Oui.")
        try await desk.test { client in
            for path in ["/entries/F-2012-00001%00", "/network/oriv%00", "/api/v1/entries/F-2012-00001%00x"] {
                #expect(try await client.send(.get, path).status == 404, "\(path)")
            }
            for path in ["/entries/F%2D2012%2D00001", "/network/or%69v", "/api/v1/entries/F%2D2012%2D00001"] {
                #expect(try await client.send(.get, path).status == 200, "\(path)")
            }
            let entry = try await client.send(.get, "/entries/F%2D2012%2D00001")
            #expect(entry.text.contains(#"<link rel="canonical" href="/entries/F-2012-00001">"#))
        }
    }

    @Test("In another case, an address leads to the one that the site links to, with its query")
    func otherCase() async throws {
        try desk.desk.addEntry("Un titre", "Oui.")
        let chapter = ManualChapter(name: "searching", markdown: "# Searching\n")
        try await ServedDesk(manual: [chapter]).test { client in
            let moved = try await client.send(.get, "/manual/Searching")
            #expect(moved.status == 308)
            #expect(moved.headers[.location] == "/manual/searching")
        }
        try await desk.test { client in
            for (typed, link) in [
                ("/network/ORIV?x=1", "/network/oriv?x=1"),
                ("/network/Profession%2DBanlieue", "/network/profession-banlieue"),
                ("/entries/f-2012-00001", "/entries/F-2012-00001"),
            ] {
                let moved = try await client.send(.get, typed)
                #expect(moved.status == 308, "\(typed)")
                #expect(moved.headers[.location] == link)
                #expect(try await client.send(.get, link).status == 200)
            }
            #expect(try await client.send(.get, "/api/v1/centres/ORIV").json["slug"] as? String == "oriv")
            #expect(try await client.send(.get, "/search?q=titre&centre=ORIV").status == 200)
            #expect(try await client.send(.get, "/network/personne").status == 404)
        }
    }

    @Test("JSON-LD holds text, not Markdown")
    func structuredData() async throws {
        try desk.desk.addEntry(
            "Un titre", "L'État paie **une part**, voir [le code](https://exemple.fr).\n\n- le <date>")
        try await desk.test { client in
            let page = try await client.send(.get, "/entries/F-2012-00001").text
            let script = try #require(page.firstMatch(of: /ld\+json">(.*?)<\/script>/)).1
            let data = try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any]
            let answer = (data?["mainEntity"] as? [String: Any])?["acceptedAnswer"] as? [String: Any]
            let text = try #require(answer?["text"] as? String)
            #expect(text.contains("L'État paie une part, voir le code."))
            #expect(text.contains("le <date>"))
            #expect(!text.contains("*"))
            #expect(!text.contains("]("))
        }
    }

    @Test("What looks like HTML is read on the page and in what was found, as it was typed")
    func typed() async throws {
        try desk.desk.addEntry("La délibération", "La délibération du <date> du conseil")
        try desk.desk.addEntry("La réponse", "<p>Réponse <b>oui</b></p>")
        try await desk.test { client in
            let entry = try await client.send(.get, "/entries/F-2012-00001").text
            #expect(entry.contains("<p>La délibération du &lt;date&gt; du conseil</p>"))
            let other = try await client.send(.get, "/entries/F-2012-00002").text
            #expect(other.contains("<p>&lt;p&gt;Réponse &lt;b&gt;oui&lt;/b&gt;&lt;/p&gt;</p>"))
            let found = try await client.send(.get, "/search?q=conseil").text
            #expect(found.contains("du &lt;date&gt; du <mark>conseil</mark>"))
            let feed = try await client.send(.get, "/search.atom?q=conseil").text
            #expect(feed.contains("du &lt;date&gt; du conseil"))
        }
    }
}
