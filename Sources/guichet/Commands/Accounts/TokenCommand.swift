import ArgumentParser
import Desk
import Documents
import Phrasebook

struct TokenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "token",
            abstract: tr(
                "Les jetons, par lesquels on agit sur un serveur.", "The tokens, by which one acts on a server."),
            discussion: tr(
                "Exemple : guichet token create --account Awa@profession-banlieue",
                "Example: guichet token create --account Awa@profession-banlieue"),
            subcommands: [CreateTokenCommand.self, ListTokensCommand.self, RevokeTokenCommand.self])
    }
}

extension TokenDocument {
    /// As people read it.
    var text: String {
        "\(id)  \(account)  "
            + phrases.token(
                scope: scope.rawValue, madeAt: createdAt, usedAt: lastUsedAt, expiresAt: expiresAt,
                revokedAt: revokedAt)
    }
}
