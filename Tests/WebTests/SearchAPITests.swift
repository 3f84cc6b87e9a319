import Desk
import Foundation
import HTTPTypes
import Support
import Testing

@testable import Web

@Suite("Searching by the API")
struct SearchAPITests {
    let desk: ServedDesk

    init() throws {
        desk = try ServedDesk()
        try desk.desk.addEntry("Le conseil citoyen", "Les habitants y siègent.")
    }

    @Test("However long, a search is answered, and says that it was cut; another text too long is told by its own name")
    func longSearches() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            let words = (1...100).map { "mot\($0)" }.joined(separator: "+")
            let found = try await client.send(.get, "/api/v1/search?q=\(words)")
            #expect(found.status == 200)
            #expect(found.json["cut"] as? Bool == true)
            #expect(try await client.send(.get, "/api/v1/suggestions?q=\(words)").status == 200)
            let long = String(repeating: "a", count: 300)
            for (name, path) in [
                ("theme", "search?q=a&theme="), ("near", "search?q=a&near="), ("centre", "entries?centre="),
                ("place", "routes?place="), ("q", "territories?q="),
            ] {
                let refused = try await client.send(.get, "/api/v1/\(path)\(long)")
                let title = "« \(name) » est trop long : 300 caractères, 250 au plus."
                #expect(refused.status == 422, "\(path)")
                #expect(refused.json["title"] as? String == title, "\(path)")
            }
        }
    }

    @Test("What the command takes and says of a search, the API does: words as typed, counts, since when, near where")
    func options() async throws {
        try await desk.test { (client: ServedDesk.Client) async throws in
            func found(_ more: String) async throws -> ServedDesk.Answer {
                try await client.send(.get, "/api/v1/search?q=\(more)")
            }
            let corrected = try await found("citoyne&near=Bobigny").json
            #expect(corrected["corrected"] as? String == "citoyen")
            #expect(corrected["total"] as? Int == 1)
            #expect(corrected["cut"] as? Bool == false)
            #expect(corrected["facets"] is NSNull)
            let exact = try await found("citoyne&exact=true").json
            #expect(exact["total"] as? Int == 0)
            #expect(exact["suggestion"] as? String == "citoyen")
            let counted = try await found("citoyen&facets=true").json
            let facets = try #require(counted["facets"] as? [String: [[String: Any]]])
            #expect(facets["centre"]?.first?["count"] as? Int == 1)
            #expect(try await found("citoyen&since=2100-01-01").json["total"] as? Int == 0)
            #expect(try await found("citoyen&since=hier").status == 422)
        }
    }
}
