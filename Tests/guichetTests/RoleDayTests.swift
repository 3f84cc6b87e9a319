import Foundation
import Support
import Testing

/// A day of each of the three roles that answer: the commands in the order in which they type them.
@Suite("A day of an agent, of the coordinator, of a second reader")
struct RoleDayTests {
    private let desk: Session

    init() throws {
        desk = try Session()
        for (place, title) in [
            ("Bobigny", "Qui finance un adulte-relais ?"), ("Saint-Denis (93)", "Un conseil citoyen, comment ?"),
            ("Ajaccio", "Quel centre pour la Corse ?"), ("93", "Un projet à Mulhouse ?"),
        ] {
            try desk.guichet("ask", "--territory", place, "--title", title, "Merci.")
        }
    }

    @Test("The agent empties the inbox: next, claim, ask back, answer, transfer, undo, log")
    func agent() throws {
        try desk.guichet("config", "as", "Awa@profession-banlieue")
        #expect(try desk.guichet("inbox").out.contains("3 questions"))
        #expect(try desk.guichet("next").out.contains("Qui finance un adulte-relais ?"))
        let claimed = try desk.guichet("claim", "-", input: "1\n2\n")
        #expect(claimed.code == 0)
        #expect(claimed.out.split(separator: "\n").count == 2)
        #expect(try desk.guichet("inbox", "--new").out.contains("1 question"))

        #expect(try desk.guichet("ask-back", "1", "Quelle commune ?").out.contains("en attente du demandeur"))
        #expect(try desk.guichet("inbox", "--waiting").out.contains("00001"))
        // A question that waits for the asker is not proposed as the next one.
        #expect(try desk.guichet("next").out.contains("Un conseil citoyen"))
        #expect(try desk.guichet("reply", "1", "À Bobigny.").out.contains("en cours"))
        #expect(try desk.guichet("note", "1", "Vu avec la préfecture.").code == 0)
        #expect(try desk.guichet("answer", "1", "L'État paie.").out.contains("enregistrée"))

        let offered = try desk.guichet("transfer", "4", "--to", "oriv", "--reason", "Le projet est à Mulhouse")
        #expect(offered.code == 0)
        #expect(try desk.guichet("inbox", "--centre", "oriv").out.contains("profession-banlieue → oriv"))
        #expect(try desk.guichet("next", "--as", "Luc@oriv").out.contains("Un projet à Mulhouse"))
        #expect(try desk.guichet("undo").code == 0)
        #expect(try desk.guichet("undo").code == 5)
        #expect(try desk.guichet("log", "4").out.contains("annulé : proposition à un autre centre"))
        #expect(try desk.guichet("inbox", "--centre", "oriv").out.contains("rien à faire"))

        #expect(try desk.guichet("release", "2").code == 0)
        let kinds = try events("1")
        #expect(kinds == ["asked", "claimed", "asked_back", "replied", "noted", "answered"])
        #expect(try desk.guichet("log", "--since", "2020-01-01").out.contains("Vu avec la préfecture."))
        #expect(try desk.guichet("doctor").code == 0)
    }

    @Test("Four at once are confirmed first; with --yes each is done, and those that cannot be are named")
    func bulk() throws {
        let awa = "--as=Awa@profession-banlieue"
        let asked = try desk.guichet("claim", "1", "2", "3", "4", awa)
        #expect(asked.code == 2)
        #expect(asked.err.contains("4"))
        #expect(asked.err.contains("--yes"))
        #expect(try desk.guichet("inbox", "--mine", awa).out.contains("rien à faire"))
        let done = try desk.guichet("claim", "-", "--yes", "--json", awa, input: "1 2\n3\n4\n")
        let page = try done.json()
        #expect(done.code == 4)
        #expect((page["questions"] as? [[String: any Sendable]])?.count == 3)
        let failures = try #require(page["failures"] as? [[String: any Sendable]])
        try #require(failures.count == 1)
        #expect(failures[0]["reference"] as? String == "3")
        #expect((failures[0]["refusal"] as? [String: any Sendable])?["error"] as? String == "not_allowed")
    }

    @Test("The coordinator sorts out what no centre covers, moves anything, merges, and gets what two centres decline")
    func coordinator() throws {
        let eva = "--as=Eva@national"
        try desk.guichet("account", "add", "Eva", "--role", "coordinator", "--centre", "national")
        #expect(try desk.guichet("inbox", eva).out.contains("Quel centre pour la Corse ?"))
        let assigned = try desk.guichet("assign", "3", "--to", "crpv-paca", "--reason", "Le plus proche", eva)
        #expect(assigned.code == 0)
        #expect(assigned.out.contains("crpv-paca"))
        #expect(try desk.guichet("assign", "4", "--to", "oriv", "--reason", "Mulhouse", eva).code == 0)

        for centre in ["irev", "oriv"] {
            let awa = "--as=Awa@profession-banlieue"
            #expect(try desk.guichet("transfer", "2", "--to", centre, "--reason", "Chez vous ?", awa).code == 0)
            #expect(try desk.guichet("decline", "2", "--reason", "Pas chez nous", "--as", "Luc@\(centre)").code == 0)
        }
        #expect(try desk.guichet("inbox", eva).out.contains("Un conseil citoyen, comment ?"))
        #expect(try desk.guichet("claim", "2", eva).code == 0)
        #expect(try desk.guichet("answer", "2", "Voici comment.", eva).code == 0)
        #expect(try desk.guichet("merge", "1", "--into", "2", eva).code == 0)
        let merged = try desk.guichet("show", "1", "--json").question()
        #expect(merged["status"] as? String == "closed")
        #expect(try desk.guichet("reopen", "1", "--reason", "Autre sujet", eva).code == 0)
        #expect(try desk.guichet("doctor").code == 0)
    }

    @Test(
        "A centre that wants a second reader: what is answered waits, is returned with a reason, and approved by another"
    )
    func secondReader() throws {
        let (awa, bo) = ("--as=Awa@profession-banlieue", "--as=Bo@profession-banlieue")
        let edited = try desk.guichet("centre", "edit", "profession-banlieue", "--second-reader", "--json", awa)
            .json()
        let settings = edited["settings"] as? [String: any Sendable]
        #expect(settings?["second_reader"] as? Bool == true)
        #expect(settings?["answer_days"] as? Int == 3)
        let answered = try desk.guichet("answer", "1", "L'État paie.", awa)
        #expect(answered.code == 0)
        #expect(answered.out.contains("second lecteur"))
        #expect(!answered.out.contains("envoyée"))
        #expect(try desk.guichet("approve", "1", awa).code == 5)
        #expect(try desk.guichet("next", bo).out.contains("L'État paie."))
        #expect(try desk.guichet("return", "1", "--reason", "Il manque la source", bo).code == 0)
        let again = try desk.guichet(
            "submit", "1", "L'État paie (Code du travail).", "--source", "Code du travail", awa)
        #expect(again.code == 0)
        #expect(try desk.guichet("approve", "1", bo).code == 0)
        let shown = try desk.guichet("show", "1", "--json").json()
        #expect((shown["question"] as? [String: any Sendable])?["status"] as? String == "answered")
        #expect((shown["answers"] as? [[String: any Sendable]])?.count == 2)
        #expect(try events("1") == ["asked", "submitted", "returned", "submitted", "approved"])
    }

    @Test("Where no second reader is wanted, submit asks for one all the same")
    func submit() throws {
        let submitted = try desk.guichet("submit", "1", "L'État paie.", "--as", "Awa@profession-banlieue", "--json")
        #expect(submitted.code == 0)
        #expect(try submitted.question()["status"] as? String == "review")
    }

    @Test("How many working days a centre gives itself counts for what is asked from then on")
    func answerDays() throws {
        let awa = "--as=Awa@profession-banlieue"
        let before = try due("1")
        #expect(try desk.guichet("centre", "edit", "profession-banlieue", "--answer-days", "15", awa).code == 0)
        #expect(try desk.guichet("centre", "edit", "profession-banlieue", "--answer-days", "0", awa).code == 2)
        try desk.guichet("ask", "--territory", "93", "--title", "Encore une ?", "")
        #expect(try due("1") == before)
        #expect(try due("5") > before)
    }

    @Test("With an administrator, the directory is the coordinator's")
    func directory() throws {
        try desk.guichet("account", "add", "Ada", "--role", "administrator", "--centre", "national")
        let edited = try desk.guichet("centre", "edit", "irev", "--website", "ailleurs.fr", "--as", "Luc@irev")
        #expect(edited.code == 4)
        #expect(edited.err.contains("coordinateur"))
        #expect(
            try desk.guichet("centre", "edit", "irev", "--website", "ailleurs.fr", "--as", "Ada@national").code == 0)
    }

    @Test("Plain, for a screen reader: each value behind its name, nothing in columns")
    func plain() throws {
        let inbox = try desk.guichet("inbox", "--centre", "profession-banlieue", "--plain").out
        #expect(inbox.contains("Question : Un conseil citoyen, comment ?\n"))
        #expect(inbox.contains("Territoire : Bobigny (93)\n"))
        let shown = try desk.guichet("show", "1", environment: ["GUICHET_PLAIN": "1"]).out
        #expect(shown.contains("Territoire : Bobigny (93)\n"))
        try desk.guichet("config", "plain", "yes")
        #expect(try desk.guichet("inbox", "--centre", "profession-banlieue").out == inbox)
    }

    private func events(_ reference: String) throws -> [String] {
        let page = try desk.guichet("log", reference, "--json").json()
        return (page["events"] as? [[String: any Sendable]])?.compactMap { $0["kind"] as? String } ?? []
    }

    private func due(_ reference: String) throws -> String {
        try desk.guichet("show", reference, "--json").question()["due_at"] as? String ?? ""
    }
}
