import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook
import Store
import Web

struct ListLinksCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "link",
            abstract: tr(
                "Les liens privés par lesquels le demandeur suit sa question.",
                "The private links by which the asker follows the question."),
            discussion: tr(
                """
                Sans option, liste ceux qui ont été donnés. Un lien n'est montré qu'à sa création : pour qui l'a perdu, \
                --new en fait un autre ; --revoke rend les autres inutilisables. Avec les deux, le nouveau les remplace.

                Exemple : guichet link 42 --revoke --new --as Awa@profession-banlieue
                """,
                """
                Without an option, lists those that were given. A link is shown only when it is made: for who lost it, --new \
                makes another; --revoke makes the others void. With both, the new one replaces them.

                Example: guichet link 42 --revoke --new --as Awa@profession-banlieue
                """))
    }

    @Argument(help: ArgumentHelp(tr("La question.", "The question."), valueName: "ref")) var reference: String
    @Flag(help: ArgumentHelp(tr("En fait un, montré cette fois.", "Makes one, shown this once."))) var new = false
    @Flag(help: ArgumentHelp(tr("Rend inutilisables ceux qu'il y a.", "Makes those there are void."))) var revoke =
        false
    @OptionGroup var sure: Sure
    @OptionGroup var desk: DeskOptions

    func run() throws {
        if revoke {
            try sure.ask(
                tr("Les liens de \(reference) ne marcheront plus.", "The links of \(reference) will no longer work."))
        }
        let connection = try desk.connection()
        let made = new ? try connection.perform(CreateLink(reference: reference, replacesOthers: revoke)) : nil
        let revoked = revoke && !new ? try connection.perform(RevokeLinks(reference: reference)) : nil
        let list = try connection.perform(ListLinks(reference: reference))
        let page = LinksDocument(
            list, revoked: revoked ?? (revoke ? list.replacedByLast : nil),
            new: try made.map { try connection.address(of: $0) })
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}

extension DeskConnection {
    /// The address of a private link; only its path where the site's address is not set.
    func address(of secret: String) throws -> String {
        switch self {
        case .file(let store, _): (try store.setting(.siteURL) ?? "") + Wire.followUp + secret
        case .server(let server): server.url + Wire.followUp + secret
        }
    }
}

extension FollowUpLinks {
    /// How many links were revoked at the moment when the last one was made.
    fileprivate var replacedByLast: Int {
        links.filter { $0.revokedAt != nil && $0.revokedAt == links.last?.createdAt }.count
    }
}

extension LinksDocument {
    fileprivate var text: String {
        var lines = new.map { [$0] } ?? []
        if let revoked { lines.append(phrases.linksRevoked(revoked)) }
        guard new == nil, revoked == nil else { return lines.joined(separator: "\n") }
        let mailed = mailLinks + replyAddresses > 0 ? [phrases.mailLinks(mailLinks, replies: replyAddresses)] : []
        lines = links.map(\.text) + mailed
        return lines.isEmpty ? phrases.noLink(reference) : lines.joined(separator: "\n")
    }
}

extension LinkDocument {
    fileprivate var text: String { phrases.link(id, madeAt: createdAt, revokedAt: revokedAt) }
}
