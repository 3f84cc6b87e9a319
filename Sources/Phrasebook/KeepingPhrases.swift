public import Desk

/// Persons, themes, settings of centres, what time did.
extension Phrases {
    /// Of a person's questions.
    public func notClosed(_ count: Int) -> String { said("non closes : \(count)", "not closed: \(count)") }

    public func erasureAsked(by account: String) -> String {
        said("effacement demandé par \(account)", "erasure asked for by \(account)")
    }

    public var erasureRequested: String {
        said(
            "Demandé ; la coordination le voit : guichet person list --requested",
            "Asked for; the coordinator sees it: guichet person list --requested")
    }

    public var nobodyKept: String { said("Personne.", "Nobody.") }

    public var nothingToDecide: String { said("Rien à décider.", "Nothing to decide.") }

    /// Of texts that were written for Excel and are longer than its cells.
    public func cutInExcel(_ count: Int) -> String {
        said(
            "Textes de plus de 32 767 caractères, qu'Excel coupera : \(count). Pour les relire entiers, exportez en JSON.",
            "Texts of more than 32,767 characters, which Excel will cut: \(count). To read them back whole, export JSON."
        )
    }

    /// What a theme is called by.
    public var terms: String { said("Termes", "Terms") }

    public func ofTheme(questions count: Int) -> String { said("questions : \(count)", "questions: \(count)") }

    public func ofTheme(entries count: Int) -> String { said("fiches : \(count)", "entries: \(count)") }

    /// What became of a theme.
    /// - Parameter theme: its slug and name then, or those of the one that became part of it.
    public func themeEvent(_ kind: ThemeEvent.Kind, _ theme: String, questions: Int, entries: Int) -> String {
        switch kind {
        case .added: said("ajouté", "added")
        case .merged:
            said(
                "y est fusionné : \(theme) ; \(ofTheme(questions: questions)), \(ofTheme(entries: entries))",
                "merged into it: \(theme); \(ofTheme(questions: questions)), \(ofTheme(entries: entries))")
        case .renamed: said("renommé ; avant : \(theme)", "renamed; before: \(theme)")
        }
    }

    /// The heading over how a centre works, and what it says.
    public var settings: String { said("Réglages", "Settings") }

    public func settings(answerDays: Int, secondReader: Bool, selfPublish: Bool) -> String {
        [
            said("répond en \(answerDays) jours ouvrés", "answers within \(answerDays) working days"),
            secondReader ? said("second lecteur", "second reader") : nil,
            selfPublish ? said("publie sans second lecteur", "publishes without a second reader") : nil,
        ].compactMap(\.self).joined(separator: ", ")
    }

    /// What time did, and what it left to others.
    public func ticked(_ report: TickReport) -> String {
        let done = [
            (said("prises en charge expirées", "claims expired"), report.expired),
            (said("demandeurs relancés", "askers reminded"), report.reminded),
            (said("closes", "closed"), report.closed),
            (said("fiches à vérifier", "entries to verify"), report.stale), (said("purgées", "purged"), report.purged),
        ].filter { !$0.1.isEmpty }.map { named($0.0, $0.1.joined(separator: " ")) }
        let erased =
            report.erased > 0 ? named(said("personnes effacées", "persons erased"), String(report.erased)) : nil
        let lines =
            done
            + [erased, report.remaining > 0 ? remaining(report.remaining) : nil, traces(report.file)]
            .compactMap(\.self)
        return lines.isEmpty ? said("Rien à faire.", "Nothing to do.") : lines.joined(separator: "\n")
    }

    /// Where a text that cannot be read came from.
    public var standardInput: String { said("L'entrée standard", "Standard input") }
    public var importedInput: String { said("Le fichier de l'entrée standard", "The file on standard input") }
    public var entryDraft: String { said("Le texte de la fiche", "The text of the entry") }
    public func argument(_ number: Int) -> String { said("L'argument \(number)", "Argument \(number)") }
}
