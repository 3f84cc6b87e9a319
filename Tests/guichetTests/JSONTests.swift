import Foundation
import Support
import Testing

@Suite("JSON: one document, keys that stay")
struct JSONTests {
    let desk: Session

    init() throws { desk = try Session() }

    @Test("route", arguments: [("Bobigny", "unique", 0), ("Saint-Denis", "ambiguous", 6), ("asdfgh", "unknown", 3)])
    func route(text: String, outcome: String, code: Int32) throws {
        let routed = try desk.guichet("route", text, "--date", "2012-05-31", "--json")
        let page = try routed.json()
        #expect(routed.code == code && page["outcome"] as? String == outcome && page["input"] as? String == text)
        let keys: Set = [
            "input", "outcome", "departements", "centres", "territories", "rule", "explanation", "suggestions",
            "confirm",
        ]
        #expect(keys.isSubset(of: page.keys))
        let places = try #require(page["territories"] as? [[String: any Sendable]])
        #expect(places.isEmpty == (outcome == "unknown"))
        for place in places { #expect(Set(["code", "kind", "name", "departement"]).isSubset(of: place.keys)) }
    }

    @Test("A near spelling says so")
    func confirm() throws {
        #expect(try desk.guichet("route", "Bobiny", "--json").json()["confirm"] as? Bool == true)
        #expect(try desk.guichet("route", "Bobigny", "--json").json()["confirm"] as? Bool == false)
    }

    @Test("ask, show and inbox: a question has the same keys; times are RFC 3339, UTC")
    func question() throws {
        let asked = try desk.guichet("ask", "--territory", "Bobigny", "--title", "Une question ?", "Voici.", "--json")
            .json()
        let shown = try desk.guichet("show", "1", "--json").json()
        let inbox = try desk.guichet("inbox", "--centre", "profession-banlieue", "--json").json()
        let listed = try #require((inbox["questions"] as? [[String: any Sendable]])?.first)
        let keys: Set = [
            "reference", "status", "custodian", "version", "explanation", "asked_at", "due_at", "territory", "title",
            "body",
            "audience", "themes", "agent",
        ]
        for page in [asked, shown, listed] {
            #expect(keys.isSubset(of: page.keys), "\(keys.subtracting(page.keys))")
            #expect(page["status"] as? String == "routed" && page["custodian"] as? String == "profession-banlieue")
            #expect(page["version"] as? Int == 1 && page["agent"] is NSNull)
            #expect((page["due_at"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
        }
        #expect(Set(["answers", "events", "entries", "asker"]).isSubset(of: shown.keys))
    }

    @Test("search: total and results")
    func search() throws {
        try desk.folder.write(#"{"title": "Une fiche", "answer": "Avec un gymnase."}"#, to: "fiches.jsonl")
        #expect(try desk.guichet("import", "fiches.jsonl", "--json").json()["imported"] as? Int == 1)
        let page = try desk.guichet("search", "gymnases", "--json").json()
        let result = try #require((page["results"] as? [[String: any Sendable]])?.first)
        #expect(page["total"] as? Int == 1 && result["kind"] as? String == "entry")
        let keys: Set = ["kind", "reference", "title", "snippet", "score", "centre", "territory"]
        #expect(keys.isSubset(of: result.keys))
        #expect((result["score"] as? Double).map { $0 > 0 } == true)
    }

    @Test("Nothing is an empty list, and no failure")
    func nothing() throws {
        let inbox = try desk.guichet("inbox", "--centre", "oriv", "--json")
        #expect(try inbox.code == 0 && (inbox.json()["questions"] as? [any Sendable])?.isEmpty == true)
        let search = try desk.guichet("search", "xylophone", "--json")
        #expect(try search.code == 0 && (search.json()["results"] as? [any Sendable])?.isEmpty == true)
        #expect(try search.json()["total"] as? Int == 0)
    }

    @Test("A refusal too is one document on standard output, and a sentence on standard error")
    func refusal() throws {
        let refused = try desk.guichet("show", "99", "--json")
        let page = try refused.json()
        #expect(refused.code == 3 && page["error"] as? String == "not_found" && page["exit_code"] as? Int == 3)
        #expect(!refused.err.isEmpty && page["candidates"] != nil)
    }
}
