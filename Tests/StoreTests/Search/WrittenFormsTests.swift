import Desk
import Support
import Testing

@testable import Store

@Suite("However it is written, in a title, a text or a query, it is found and marked")
struct WrittenFormsTests {
    private static let pairs = [
        // Acronyms.
        ("QPV", "Q.P.V."), ("CEJ", "C.E.J."), ("PNRU", "P.N.R.U."), ("anru", "A.N.R.U"), ("l'ANCT", "l'A.N.C.T."),
        // Hyphen, space or none.
        ("socio-culturel", "socioculturel"), ("socio culturel", "socioculturel"), ("socio-culturel", "socio culturel"),
        ("éco-quartier", "écoquartier"), ("éco quartiers", "écoquartier"), ("péri-scolaire", "périscolaire"),
        ("péri scolaire", "périscolaires"), ("inter-communal", "intercommunal"), ("micro-crèche", "microcrèche"),
        ("auto-école", "autoécole"), ("co-voiturage", "covoiturage"), ("plate-forme", "plateforme"),
        ("week-end", "weekend"), ("e-mail", "email"), ("télé-travail", "télétravail"),
        ("multi-accueil", "multiaccueil"),
        ("extra-scolaire", "extrascolaire"), ("bio-déchets", "biodéchets"), ("mini-bus", "minibus"),
        // Numbers.
        ("23 000 €", "23000"), ("23\u{A0}000 euros", "23000 euros"), ("23\u{202F}000", "23.000"),
        ("1 500 000", "1500000"), ("1388 bis", "1388bis"), ("covid-19", "covid19"), ("Covid 19", "covid-19"),
        ("CERFA 15776", "cerfa15776"), ("0 800 360 360", "0800360360"),
        // Articles of codes.
        ("L1111-2", "L. 1111-2"), ("L1111-2", "art. L 1111-2"), ("L. 1111-2", "article L1111-2"),
        ("R.* 123-2", "R123-2"), ("R*123-2", "R. 123-2"), ("D1511-30", "D. 1511-30"),
        // Ordinals.
        ("1er arrondissement", "1ᵉʳ arrondissement"), ("1er arrondissement", "premier arrondissement"),
        ("2e chance", "deuxième chance"), ("2ème chance", "2e chance"), ("XXe siècle", "20e siècle"),
        ("XIXème siècle", "dix-neuvième siècle"), ("3ème âge", "troisième âge"),
        // Ligatures, accents.
        ("œuvre", "oeuvre"), ("ex æquo", "ex aequo"), ("cœur de ville", "COEUR DE VILLE"),
    ]

    /// For each writing an entry with it in the title, and one with it in the text.
    private static let shared = Result {
        let desk = try TemporaryDesk(untilExit: true)
        for (one, other) in pairs {
            for form in [one, other] {
                try desk.addEntry("Titre : \(form)", "Réponse.")
                try desk.addEntry("Réponse", "Voici \(form), pour tous.")
            }
        }
        return desk
    }

    private func check(_ typed: String, finds written: String) throws {
        let hits = try Self.shared.get().store.perform(Search(words: typed, limit: 200), by: nil).hits
        let plain = { (text: String) in text.filter { $0 != Hit.open && $0 != Hit.close } }
        let titled = hits.first { plain($0.markedTitle) == "Titre : \(written)" }
        #expect(titled?.markedTitle.contains(Hit.open) == true, "\(typed) in no title with \(written)")
        let texts = hits.first { $0.title == "Réponse" && plain($0.snippet) == "Voici \(written), pour tous." }
        #expect(texts?.snippet.contains(Hit.open) == true, "\(typed) in no text with \(written)")
    }

    @Test("Each writing finds the other", arguments: pairs)
    func pair(one: String, other: String) throws {
        try check(one, finds: other)
        try check(other, finds: one)
    }

    @Test("The other writing counts as all its words: it comes before what has one of them")
    func whole() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Un centre socioculturel", "Il accueille les habitants.")
        try desk.addEntry("Un projet culturel", "Il accueille les habitants, culturel et culturel.")
        #expect(try desk.search("centre socio-culturel").hits.first?.title == "Un centre socioculturel")
        try desk.addEntry("Un accueil péri-scolaire", "Le soir.")
        #expect(try desk.search("périscolaire").hits.map(\.title) == ["Un accueil péri-scolaire"])
    }

    @Test("What an acronym stands for is learned from either order, dotted too")
    func acronyms() throws {
        let desk = try TemporaryDesk()
        try desk.addEntry("Les aides", "La CAF (caisse d'allocations familiales) verse une aide.")
        try desk.addEntry("Le contrat", "Le contrat d'engagement jeune (C.E.J.) dure un an.")
        try desk.addEntry("Une caisse d'allocations familiales", "Elle a un guichet.")
        #expect(try desk.search("caf").hits.map(\.title).contains("Une caisse d'allocations familiales"))
        #expect(try desk.search("contrat engagement jeune").hits.first?.title == "Le contrat")
        #expect(try desk.search("cej").hits.first?.title == "Le contrat")
        #expect(try desk.store.examine().isEmpty)
    }
}
