import ArgumentParser
import Phrasebook

struct MailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mail",
            abstract: tr("Les courriels du guichet.", "The desk's mails."),
            discussion: tr(
                """
                Un courriel est écrit avec l'acte dont il parle, là où mail-from est réglé (guichet desk set). Il attend : \
                cette version ne l'envoie pas encore. Réservé à la coordination.

                Exemple : guichet mail list --failed
                """,
                """
                A mail is written with the act that it tells of, where mail-from is set (guichet desk set). It waits: \
                this version does not send it yet. For the coordination.

                Example: guichet mail list --failed
                """),
            subcommands: [
                ListMailCommand.self, ShowMailCommand.self, RetryMailCommand.self, DropMailCommand.self,
            ])
    }
}
