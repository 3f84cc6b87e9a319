import Foundation
import Support
import Testing

@Suite("From a question to the answer that everyone finds")
struct WorkingDayTests {
    let desk: Session

    init() throws { desk = try Session() }

    @Test("Asked, seen in the inbox, claimed, answered, published, and found by other words")
    func wholeLife() throws {
        let asked = try desk.guichet(
            "ask", "--territory", "Bobigny", "--title", "Qui finance un poste d'adulte-relais ?", "--audience",
            "association",
            "--theme", "emploi", "--asker-email", "lea@example.org", "Notre association voudrait en créer deux.")
        #expect(asked.code == 0)
        #expect(asked.err.isEmpty)
        let year = try #require(asked.out.firstMatch(of: /(20\d\d)-00001/)).1
        #expect(asked.out.contains("profession-banlieue"))
        #expect(asked.out.contains("Bobigny"))

        let inbox = try desk.guichet("inbox", "--centre", "profession-banlieue")
        #expect(inbox.code == 0)
        #expect(inbox.out.contains("\(year)-00001"))
        #expect(inbox.out.contains("Qui finance un poste"))
        #expect(try desk.guichet("inbox", "--centre", "oriv", "--json").json()["questions"] as? [String] == [])

        #expect(try desk.guichet("config", "as", "Awa@profession-banlieue").code == 0)
        #expect(try desk.guichet("claim", "1").code == 0)
        #expect(try desk.guichet("inbox", "--mine").out.contains("Awa"))

        let answered = try desk.guichet(
            "answer", "1", "-", "--source", "Code du travail <https://www.legifrance.gouv.fr>",
            input: "L'État paie une part de la rémunération.\nLe préfet signe la convention.\n")
        #expect(answered.code == 0)

        let written = try desk.guichet(
            "publish", "1", "--title", "Le financement des médiateurs", "--answer",
            "L'État paie une part de la rémunération.",
            "--territory", "93")
        #expect(written.code == 0)
        #expect(written.out.contains("soumise"))
        let published = try desk.guichet("publish", "1", "--as", "Lena@profession-banlieue")
        #expect(published.code == 0)
        #expect(published.out.contains("F-\(year)-00001"))

        let found = try desk.guichet("search", "comment", "financer", "un", "mediateur")
        #expect(found.code == 0)
        #expect(found.out.contains("F-\(year)-00001"))
        #expect(found.out.contains("**médiateurs**"))

        let entry = try desk.guichet("show", "F-\(year)-00001")
        #expect(entry.code == 0)
        #expect(entry.out.contains("Le financement des médiateurs"))
        #expect(!entry.out.contains("lea@example.org"))

        let question = try desk.guichet("show", "1")
        for text in ["lea@example.org", "Le préfet signe", "legifrance.gouv.fr", "F-\(year)-00001", "Awa"] {
            #expect(question.out.contains(text), "\(text)")
        }
        #expect(try desk.guichet("doctor").code == 0)
    }

    @Test("Before a question is stored, the entries that may answer it are shown")
    func similar() throws {
        try desk.folder.write(
            #"{"title": "Financer un adulte-relais", "answer": "Une convention."}"#, to: "fiches.jsonl")
        #expect(try desk.guichet("import", "fiches.jsonl").code == 0)
        let words = ["--territory", "93", "--title", "Des adultes-relais ?", "--asker-email", "lea@example.org"]
        let asked = try desk.guichet("ask", words[0], words[1], words[2], words[3], words[4], words[5], "")
        #expect(asked.code == 0)
        #expect(asked.err.contains("Financer un adulte-relais"))
        let similar = try desk.guichet(
            "ask", words[0], words[1], words[2], words[3], words[4], words[5], "", "--json"
        ).json()
        #expect(similar["already"] as? Bool == true)
        #expect((similar["similar"] as? [[String: any Sendable]])?.count == 1)
    }

    @Test("Whoever claims second is told by whom, and exits with 5")
    func conflict() throws {
        try desk.guichet("ask", "--territory", "93", "--title", "Une question ?", "")
        #expect(try desk.guichet("claim", "1", "--as", "Awa@profession-banlieue").code == 0)
        let late = try desk.guichet("claim", "1", "--as", "Basile@profession-banlieue")
        #expect(late.code == 5)
        #expect(late.out.isEmpty)
        #expect(late.err.contains("Awa"))
        let stale = try desk.guichet("answer", "1", "Voici.", "--seen", "1", "--as", "Awa@profession-banlieue")
        #expect(stale.code == 5)
        #expect(stale.err.contains("Awa"))
        let other = try desk.guichet("answer", "1", "Voici.", "--as", "Odile@oriv")
        #expect(other.code == 4)
        #expect(other.err.contains("profession-banlieue"))
        #expect(try desk.guichet("claim", "1").code == 4)
    }

    @Test("An ambiguous place: exit 6, the candidates, and nothing stored; the label of one of them is stored")
    func ambiguous() throws {
        let asked = try desk.guichet("ask", "--territory", "Saint-Denis", "--title", "Une question ?", "", "--json")
        #expect(asked.code == 6)
        let candidates = try #require(asked.json()["candidates"] as? [[String: any Sendable]])
        #expect(Set(candidates.compactMap { $0["departement"] as? String }).isSuperset(of: ["93", "974"]))
        let plain = try desk.guichet("ask", "--territory", "Saint-Denis", "--title", "Une question ?", "")
        #expect(plain.code == 6)
        #expect(plain.out.isEmpty)
        #expect(plain.err.contains("commune:93066"))
        #expect(try nothingIsStored())
        #expect(try desk.guichet("ask", "--territory", "commune:93066", "--title", "Une question ?", "").code == 0)
        #expect(try !nothingIsStored())
    }

    @Test("A near spelling: exit 6 with what was understood, and nothing stored; --yes stores")
    func nearSpelling() throws {
        let asked = try desk.guichet("ask", "--territory", "Bobiny", "--title", "Une question ?", "")
        #expect(asked.code == 6)
        #expect(asked.err.contains("Bobigny"))
        #expect(try nothingIsStored())
        let sure = try desk.guichet("ask", "--territory", "Bobiny", "--title", "Une question ?", "", "--yes")
        #expect(sure.code == 0)
        #expect(sure.out.contains("profession-banlieue"))
    }

    @Test("Who cannot say which place it is leaves it to the national desk")
    func undecided() throws {
        let asked = try desk.guichet(
            "ask", "--territory", "Saint-Denis", "--title", "Une question ?", "", "--undecided", "--json")
        #expect(asked.code == 0)
        #expect(try asked.question()["custodian"] as? String == "national")
    }

    private func nothingIsStored() throws -> Bool { try desk.guichet("show", "1").code == 3 }
}
