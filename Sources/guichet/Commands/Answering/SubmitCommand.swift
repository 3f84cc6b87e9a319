import ArgumentParser
import Desk
import Phrasebook

struct SubmitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "submit",
            abstract: tr("Soumet une réponse à un second lecteur.", "Submits an answer to a second reader."),
            discussion: tr(
                """
                Comme answer, mais la réponse n'est envoyée qu'une fois relue : guichet approve, ou return avec un motif. Dans un \
                centre qui veut toujours un second lecteur (guichet centre edit --second-reader), answer fait de même.

                Exemple : guichet submit 42 --file reponse.md --as Awa@profession-banlieue
                """,
                """
                As answer, but the answer is sent only once it was read: guichet approve, or return with a reason. In a centre \
                that always wants a second reader (guichet centre edit --second-reader) answer does the same.

                Example: guichet submit 42 --file answer.md --as Awa@profession-banlieue
                """))
    }

    @OptionGroup var answer: AnswerOptions
    @OptionGroup var desk: DeskOptions

    func run() throws { try answer.send(desk, submits: true) }
}
