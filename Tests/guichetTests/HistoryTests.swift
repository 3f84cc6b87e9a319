import Desk
import Foundation
import Store
import Support
import Testing

@Suite("The history: of questions and entries, in the order of time")
struct HistoryTests {
    let desk: Session
    private let awa = ["--as", "Awa@profession-banlieue"]

    init() throws { desk = try Session() }

    private func events(_ words: [String]) throws -> [[String: any Sendable]] {
        let outcome = try desk.guichet(["log", "--json"] + words)
        #expect(outcome.code == 0, "\(outcome)")
        return try #require(outcome.json()["events"] as? [[String: any Sendable]])
    }

    private func lines(_ words: [String]) throws -> [String] {
        try events(words).compactMap { event in
            (event["reference"] as? String).map { "\($0.suffix(1)) \(event["kind"] ?? "")" }
        }
    }

    @Test("log shows what happened to entries among what happened to questions; who is nobody sees only questions")
    func merged() throws {
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "")
        try desk.guichet(["answer", "1", "L'État."] + awa)
        try desk.guichet(["publish", "1", "--answer", "Une aide."] + awa)
        try desk.guichet("publish", "1", "--as", "Lena@profession-banlieue")
        try desk.guichet(["entry", "report", "1", "Le montant a changé."] + awa)
        let year = String(Date().formatted(.iso8601).prefix(4))
        let all = ["1 asked", "1 answered", "1 drafted", "1 submitted", "1 published", "1 published", "1 reported"]
        #expect(try lines(awa).sorted() == all.sorted())
        #expect(try lines(awa + ["--since", "2020-01-01"]).sorted() == all.sorted())
        #expect(try lines(awa + ["--since", "2090-01-01"]).isEmpty)
        #expect(try lines([]) == ["1 asked", "1 answered", "1 published"])
        #expect(try lines(["1"] + awa) == ["1 asked", "1 answered", "1 published"])
        #expect(try lines(["F-\(year)-00001"] + awa) == ["1 drafted", "1 submitted", "1 published", "1 reported"])
        let text = try desk.guichet(["log"] + awa).out
        #expect(text.contains("F-\(year)-00001  signalée comme fausse ou dépassée"), "\(text)")
        for (words, code) in [
            (["log", "F-2000-00001"] + awa, Int32(3)), (["log", "F-\(year)-00001"], 4),
            (["log", "--since", "hier"], 2),
        ] {
            #expect(try desk.guichet(words).code == code, "\(words)")
        }
    }

    @Test("More than is read at once: every event once, in the order of time")
    func pages() throws {
        let clock = SettableClock(SettableClock.founding)
        let store = try Store(path: desk.database) { clock.now }
        let asker = try Asker(name: nil, email: "lea@example.org", telephone: nil, organisation: nil)
        for round in 0..<4 {
            clock.advance(hours: 1)
            let records = try (1...350).map { number in
                try JSONDecoder().decode(
                    EntryRecord.self,
                    from: Data(#"{"title": "Fiche \#(round) \#(number)", "answer": "Un texte."}"#.utf8))
            }
            _ = try store.perform(ImportEntries(records: records, activate: true), by: nil)
            clock.advance(hours: 1)
            let asks = try (1...300).map {
                try Ask(title: "Question \(round) \($0) ?", body: "", territory: "93", asker: asker)
            }
            _ = try store.performAll(asks, by: nil)
        }
        let events = try events(awa)
        let references = events.compactMap { $0["reference"] as? String }
        let times = events.compactMap { $0["at"] as? String }
        #expect(references.count == 2_600)
        #expect(Set(references).count == 2_600)
        #expect(times == times.sorted())
        #expect(Set(times).count == 8)
    }

    @Test("watch prints what happens to entries too")
    func watch() throws {
        try desk.guichet("ask", "--territory", "93", "--title", "Qui paie ?", "")
        try desk.guichet(["answer", "1", "L'État."] + awa)
        try desk.guichet(["publish", "1", "--answer", "Une aide."] + awa)
        try desk.guichet("publish", "1", "--as", "Lena@profession-banlieue")
        // The first line ends `head`; a later report ends `watch`, whose output nobody reads any more.
        let seen = try desk.shell(
            """
            ("$GUICHET" watch --json --as Awa@profession-banlieue | head -n 1 > vu.jsonl) & reader=$!
            while kill -0 $reader 2>/dev/null; do n=$((n + 1))
            "$GUICHET" entry report 1 "Faux $n" --as Awa@profession-banlieue >/dev/null; done
            cat vu.jsonl
            """)
        let line = try #require(
            JSONSerialization.jsonObject(with: Data(seen.out.utf8)) as? [String: any Sendable], "\(seen)")
        #expect(line["kind"] as? String == "reported")
        #expect((line["reference"] as? String)?.hasPrefix("F-") == true)
    }
}
