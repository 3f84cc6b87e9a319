import ArgumentParser
import Desk
import Phrasebook

struct ClaimCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "claim", abstract: tr("Prend une question en charge.", "Takes a question on."),
            discussion: tr(
                "Si quelqu'un a été plus rapide, le dit et sort avec le code 5.\n\nExemple : guichet claim 42 --as Awa@profession-banlieue",
                "If someone was faster, says so and exits with code 5.\n\nExample: guichet claim 42 --as Awa@profession-banlieue"
            ))
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref"))
    var reference: String

    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let question = try desk.counter().perform(Claim(reference: reference, seen: seen.version))
        if desk.json {
            Screen.json(QuestionPage(question))
        } else {
            Screen.write(phrases.lists.claimed(question.reference))
        }
    }
}

/// The version that the actor saw.
struct SeenOption: ParsableArguments {
    @Option(
        name: .customLong("seen"),
        help: ArgumentHelp(
            tr(
                "La version que vous avez vue : refuse si elle a changé.",
                "The version you saw: refuses if it has changed."), valueName: "version"))
    var version: Int?
}
