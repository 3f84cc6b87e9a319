import ArgumentParser
import Phrasebook

struct MailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mail",
            abstract: tr("Les courriels du guichet.", "The desk's mails."),
            discussion: tr(
                """
                Un courriel est écrit avec l'acte dont il parle, là où mail-from est réglé (guichet desk set). Il part aussitôt, \
                par le programme de mail-command ; s'il ne part pas, le serveur ou guichet mail send (cron) le renvoie pendant \
                trois jours. Réservé à la coordination. Voyez guichet help mail.

                Exemple : guichet mail list --failed
                """,
                """
                A mail is written with the act that it tells of, where mail-from is set (guichet desk set). It is sent at once, \
                by the program of mail-command; where that fails, the server or guichet mail send (cron) tries again for three \
                days. For the coordination. See guichet help mail.

                Example: guichet mail list --failed
                """),
            subcommands: [
                ListMailCommand.self, ShowMailCommand.self, SendMailCommand.self, RetryMailCommand.self,
                DropMailCommand.self, ReceiveMailCommand.self, FetchMailCommand.self, MailInCommand.self,
            ])
    }
}
