import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ExplainRouteCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "route",
            abstract: tr(
                "Dit à quel centre va une question sur un lieu, et pourquoi.",
                "Says which centre a question about a place goes to, and why."),
            discussion: tr(
                """
                Le lieu s'écrit comme on veut : commune (d'aujourd'hui ou de 2014), code postal, adresse CEDEX, département, \
                région (ancienne ou nouvelle), arrondissement, quartier. Sortie : 0 un centre, 6 plusieurs possibles, 3 inconnu.

                Exemple : guichet route "Saint-Denis (93)"
                """,
                """
                A place is written as one likes: a commune (of today or of 2014), a postal code, a CEDEX address, a \
                département, a région (old or new), an arrondissement, a quartier. Exit: 0 one centre, 6 several, 3 unknown.

                Example: guichet route "Saint-Denis (93)"
                """))
    }

    @Argument(help: ArgumentHelp(tr("Le lieu.", "The place."), valueName: "place"))
    var words: [String] = []

    @Option(
        help: ArgumentHelp(
            tr(
                "Le jour dont la couverture compte (aujourd'hui sinon).",
                "The day whose coverage counts (today otherwise)."), valueName: "yyyy-mm-dd"))
    var date: String?

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let route = try desk.connection().perform(ExplainRoute(text: Arguments.text(words), date: Dates.day(date)))
        let page = RouteDocument(route, phrases)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        switch route.outcome {
        case .unique: break
        case .ambiguous: throw ExitCode(Refusal.Kind.ambiguous.rawValue)
        case .unknown: throw ExitCode(Refusal.Kind.notFound.rawValue)
        }
    }
}
