import Foundation
import Support
import Testing

@Suite("Searching at a terminal")
struct SearchingTests {
    let desk: Session

    init() throws {
        desk = try Session()
        try desk.folder.write(
            """
            {"title": "Tirer au sort un conseil citoyen", "answer": "Sur les listes du quartier.", "territory": "Bobigny"}
            {"title": "Le conseil citoyen en Alsace", "answer": "La région finance l'animation.", "territory": "Alsace"}
            {"title": "Financer l'animation", "answer": "L'État paie un conseil.", "themes": ["emploi"]}
            """, to: "fiches.jsonl")
        try desk.guichet("import", "fiches.jsonl")
    }

    private func titles(_ words: String...) throws -> [String] {
        let page = try desk.shell("$GUICHET search --json \(words.joined(separator: " "))").json()
        return (page["results"] as? [[String: any Sendable]] ?? []).compactMap { $0["title"] as? String }
    }

    @Test("Phrases, exclusions and fields, as one types them; options may stand anywhere")
    func language() throws {
        #expect(try titles("--exact", "'\"conseil citoyen\"' -alsace") == ["Tirer au sort un conseil citoyen"])
        #expect(try titles("'\"conseil citoyen\"' -alsace").first == "Tirer au sort un conseil citoyen")
        #expect(try titles("conseil", "territoire:Alsace").contains("Le conseil citoyen en Alsace"))
        #expect(try titles("--", "-citoyen", "conseil") == ["Financer l'animation"])
        #expect(try titles("--near", "Alsace", "conseil").first == "Le conseil citoyen en Alsace")
        #expect(try titles("conseil", "--theme", "emploi") == ["Financer l'animation"])
        #expect(try titles("conseil", "--sort", "date", "--limit", "1", "--page", "3").count == 1)
    }

    @Test("What has a phrase comes first, wherever one is; as typed, it alone")
    func phrase() throws {
        #expect(try titles("'\"citoyen en alsace\"'").first == "Le conseil citoyen en Alsace")
        #expect(try titles("'\"citoyen en alsace\"'", "--near", "Bobigny").first == "Le conseil citoyen en Alsace")
        #expect(try titles("--exact", "'\"citoyen en alsace\"'") == ["Le conseil citoyen en Alsace"])
        #expect(try titles("'\"citoyen en alsace\"'", "--territory", "Alsace") == ["Le conseil citoyen en Alsace"])
    }

    @Test("JSON: keys that stay, marks in parts")
    func json() throws {
        let page = try desk.guichet("search", "conseils citoyne", "--json", "--facets", "--explain").json()
        #expect(page["corrected"] as? String == "conseils citoyen")
        #expect(page["suggestion"] is NSNull)
        #expect(page["total"] as? Int == 3)
        #expect(page["offset"] as? Int == 0)
        #expect(page["cut"] as? Bool == false)
        let facets = try #require(page["facets"] as? [String: any Sendable])
        #expect(Set(facets.keys) == ["territory", "theme", "centre", "audience"])
        let hit = try #require((page["results"] as? [[String: any Sendable]])?.first)
        #expect(hit["marked_title"] as? String == "Le **conseil** **citoyen** en Alsace")
        let parts = try #require(hit["parts"] as? [String: Double])
        let score = try #require(hit["score"] as? Double)
        #expect(abs(parts.values.reduce(0, +) - score) < 1e-6)
        #expect(hit["snippet_parts"] is [any Sendable])
        #expect(hit["date"] is String)
        #expect(try desk.guichet("search", "conseil", "--json").json()["facets"] is NSNull)
    }

    @Test("What was not found, and what was asked all the same, are listed for agents by their words")
    func log() throws {
        try desk.guichet("search", "xylophone")
        let asked = try desk.guichet("ask", "--territory", "93", "--title", "Un conseil citoyen en Alsace ?", "Voici.")
        #expect(asked.code == 0)
        #expect(asked.err.contains("conseil citoyen en Alsace"))
        let log = { (words: String...) in
            try desk.shell("$GUICHET search-log --as Nadia@national --json \(words.joined(separator: " "))").json()
        }
        let zero = try #require(try log("--zero")["searches"] as? [[String: any Sendable]])
        #expect(zero.map { $0["words"] as? String } == ["xylophone"])
        #expect(zero.first?["zero"] as? Int == 1)
        let abandoned = try #require(try log("--abandoned")["searches"] as? [[String: any Sendable]])
        #expect(abandoned.map { $0["words"] as? String } == ["conseil citoyen alsace"])
        #expect(try desk.guichet("search-log").code == 4)
    }

    @Test("A question asked before is shown to the agent who opens it, and to nobody else")
    func duplicates() throws {
        for number in 1...2 {
            try desk.guichet(
                "ask", "--territory", "93", "--asker-email", "a\(number)@example.org", "--title",
                "Qui finance un poste d'adulte-relais ?", "Voici.")
        }
        let shown = try desk.guichet("show", "2", "--as", "Awa@profession-banlieue", "--json").json()
        let duplicates = try #require(shown["duplicates"] as? [[String: any Sendable]])
        #expect(duplicates.count == 1)
        #expect(duplicates.first?["likeness"] as? Double ?? 0 > 0.9)
        #expect(try desk.guichet("show", "2", "--as", "Awa@profession-banlieue").out.contains("Peut-être déjà posée"))
        #expect((try desk.guichet("show", "2", "--json").json()["duplicates"] as? [any Sendable])?.isEmpty == true)
        #expect(try desk.guichet("similar", "2").code == 4)
        #expect(try desk.guichet("similar", "F-2026-99999").code == 3)
    }

    @Test("Bytes that are no UTF-8 are searched as far as they can be read")
    func damagedBytes() throws {
        let found = try desk.shell(#""$GUICHET" search --json "$(printf 'conseil\377 citoyen')""#)
        #expect(found.code == 0, "\(found.err)")
        #expect(found.err.isEmpty, "\(found.err)")
        #expect(try found.json()["total"] as? Int == 3)
    }

    @Test("Very many words find what they find as one text, options among them")
    func manyWords() throws {
        let words = ["conseil", "-alsace"] + Array(repeating: "citoyen", count: 300)
        let whole = try desk.run(["search", "--json", "--limit", "1", "--", words.joined(separator: " ")])
        for place in [0, 1, 2, 150, words.count] {
            var arguments = words
            arguments.insert(contentsOf: ["--limit", "1"], at: place)
            #expect(try desk.run(["search", "--json"] + arguments).out == whole.out, "\(place)")
        }
        #expect(try desk.run(["search", "--json", "--limit", "1", "--"] + words).out == whole.out)
        let place = Array(repeating: "Bobigny", count: 300)
        let route = try desk.run(["route", place.joined(separator: " ")])
        let routed = try desk.run(["route"] + place)
        #expect(routed.out == route.out)
        #expect(routed.err == route.err)
        #expect(routed.code == route.code)
    }

    @Test("An option that there is not is named, not searched; one hyphen excludes")
    func unknownOption() throws {
        for command in [["search", "conseil", "--limti", "3"], ["search", "--limti=3", "conseil"]] {
            let outcome = try desk.run(command)
            #expect(outcome.code == 2, "\(outcome)")
            #expect(outcome.out.isEmpty, "\(outcome)")
            #expect(outcome.err.contains("« --limti »"), "\(outcome)")
            #expect(outcome.err.contains("« --limit »"))
        }
        #expect(try desk.guichet("route", "Bobigny", "--dat", "2012-05-31").err.contains("« --dat »"))
        #expect(try titles("conseil", "-habitant", "-alsace").count == 2)
        #expect(try titles("conseil", "--", "--limti", "3").count == 3)
    }

    @Test("Without words and filters one is told to type some; an empty word finds nothing")
    func nothingTyped() throws {
        for arguments in [[], ["--near", "Bobigny"], ["--"]] {
            let outcome = try desk.run(["search"] + arguments)
            #expect(outcome.code == 2, "\(outcome)")
            #expect(outcome.err.contains("guichet search MOTS"), "\(outcome)")
        }
        #expect(try desk.guichet("search", "").code == 0)
        #expect(try desk.guichet("search", "--theme", "emploi").out.contains("Financer l'animation"))
    }

    @Test(
        "A number or an order that is none is refused",
        arguments: [
            ["--limit", "0"], ["--page", "0"], ["--offset=-1"], ["--sort", "x"], ["--since", "demain"],
            ["--audience", "x"], ["--limit", "9223372036854775807"],
        ])
    func refused(options: [String]) throws {
        #expect(try desk.shell("$GUICHET search conseil \(options.joined(separator: " "))").code == 2)
    }
}
