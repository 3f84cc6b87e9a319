import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListSearchesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search-log",
            abstract: tr("Liste les recherches restées sans réponse.", "Lists the searches that helped nobody."),
            discussion: tr(
                """
                Ce que l'on cherche et que les fiches ne disent pas : compté par mots, sans rien sur qui a cherché, gardé un an.
                « Sans résultat » : rien n'a été trouvé. « Abandonnée » : ce qui a été montré avant de poser une question n'y \
                répondait pas, et la question a été posée.

                Exemple : guichet search-log --zero --as Nadia@national
                """,
                """
                What is looked for and no entry says: counted by words, with nothing about who searched, kept for a year.
                "Without a result": nothing was found. "Abandoned": what was shown before a question was asked did not answer \
                it, and the question was asked.

                Example: guichet search-log --zero --as Nadia@national
                """))
    }

    @Flag(help: ArgumentHelp(tr("Celles qui n'ont rien trouvé.", "Those that found nothing."))) var zero = false
    @Flag(help: ArgumentHelp(tr("Celles qui ont fini par une question.", "Those that ended in a question.")))
    var abandoned = false
    @Option(
        help: ArgumentHelp(
            tr("Faites depuis (2025, 2025-03 ou 2025-03-31).", "Made since (2025, 2025-03 or 2025-03-31)."),
            valueName: "date"))
    var since: String?
    @Option(help: ArgumentHelp(tr("Le plus de lignes.", "The most lines."), valueName: "n")) var limit = 50

    @OptionGroup var desk: DeskOptions

    func run() throws {
        try Limits.check(limit)
        let day = try Dates.beginning(since)
        let outcome: ListSearches.Outcome? = zero == abandoned ? nil : zero ? .zero : .abandoned
        let searches = try desk.connection().perform(ListSearches(outcome: outcome, since: day, limit: limit))
        let page = SearchLogDocument(searches)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
