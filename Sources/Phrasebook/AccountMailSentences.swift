public import Desk

/// What the desk's mails say to an account.
extension Phrases {
    public func accountMailSubject(_ mail: AccountMail) -> String {
        switch mail.news {
        case .signIn: said("Votre connexion au guichet", "Your sign-in to the desk")
        // The same each time: some clients make a thread by it.
        case .notices(_, isDigest: true): said("Ce qui vous attend au guichet", "What waits for you at the desk")
        case .notices(let items, isDigest: false): items.first.map { "[\($0.reference)] \($0.title)" } ?? ""
        }
    }

    public func mailSignIn(_ account: Account) -> String {
        said(
            "Quelqu'un, sans doute vous, demande à se connecter au guichet avec le compte \(account).",
            "Someone, no doubt you, asks to sign in to the desk with the account \(account).")
    }

    /// Over the page's address.
    public var mailSignInLink: String {
        said(
            "Pour vous connecter, ouvrez cette page dans le navigateur où vous l'avez demandé :",
            "To sign in, open this page in the browser in which you asked for it:")
    }

    /// Over the code.
    /// - Parameter isOnly: there is no page to open.
    public func mailSignInCode(isOnly: Bool) -> String {
        isOnly
            ? said(
                "Pour vous connecter, entrez ce code là où il est demandé :",
                "To sign in, enter this code where it is asked for:")
            : said("Ou entrez ce code là où il est demandé :", "Or enter this code where it is asked for:")
    }

    /// How long the code holds, and what to do about a mail that nobody asked for.
    public var mailSignInEnds: String {
        let minutes = Int(RequestSignIn.lasts / 60)
        return said(
            "Il sert une fois, pendant \(minutes) minutes, là où il a été demandé et nulle part ailleurs. Si vous n'avez rien demandé, ne faites rien.",
            "It holds once, for \(minutes) minutes, where it was asked for and nowhere else. If you did not ask, do nothing."
        )
    }

    /// At the end: why the mail came, and that an answer to it goes nowhere.
    public func accountMailFooter(_ mail: AccountMail) -> [String] {
        let desk = mail.desk ?? said("le guichet", "the desk")
        return [
            said(
                "Vous recevez ce courriel parce que le compte \(mail.account) a cette adresse. Envoyé par \(desk).",
                "You get this mail because the account \(mail.account) has this address. Sent by \(desk)."),
            isNotice(mail) ? choice(mail) : nil,
            said(
                "N'y répondez pas : les agents répondent sur le site ou par la commande guichet.",
                "Do not reply to it: agents answer on the site or by the command guichet."),
        ].compactMap(\.self)
    }

    private func isNotice(_ mail: AccountMail) -> Bool { if case .notices = mail.news { true } else { false } }

    /// Where one chooses what to be told of.
    private func choice(_ mail: AccountMail) -> String {
        let place = mail.site.map { $0 + SitePath.account } ?? "guichet account notify"
        return said("Choisir ce que vous recevez : \(place)", "To choose what you get: \(place)")
    }
}
