import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListPersonsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: tr(
                "Liste les personnes dont quelque chose est gardé.",
                "Lists the persons of whom something is kept."),
            discussion: tr(
                """
                La plus anciennement venue d'abord. Ce qui est passé de durée, guichet tick l'efface une fois les \
                questions closes.

                Exemple : guichet person list --expired --as Awa@national
                """,
                """
                The person who came longest ago is first. What is past its term is erased by guichet tick once the questions \
                are closed.

                Example: guichet person list --expired --as Awa@national
                """))
    }

    @Flag(
        help: ArgumentHelp(
            tr(
                "Seulement celles dont la dernière question a plus de \(ListPersons.term) ans.",
                "Only those whose last question is more than \(ListPersons.term) years old.")))
    var expired = false
    @Flag(
        help: ArgumentHelp(
            tr("Seulement celles dont l'effacement est demandé.", "Only those whose erasure is asked for.")))
    var requested = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let lines = try desk.connection().perform(ListPersons(expired: expired, requested: requested)).map(
            PersonDocument.init)
        if desk.json { return Screen.json(PersonsDocument(lines)) }
        guard !lines.isEmpty else { return Screen.write(phrases.nobodyKept) }
        Screen.write(Columns.table(lines.map(\.cells), width: Screen.width, isCut: Screen.isTerminal))
    }
}
