import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct TokenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "token",
            abstract: tr(
                "Les jetons, par lesquels on agit sur un serveur.", "The tokens, by which one acts on a server."),
            discussion: tr(
                "Exemple : guichet token create --account Awa@profession-banlieue",
                "Example: guichet token create --account Awa@profession-banlieue"),
            subcommands: [Create.self, List.self, Revoke.self])
    }

    struct Create: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "create", "Fait un jeton pour un compte ; il n'est montré que cette fois.",
                "Makes a token for an account; it is shown this once.",
                example: "token create --account Awa@profession-banlieue --scope read")
        }

        @Option(
            help: ArgumentHelp(
                tr("Le compte (vous-même sinon).", "The account (yourself otherwise)."), valueName: "name@centre"))
        var account: String?
        @Option(
            help: ArgumentHelp(
                tr(
                    "Le dernier jour où il vaut (un an sinon).", "The last day it holds (a year otherwise)."),
                valueName: "yyyy-mm-dd"))
        var expires: String?
        @Option(
            help: ArgumentHelp(
                tr(
                    "Le plus qu'il peut de ce que peut le compte : read, act, administer (tout, sinon).",
                    "The most it may of what the account may: read, act, administer (all, otherwise)."),
                valueName: "scope"), completion: .list(Scope.allCases.map(\.rawValue)))
        var scope: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let wanted = try scope.map { text in
                guard let scope = Scope(rawValue: text) else {
                    throw Refusal.badChoice(text, known: Scope.allCases.map(\.rawValue))
                }
                return scope
            }
            let connection = try desk.connection()
            let made = try connection.perform(
                CreateToken(
                    account: try TokenCommand.account(account, desk, connection),
                    expiresAt: Dates.day(expires).map { $0.adding(days: 1).startOfDay }, scope: wanted))
            let page = TokenDocument(made.record)
            if desk.json { return Screen.json(NewTokenPage(token: made.token, record: page)) }
            Screen.write(made.token)
            Screen.remark(
                page.text + "\n" + tr("Gardez-le : il ne sera plus montré.", "Keep it: it will not be shown again."))
        }
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            help("list", "Liste les jetons.", "Lists the tokens.", example: "token list")
        }

        @Option(
            help: ArgumentHelp(
                tr(
                    "Ceux d'un compte (sinon tous ; sur un serveur, les vôtres, sauf pour un administrateur).",
                    "Those of an account (otherwise all; on a server yours, except for an administrator)."),
                valueName: "name@centre"))
        var account: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            let wanted = try account.map { try TokenCommand.account($0, desk, connection) }
            let pages = try connection.perform(ListTokens(account: wanted)).map(TokenDocument.init)
            if desk.json { return Screen.json(["tokens": pages]) }
            if !pages.isEmpty { Screen.write(pages.map(\.text).joined(separator: "\n")) }
        }
    }

    struct Revoke: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "revoke", "Révoque un jeton, et ferme les sessions qu'il a ouvertes.",
                "Makes a token void, and ends the sessions opened with it.", example: "token revoke 3")
        }

        @Argument(help: ArgumentHelp(tr("Son numéro.", "Its number."), valueName: "number")) var id: Int64
        @OptionGroup var sure: Sure
        @OptionGroup var desk: DeskOptions

        func run() throws {
            try sure.ask(tr("Le jeton \(id) ne vaudra plus.", "Token \(id) will no longer hold."))
            let page = TokenDocument(try desk.connection().perform(RevokeToken(id: id)))
            if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        }
    }

    /// The account meant by `NAME@SLUG`, by a name that only one account has, or by nothing: oneself.
    private static func account(_ text: String?, _ desk: DeskOptions, _ connection: DeskConnection) throws -> Account {
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
    fileprivate var text: String {
        let parts = [
            tr("portée ", "scope ") + scope.rawValue,
            tr("fait le ", "made ") + phrases.moment(createdAt),
            lastUsedAt.map { tr("servi le ", "used ") + phrases.moment($0) } ?? tr("jamais servi", "never used"),
            expiresAt.map { tr("vaut jusqu'au ", "holds until ") + phrases.moment($0) },
            revokedAt.map { tr("révoqué le ", "revoked ") + phrases.moment($0) },
        ]
        return "\(id)  \(account)  " + parts.compactMap { $0 }.joined(separator: ", ")
    }
}

/// A new token. It is shown only once.
private struct NewTokenPage: Encodable {
    let token: String
    let record: TokenDocument

    private enum Key: String, CodingKey { case token }

    func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(token, forKey: .token)
    }
}
