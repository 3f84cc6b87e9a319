import Atlas
import Desk
import Store
import Testing

@Suite struct ThemeTests {
    private func file(_ theme: String, _ desk: PersonDesk) throws -> ThemeFile {
        try desk.store.perform(ShowTheme(theme: theme), by: nil)
    }

    @Test func theShippedAcronymsSayWhatTheyStandFor() throws {
        let terms = try Themes.shipped().flatMap(\.terms)
        let expansions = Dictionary(
            terms.compactMap { term in term.expansion.map { (term.term, $0) } }, uniquingKeysWith: { first, _ in first }
        )
        #expect(expansions.count >= 40)
        #expect(expansions["CUCS"] == "contrat urbain de cohésion sociale")
        #expect(expansions["ZUS"] == "zone urbaine sensible")
        for acronym in ["QPV", "ANRU", "NPNRU", "PRE", "GUP", "GIP", "DSU", "CISPD", "CLSPD", "ASV", "FIPD"] {
            #expect(expansions[acronym] != nil, "\(acronym)")
        }
    }

    @Test(arguments: ["CUCS", "cucs", "contrat urbain de cohésion sociale", "cohesion-sociale", "Cohésion sociale"])
    func aThemeIsFoundByAnyName(name: String) throws {
        #expect(try file(name, PersonDesk()).theme.slug == "cohesion-sociale")
    }

    @Test func addingMakesASlugFromTheLabel() throws {
        let desk = try PersonDesk()
        let add = try AddTheme(
            label: "Égalité à l'école", terms: [Theme.Term("PAE = plan d'action égalité"), Theme.Term("mixité")])
        let added = try desk.store.perform(add, by: desk.coordinator)
        #expect(added.theme.slug == "egalite-a-ecole")
        #expect(added.theme.terms.map(\.term) == ["mixité", "PAE"])
        #expect(added.history.map(\.kind) == [.added])
        #expect(try file("plan d'action égalité", desk) == added)
        #expect(throws: Refusal.themeTaken("Égalité à l'école", theme: "egalite-a-ecole")) {
            try desk.store.perform(AddTheme(label: "Égalité à l'école", slug: "ecole"), by: desk.coordinator)
        }
        #expect(throws: Refusal.themeTaken("ZUS", theme: "cohesion-sociale")) {
            try desk.store.perform(AddTheme(label: "Autre", terms: [Theme.Term("ZUS")]), by: desk.coordinator)
        }
        #expect(throws: Refusal.badLink("!!!")) { try desk.store.perform(AddTheme(label: "!!!"), by: desk.coordinator) }
        #expect(throws: Refusal.empty(.name)) { try AddTheme(label: " ") }
        #expect(throws: Refusal.identityNeeded) { try desk.store.perform(AddTheme(label: "Autre"), by: nil) }
        #expect(try desk.store.perform(ListThemes(), by: nil).count == Themes.shipped().count + 1)
    }

    @Test func mergingMovesEverythingAndKeepsHistory() throws {
        let desk = try PersonDesk()
        let one = try desk.ask("Une", themes: ["integration"])
        let both = try desk.ask("Deux", themes: ["integration", "cohesion-sociale"])
        let merged = try desk.store.perform(
            MergeThemes(theme: "integration", into: "CUCS"), by: desk.coordinator)
        #expect(merged.theme.slug == "cohesion-sociale")
        #expect(merged.questions == 2)
        #expect(merged.history.map(\.slug) == ["integration"])
        #expect(merged.history.map(\.questions) == [2])
        #expect(merged.history.map(\.by) == [desk.coordinator])
        #expect(try file("integration", desk) == merged)
        #expect(try file("PRIPI", desk) == merged)
        for reference in [one, both] {
            let question = try desk.store.perform(ShowQuestion(reference: reference), by: nil).question
            #expect(question.themes == ["cohesion-sociale"])
        }
        #expect(try desk.store.perform(ListThemes(), by: nil).count == Themes.shipped().count - 1)
        let again = MergeThemes(theme: "integration", into: "cohesion-sociale")
        #expect(try desk.store.perform(again, by: desk.coordinator).isUnchanged)
        #expect(throws: Refusal.sameTheme("cohesion-sociale")) {
            try desk.store.perform(MergeThemes(theme: "CUCS", into: "cohesion-sociale"), by: desk.coordinator)
        }
    }

    @Test func renamingLeavesTheOldNamesAsTerms() throws {
        let desk = try PersonDesk()
        try desk.ask("Une", themes: ["sante"])
        let rename = try RenameTheme(theme: "ASV", label: "Bien-être", slug: "bien-etre")
        let renamed = try desk.store.perform(rename, by: desk.coordinator)
        #expect(renamed.theme.slug == "bien-etre")
        #expect(renamed.theme.label == "Bien-être")
        #expect(renamed.questions == 1)
        #expect(renamed.theme.terms.contains(Theme.Term(term: "Santé", expansion: nil)))
        #expect(try file("sante", desk) == renamed)
        #expect(renamed.history.map(\.slug) == ["sante"])
        #expect(try desk.store.perform(rename, by: desk.coordinator).isUnchanged)
        #expect(throws: Refusal.themeTaken("Intégration", theme: "integration")) {
            try desk.store.perform(RenameTheme(theme: "sante", label: "Intégration"), by: desk.coordinator)
        }
        #expect(throws: Refusal.badLink("Pas Un")) {
            try desk.store.perform(RenameTheme(theme: "sante", label: "X", slug: "Pas Un"), by: desk.coordinator)
        }
        #expect(try file("bien-etre", desk) == renamed)
    }

    @Test func anUnknownThemeIsRefusedWithTheList() throws {
        let desk = try PersonDesk()
        let known = try Themes.shipped().map(\.slug).sorted()
        let refusal = Refusal.missingTheme("rien", known: known)
        #expect(refusal.kind == .notFound)
        #expect(throws: refusal) { try file("rien", desk) }
        #expect(throws: refusal) {
            try desk.store.perform(MergeThemes(theme: "rien", into: "sante"), by: desk.coordinator)
        }
        #expect(throws: refusal) {
            try desk.store.perform(MergeThemes(theme: "sante", into: "rien"), by: desk.coordinator)
        }
        #expect(try desk.store.perform(ListThemes(), by: nil).count == known.count)
    }
}
