import ArgumentParser
import Desk

struct SearchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search", abstract: tr("Cherche dans les fiches.", "Searches the entries."),
            discussion: tr(
                """
                N'importe lequel des mots suffit ; accents, majuscules, pluriels et apostrophes ne comptent pas.

                Exemple : guichet search financer un adulte-relais
                """,
                """
                Any of the words will do; accents, case, plurals and apostrophes do not matter.

                Example: guichet search financer un adulte-relais
                """))
    }

    @Argument(parsing: .allUnrecognized, help: ArgumentHelp(tr("Les mots.", "The words."), valueName: "words"))
    var words: [String] = []

    @Flag(
        help: ArgumentHelp(tr("Aussi les questions et les réponses (agents).", "Questions and answers too (agents).")))
    var all = false

    @Option(help: ArgumentHelp(tr("Ce qui vaut dans ce lieu.", "What holds in this place."), valueName: "place"))
    var territory: String?
    @Option(help: ArgumentHelp(tr("Ce thème.", "This theme."), valueName: "theme")) var theme: String?
    @Option(help: ArgumentHelp(tr("Ce centre.", "This centre."), valueName: "slug")) var centre: String?
    @Option(help: ArgumentHelp(tr("Le plus de résultats montrés.", "The most results shown."), valueName: "n"))
    var limit = 10

    @OptionGroup var desk: DeskOptions

    func run() throws {
        guard limit > 0 else { throw Refusal.badNumber(String(limit)) }
        let query = words.joined(separator: " ")
        let results = try desk.counter().perform(
            Search(words: query, everything: all, territory: territory, theme: theme, centre: centre, limit: limit))
        let page = SearchPage(results, query: query)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
