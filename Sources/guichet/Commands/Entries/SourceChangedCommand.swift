import ArgumentParser
import Desk
import Documents
import Phrasebook

struct SourceChangedCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "changed",
            abstract: tr(
                "Dit qu'une source a changé : les fiches qui la citent sont à vérifier, et listées.",
                "Says that a source has changed: the entries that cite it are to be verified, and listed."),
            discussion: tr(
                """
                Une adresse (http ou https, avec ou sans www., barre finale ou #...), l'article d'un code ou le numéro d'un \
                texte. Les fiches restent trouvées, marquées « à vérifier », et sont dans la boîte de leur centre.

                Exemple : guichet source changed "L. 5134-100 du code du travail" --reason "Abrogé" --as Awa@profession-banlieue
                """,
                """
                An address (http or https, with or without www., last slash or #...), the article of a code or the number of \
                a law. The entries are still found, marked stale, and are in their centre's inbox.

                Example: guichet source changed "L. 5134-100 du code du travail" --reason "Repealed" --as Awa@profession-banlieue
                """))
    }

    @Argument(
        help: ArgumentHelp(tr("L'adresse ou la référence.", "The address or the reference."), valueName: "source"))
    var source: String
    @Option(help: ArgumentHelp(tr("Ce qui a changé.", "What changed."), valueName: "text")) var reason: String?
    @OptionGroup var consent: Consent
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        if consent.mustShow() {
            let cited = try connection.perform(SourceChanged(source: source, reason: reason, activate: false))
            show(cited)
            guard !cited.isEmpty else { return }
        }
        guard consent.given() else {
            if consent.dryRun { return }
            throw Refusal.declined
        }
        show(try connection.perform(SourceChanged(source: source, reason: reason)))
    }

    private func show(_ cited: [EntrySummary]) {
        desk.show(
            EntriesDocument(entries: cited.map(EntrySummaryDocument.init)),
            heading: phrases.entries.citing(cited.count, source))
    }
}
