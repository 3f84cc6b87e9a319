import ArgumentParser
import Desk
import Foundation
import Store
import Support
import Testing

@testable import guichet

@Suite("Commands in the process: what the words become, and what is written of a reply")
struct ParsingTests {
    @Test("The words of a command become its value")
    func words() throws {
        let ask = try #require(
            Guichet.parseAsRoot(["ask", "--title", "Adulte-relais", "--territory", "93", "--json"]) as? AskCommand)
        #expect(ask.desk.json)
        let claim = try #require(Guichet.parseAsRoot(["claim", "42", "43", "--seen", "3"]) as? ClaimCommand)
        #expect(claim.selection.references == ["42", "43"])
        #expect(claim.selection.seen.version == 3)
    }

    @Test("A command of a group is found by the group's name and its own")
    func groups() throws {
        #expect(try Guichet.parseAsRoot(["entry", "retire", "42", "--reason", "x"]) is RetireEntryCommand)
        #expect(try Guichet.parseAsRoot(["theme", "merge", "a", "--into", "b"]) is MergeThemesCommand)
        #expect(try Guichet.parseAsRoot(["desk", "set", "site-url", "https://a.example"]) is SetDeskSettingCommand)
    }

    @Test("A word too many is no command")
    func wordTooMany() {
        #expect(throws: (any Error).self) { try Guichet.parseAsRoot(["theme", "list", "emploi"]) }
    }

    @Test("An account is NAME@SLUG, or a name and a centre apart")
    func accounts() throws {
        #expect(try AccountSubject.parse(["Awa@oriv"]).account() == Account(name: "Awa", centre: "oriv"))
        #expect(
            try AccountSubject.parse(["Awa", "--centre", "oriv"]).account() == Account(name: "Awa", centre: "oriv"))
        #expect(try AccountSubject.parse(["Awa"]).account() == Account(name: "Awa", centre: Centre.national))
        #expect(throws: Refusal.self) { try AccountSubject.parse([""]).account() }
    }

    @Test("The options of a centre change those facts alone")
    func facts() throws {
        let centre = Centre(
            slug: "oriv", name: "ORIV", scope: .regional, legalForm: "", founded: nil, website: nil, notes: "",
            confidence: "", coverage: [])
        let changed = try CentreFactOptions.parse(["--name", "ORIV Grand Est"]).applied(to: centre)
        #expect(changed.name == "ORIV Grand Est")
        #expect(changed.scope == .regional)
        #expect(throws: Refusal.self) { try CentreFactOptions.parse(["--founded", "3000"]).applied(to: centre) }
    }

    @Test("A claim says who holds the question now")
    func claimed() throws {
        let desk = try TemporaryDesk()
        let question = try desk.ask().question
        let held = try desk.claim(question.reference)
        #expect(Done.line(held).hasPrefix(question.reference))
        #expect(Done.line(held).hasSuffix("profession-banlieue, \(Account.awa)"))
    }
}
