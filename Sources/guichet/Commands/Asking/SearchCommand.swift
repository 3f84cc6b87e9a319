import ArgumentParser
import Desk
import Documents
import Phrasebook

struct SearchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search", abstract: tr("Cherche dans les fiches.", "Searches the entries."),
            discussion: tr(
                """
                N'importe lequel des mots suffit, les meilleures fiches d'abord ; accents, majuscules, pluriels et \
                apostrophes ne comptent pas, et un mot mal écrit est corrigé.

                  '"conseil citoyen"'  l'expression est exigée (« conseil citoyen » aussi)
                  -stage               ce mot est exclu
                  centre: theme: territoire: public: depuis: reference:   restreignent, comme les options
                  Une valeur à espaces se met entre guillemets. Ce qui n'est pas compris est cherché comme des mots.

                --territory ne garde que ce qui vaut dans le lieu ; --near garde tout, mais relève ce qui y vaut \
                (la commune, le département, la région, le pays) et abaisse ce qui vaut ailleurs.

                Exemple : guichet search financer un adulte-relais
                Exemple : guichet search "theme:emploi depuis:2025 garde d'enfants" --near Bobigny --facets
                """,
                """
                Any of the words will do, the best entries first; accents, case, plurals and apostrophes do not matter, \
                and a misspelt word is corrected.

                  '"conseil citoyen"'  the phrase is required (« conseil citoyen » too)
                  -stage               the word is excluded
                  centre: theme: territory: audience: since: reference:   narrow the search, as the options do
                  A value with spaces goes into quotes. What is not understood is searched as words.

                --territory keeps only what is valid in the place; --near keeps all, but raises what is valid there (the \
                commune, the département, the région, the nation) and lowers what is valid elsewhere.

                Example: guichet search financer un adulte-relais
                Example: guichet search "theme:emploi since:2025 garde d'enfants" --near Bobigny --facets
                """))
    }

    @Argument(help: ArgumentHelp(tr("Les mots.", "The words."), valueName: "words"))
    var words: [String] = []

    @Flag(
        help: ArgumentHelp(tr("Aussi les questions et les réponses (agents).", "Questions and answers too (agents).")))
    var all = false

    @OptionGroup(title: tr("Filtres", "Filters")) var filters: SearchFilters

    @Option(
        help: ArgumentHelp(
            tr("Le lieu d'où l'on cherche : ce qui y vaut d'abord.", "Where one is: what is valid there comes first."),
            valueName: "place"))
    var near: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "L'ordre : relevance (le meilleur d'abord) ou date (le plus récent d'abord).",
                "The order: relevance or date."),
            valueName: "order"), completion: .list(Search.Sort.allCases.map(\.rawValue)))
    var sort = "relevance"
    @Option(
        help: ArgumentHelp(
            tr("Le plus de résultats montrés, 1000 au plus.", "The most results shown, up to 1000."), valueName: "n"))
    var limit = 10
    @Option(help: ArgumentHelp(tr("La page, à partir de 1.", "The page, from 1."), valueName: "n")) var page: Int?
    @Option(help: ArgumentHelp(tr("Combien de résultats passer.", "How many results to pass over."), valueName: "n"))
    var offset: Int?

    @Flag(
        help: ArgumentHelp(
            tr(
                "Ce qui est trouvé, compté par territoire, thème, centre et public.",
                "Counts by territory, theme, centre and audience.")))
    var facets = false
    @Flag(help: ArgumentHelp(tr("Chaque note, partie par partie.", "Each score, part by part."))) var explain = false
    @Flag(
        help: ArgumentHelp(
            tr("Les mots tels qu'ils sont écrits, sans les corriger.", "The words as typed, not corrected.")))
    var exact = false
    @Flag(help: ArgumentHelp(tr("Le dernier mot n'est peut-être pas fini.", "The last word may be unfinished.")))
    var prefix = false

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let search = try search()
        let connection = try desk.connection()
        let results = try connection.perform(search)
        let found = try SearchDocument(results, of: search, phrases)
        if desk.json { Screen.json(found) } else { Screen.write(found.text(results.hits)) }
        connection.settle()
    }

    private func search() throws -> Search {
        guard !words.isEmpty || filters.isGiven else {
            throw ValidationError(
                tr(
                    "Dites ce que vous cherchez : guichet search MOTS",
                    "Say what you are looking for: guichet search WORDS"))
        }
        if let offset, offset < 0 { throw Refusal.badNumber(String(offset)) }
        if let page, page < 1 { throw Refusal.badNumber(String(page)) }
        let possible = 1...Search.reach.page
        guard possible.contains(limit) else { throw Refusal.badNumber(String(limit), in: possible) }
        let sort = try Search.Sort(named: sort)
        var options: Search.Options = []
        if facets { options.insert(.facets) }
        if explain { options.insert(.explain) }
        if exact { options.insert(.exact) }
        if prefix { options.insert(.prefix) }
        return Search(
            words: Arguments.text(words), everything: all, filters: try filters.filters(), near: near, sort: sort,
            offset: firstResult(), limit: limit, options: options)
    }

    /// The number of results to skip.
    private func firstResult() -> Int {
        let pages = min((page ?? 1) - 1, Search.reach.last)
        return min(offset ?? 0, Search.reach.last) + pages * limit
    }
}

/// The filters of a search, as options.
struct SearchFilters: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            tr("Seulement ce qui vaut dans ce lieu.", "Only what is valid in this place."), valueName: "place"))
    var territory: String?
    @Option(help: ArgumentHelp(tr("Ce thème.", "This theme."), valueName: "theme")) var theme: String?
    @Option(help: ArgumentHelp(tr("Ce centre.", "This centre."), valueName: "slug")) var centre: String?
    @Option(
        help: ArgumentHelp(tr("Ce public.", "This audience."), valueName: "audience"),
        completion: .list(Audience.allCases.map(\.rawValue)))
    var audience: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Publié ou posé depuis (2025, 2025-03 ou 2025-03-31).",
                "Published or asked since (2025, 2025-03 or 2025-03-31)."),
            valueName: "date"))
    var since: String?

    var isGiven: Bool { [territory, theme, centre, audience, since].contains { $0 != nil } }

    func filters() throws -> Search.Filters {
        Search.Filters(
            territory: territory, theme: theme, centre: centre, audience: try audience.map(AudienceWords.read),
            since: try since.map { text in
                guard let day = Day(beginning: text) else { throw Refusal.badDate(text) }
                return day
            })
    }
}
