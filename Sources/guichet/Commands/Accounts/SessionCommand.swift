import ArgumentParser
import Desk
import Documents
import Phrasebook

struct SessionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "session",
            abstract: tr("Les navigateurs connectés au site.", "The browsers signed in to the site."),
            discussion: tr("Exemple : guichet session list", "Example: guichet session list"),
            subcommands: [ListSessionsCommand.self, EndSessionCommand.self])
    }
}

extension SessionDocument {
    /// As people read it.
    var text: String {
        "\(id)  \(account)  " + phrases.session(openedAt: openedAt, token: token, expiresAt: expiresAt)
    }
}
