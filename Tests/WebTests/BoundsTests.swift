import Desk
import Foundation
import HTTPTypes
import Store
import Support
import Testing

@testable import Web

@Suite("What is sent is bounded")
struct BoundsTests {
    private static let boss = Account(name: "Root", centre: Centre.national)

    @Test("Every verb that is served has a sample, which is read")
    func samples() throws {
        #expect(Set(VerbSamples.all.keys).symmetricDifference(ServedVerb.all.keys) == [])
        for (name, json) in VerbSamples.all {
            _ = try #require(ServedVerb.all[name]).read(Data(json.utf8))
        }
    }

    @Test(
        "Whatever stands in a field of a verb, it is refused with a sentence or done",
        arguments: ServedVerb.all.keys.sorted())
    func everyField(name: String) throws {
        let served = try #require(ServedVerb.all[name])
        let desk = try Self.desk()
        let sample = try JSONSerialization.jsonObject(with: Data(VerbSamples.all[name, default: "{}"].utf8))
        for (place, value) in Mutation.all(of: sample) {
            let outcome = Result { try Self.perform(served.read(Data(value.utf8)), at: desk) }
            guard case .failure(let error) = outcome, !(error is Refusal) else { continue }
            Issue.record("\(name) \(place): \(Fault.text(error))")
        }
    }

    @Test("No text, list or number is larger than its bounds", .serialized, arguments: ServedVerb.all.keys.sorted())
    func tooLarge(name: String) throws {
        let served = try #require(ServedVerb.all[name])
        let sample = try JSONSerialization.jsonObject(with: Data(VerbSamples.all[name, default: "{}"].utf8))
        for (place, value) in Mutation.tooLarge(of: sample) {
            do {
                let verb = try served.read(Data(value.utf8))
                // Queries are cut, and unknown fields are not decoded.
                let weight = Bounds.weight(of: verb)
                #expect(weight < 400_000 || name == "ImportTerritories", "\(name) \(place)")
            } catch is Refusal {}
        }
    }

    @Test("JSON that is nested too deep is refused before it is read; brackets in texts are texts")
    func nesting() async throws {
        try await ServedDesk().test { (client: ServedDesk.Client) async throws in
            // The most that a client may send, without and with an account.
            for (depth, account) in [(80_000, nil), (250_000, Account.awa)] {
                let deep =
                    #"{"words":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
                for path in ["/api/v1/verbs/Search", "/api/v1/questions"] {
                    let answer = try await client.send(.post, path, as: account, json: deep)
                    #expect(answer.status == 422)
                    #expect(answer.json["type"] as? String == "urn:guichet:problem:nested")
                }
            }
            let brackets = String(repeating: "[", count: 200)
            #expect(try await client.ask(brackets).status == 201)
        }
    }

    @Test("A place as long as a request is refused, whoever asks for it")
    func places() async throws {
        try await ServedDesk().test { (client: ServedDesk.Client) async throws in
            let texts: [(String, Account?)] = [
                (String(repeating: "(", count: 16_000), nil), (String(repeating: "a ", count: 80_000), nil),
                (String(repeating: "a ", count: 250_000), .awa),
            ]
            for (text, account) in texts {
                for verb in ["ExplainRoute", "CompletePlace"] {
                    let answer = try await client.send(
                        .post, "/api/v1/verbs/\(verb)", as: account, json: #"{"text":"\#(text)","limit":3}"#)
                    #expect(answer.status == 422)
                }
            }
        }
    }

    @Test("A list has at least none and at most 1,000 at a time, whatever is asked for")
    func limits() async throws {
        try await ServedDesk().test { (client: ServedDesk.Client) async throws in
            for limit in ["-1", "1001", "9223372036854775807", "-9223372036854775808"] {
                let entries = #"{"statuses":[],"limit":\#(limit)}"#
                #expect(try await client.send(.post, "/api/v1/verbs/ListEntries", json: entries).status == 422)
                let export = #"{"everything":false,"after":0,"limit":\#(limit)}"#
                #expect(try await client.send(.post, "/api/v1/verbs/ExportEntries", json: export).status == 422)
            }
        }
    }

    @Test("An export's page ends after a megabyte, and the next goes on there")
    func exports() throws {
        let desk = try TemporaryDesk()
        for number in 1...20 { try desk.addEntry("Titre \(number)", String(repeating: "mot ", count: 19_000)) }
        var (position, pages, titles) = (Int64(0) as Int64?, 0, [String]())
        while let after = position {
            let page = try desk.store.serve(ExportEntries(after: after), for: nil)
            (position, pages) = (page.position, pages + 1)
            titles += page.records.map(\.text.title)
        }
        #expect(titles == (1...20).map { "Titre \($0)" })
        #expect(pages == 2)
    }

    private static func desk() throws -> TemporaryDesk {
        let desk = try TemporaryDesk()
        try desk.ask()
        try desk.ask("Un autre titre")
        try desk.addEntry("Un logement", "L'État paie.")
        _ = try desk.store.perform(AddAccount(account: boss, role: .administrator), by: boss)
        return desk
    }

    private static func perform(_ verb: any Stored, at desk: TemporaryDesk) throws {
        func perform<V: Stored>(_ verb: V) throws { _ = try desk.store.serve(verb, for: boss) }
        try perform(verb)
    }
}

/// A value with one of its parts replaced.
enum Mutation {
    private enum Step {
        case member(String)
        case element(Int)
    }

    /// Empty, minimal, huge and unusual JSON values that replace a part.
    private static let strange: [(name: String, json: String)] = [
        ("empty", #""""#), ("blank", #"" ""#), ("null", "null"), ("minus one", "-1"), ("zero", "0"),
        ("the greatest number", "9223372036854775807"), ("the least number", "-9223372036854775808"),
        ("a number beyond all", "1e308"), ("a fraction", "0.5"), ("true", "true"), ("no elements", "[]"),
        ("no members", "{}"), ("a null sign", #""\u0000""#), ("half a sign", #""\ud800""#),
        ("quotes", #""\" OR 1=1 -- * ( ) { } ^ NEAR:""#),
        ("brackets", "\"" + String(repeating: "(", count: 240) + "\""),
        ("the first day", #""0000-01-01""#), ("the last day", #""9999-12-31""#),
        ("the last instant", #""9999-12-31T23:59:59Z""#), ("an instant beyond", #""+99999-01-01T00:00:00Z""#),
        ("combining signs", "\"e" + String(repeating: "\u{301}", count: 400) + "\""),
    ]

    private static let large: [(name: String, json: String)] = [
        ("a long text", "\"" + String(repeating: "a", count: 450_000) + "\""),
        ("many words", "\"" + String(repeating: "le (93) ", count: 90_000) + "\""),
        ("many texts", "[" + Array(repeating: #""a""#, count: 100_000).joined(separator: ",") + "]"),
    ]

    static func all(of sample: Any) -> [(place: String, json: String)] { changed(sample, strange) }
    static func tooLarge(of sample: Any) -> [(place: String, json: String)] { changed(sample, large) }

    private static func changed(
        _ sample: Any, _ values: [(name: String, json: String)]
    ) -> [(place: String, json: String)] {
        paths(sample).flatMap { path in
            values.map { ("\(path.map(name).joined(separator: ".")) \($0.name)", json(sample, path[...], $0.json)) }
        }
    }

    private static func name(_ step: Step) -> String {
        switch step {
        case .member(let name): name
        case .element(let index): String(index)
        }
    }

    /// The paths of all parts, including lists and objects themselves.
    private static func paths(_ value: Any) -> [[Step]] {
        let inner: [(Step, Any)] =
            if let object = value as? [String: Any] {
                object.sorted { $0.key < $1.key }.map { (.member($0.key), $0.value) }
            } else if let list = value as? [Any] {
                list.enumerated().map { (.element($0), $1) }
            } else { [] }
        return inner.flatMap { step, value in [[step]] + paths(value).map { [step] + $0 } }
    }

    private static func json(_ value: Any, _ path: ArraySlice<Step>, _ replacement: String) -> String {
        guard let step = path.first else { return replacement }
        switch step {
        case .member(let name):
            let members = (value as? [String: Any]) ?? [:]
            return "{"
                + members.map { key, member in
                    "\"\(key)\":" + (key == name ? json(member, path.dropFirst(), replacement) : text(member))
                }.joined(separator: ",") + "}"
        case .element(let index):
            let elements = (value as? [Any]) ?? []
            return "["
                + elements.enumerated().map { $0 == index ? json($1, path.dropFirst(), replacement) : text($1) }
                .joined(separator: ",") + "]"
        }
    }

    private static func text(_ value: Any) -> String {
        let data = try? JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}
