import Desk
public import Foundation

/// Accounts, tokens, sessions, private links, and what was done with them.
extension Phrases {
    /// One of two sentences, in the reader's language.
    func said(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .french ? french() : english()
    }

    /// Beside the name of an account.
    public var accountDisabled: String { said("désactivé", "disabled") }

    /// The code to sign in by was asked for.
    public var codeIsSent: String {
        let minutes = Int(RequestSignIn.lasts / 60)
        return said(
            "Si cette adresse est celle d'un compte, un courriel y part. Entrez son code avant \(minutes) minutes.",
            "If this address is an account's, a mail is sent to it. Enter its code within \(minutes) minutes.")
    }

    /// What there is to know of a token.
    public func token(scope: String, madeAt: Date, usedAt: Date?, expiresAt: Date?, revokedAt: Date?) -> String {
        [
            said("portée \(scope)", "scope \(scope)"),
            said("fait le \(moment(madeAt))", "made \(moment(madeAt))"),
            usedAt.map { said("servi le \(moment($0))", "used \(moment($0))") } ?? said("jamais servi", "never used"),
            expiresAt.map { said("vaut jusqu'au \(moment($0))", "holds until \(moment($0))") },
            revokedAt.map { said("révoqué le \(moment($0))", "revoked \(moment($0))") },
        ].compactMap(\.self).joined(separator: ", ")
    }

    public var tokenShownOnce: String {
        said("Gardez-le : il ne sera plus montré.", "Keep it: it will not be shown again.")
    }

    /// Of a token that goes over the network as it is.
    public var tokenReadable: String {
        said(
            "Attention : sans https, le jeton se lit en route.",
            "Careful: without https the token can be read on the way.")
    }

    public func session(openedAt: Date, token: Int64, expiresAt: Date) -> String {
        said(
            "ouverte le \(moment(openedAt)), jeton \(token), jusqu'au \(moment(expiresAt))",
            "opened \(moment(openedAt)), token \(token), until \(moment(expiresAt))")
    }

    public func signedIn(_ account: String, _ url: String) -> String {
        said("\(account) est connecté à \(url).", "\(account) is signed in to \(url).")
    }

    /// - Parameter wasSignedIn: there was something to forget.
    public func signedOut(wasSignedIn: Bool) -> String {
        wasSignedIn
            ? said("Déconnecté.", "Signed out.")
            : said("Vous n'étiez connecté nulle part.", "You were signed in nowhere.")
    }

    public var fileComesFirst: String {
        said("GUICHET_DB est réglé, et l'emporte sur le serveur.", "GUICHET_DB is set, and comes before the server.")
    }

    public func link(_ id: Int64, madeAt: Date, revokedAt: Date?) -> String {
        let made = said("lien \(id), fait le \(moment(madeAt))", "link \(id), made on \(moment(madeAt))")
        return made + (revokedAt.map { said(", révoqué le \(moment($0))", ", revoked on \(moment($0))") } ?? "")
    }

    public func linksRevoked(_ count: Int) -> String { said("Liens révoqués : \(count).", "Links revoked: \(count).") }

    /// What the mails about a question hold.
    public func mailLinks(_ links: Int, replies: Int) -> String {
        said(
            "Dans les courriels au demandeur : liens qui marchent : \(links), adresses de réponse : \(replies).",
            "In the mails to the asker: links that work: \(links), reply addresses: \(replies).")
    }

    public func noLink(_ reference: String) -> String {
        said("\(reference) : aucun lien n'a été donné.", "\(reference): no link was given.")
    }

    /// The names of the columns of the audit.
    public var auditColumns: [String] {
        [said("quand", "when"), said("qui", "who"), said("acte", "deed"), said("sur", "of")]
    }

    public var noDeeds: String { said("Rien.", "Nothing.") }

    /// The audit has more lines than the limit.
    public var olderDeeds: String {
        said(
            "Il y a des lignes plus anciennes. Pour les voir : --limit N, ou --since DATE",
            "There are older lines. To see them: --limit N, or --since DATE")
    }

    /// A list has more than the limit.
    public var moreThanShown: String {
        said(
            "Il y en a d'autres : sans --limit, toutes sont listées.",
            "There are more: without --limit, all are listed.")
    }

    /// Where a server answers.
    public func listening(_ database: String, _ url: String) -> String {
        said("Le guichet \(database) écoute sur \(url)", "The desk \(database) listens on \(url)")
    }
}
