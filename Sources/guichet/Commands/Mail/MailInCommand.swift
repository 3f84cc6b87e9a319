import ArgumentParser
import Phrasebook

struct MailInCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "in",
            abstract: tr("Les courriels reçus.", "The mails that came in."),
            discussion: tr(
                """
                Ce qui répond à un courriel du guichet se range seul dans sa question. Le reste attend ici que la \
                coordination en décide.

                Exemple : guichet mail in list
                """,
                """
                What answers a mail of the desk finds its question. The rest waits here until the coordination decides.

                Example: guichet mail in list
                """),
            subcommands: [
                ListReceivedMailCommand.self, ShowReceivedMailCommand.self, AssignReceivedMailCommand.self,
                AskReceivedMailCommand.self, DiscardReceivedMailCommand.self,
            ])
    }
}
