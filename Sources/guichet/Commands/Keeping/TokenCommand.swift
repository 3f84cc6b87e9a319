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
            subcommands: [Create.self, List.self, Revoke.self])
    }

    /// The account meant by `NAME@SLUG`, by a name that only one account has, or by nothing: oneself.
    static func account(_ text: String?, _ desk: DeskOptions, _ connection: DeskConnection) throws -> Account {
        guard let text else { return try desk.actor() }
        if let account = Account(text) { return account }
        let named = try connection.perform(ListAccounts()).map(\.account).filter { $0.name == text }
        guard let only = named.first else { throw Refusal.badIdentity(text) }
        guard named.count == 1 else {
            throw Refusal.ambiguousReference(text, candidates: named.map(\.description))
        }
        return only
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
