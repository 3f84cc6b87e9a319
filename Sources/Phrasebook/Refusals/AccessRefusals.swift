import Desk

/// It is not known who acts, or not from here.
extension FrenchRefusals {
    static func access(_ refusal: AccessRefusal) -> Phrases.Sentence {
        switch refusal {
        case .identityNeeded:
            Phrases.Sentence(
                "On ne sait pas qui agit.",
                "Dites-le, pour cette fois ou pour toutes", "--as NOM@CENTRE", "guichet config as NOM@CENTRE",
                online: "Connectez-vous d'abord.")
        case .tokenNeeded(let server):
            Phrases.Sentence(
                "Sur un serveur, c'est un jeton qui dit qui agit, pas --as ; il n'y en a pas pour \(server).",
                "Réglez GUICHET_TOKEN, ou connectez-vous", "guichet login \(server)")
        case .badToken:
            Phrases.Sentence(
                "Le serveur n'accepte pas ce jeton : il est révoqué, ou expiré.", "Reconnectez-vous",
                "guichet login URL",
                online: "Reconnectez-vous, avec un jeton qui vaut."
            )
        case .badSignInCode:
            Phrases.Sentence(
                "Ce code n'est pas valable ici, ou ne l'est plus : il sert une fois, là où il a été demandé.",
                "Demandez-en un autre", "guichet login --email ADRESSE URL", online: "Demandez-en un autre.")
        case .noSignInByMail:
            Phrases.Sentence(
                "Ce guichet n'envoie pas de courriels : on s'y connecte avec un jeton.",
                "Demandez-le à un administrateur", "guichet token create --account NOM@CENTRE",
                online: "Demandez-le à un administrateur.")
        case .narrowToken(let scope):
            Phrases.Sentence(
                "Ce jeton ne suffit pas : sa portée est « \(scope.rawValue) ».",
                "Prenez-en un de portée plus large", "guichet token create --scope administer")
        case .otherAccount(let wanted, let token):
            Phrases.Sentence(
                "Ce jeton est celui de \(token) : on n'agit pas avec lui comme \(wanted).",
                "Prenez le jeton de ce compte, ou retirez --as.",
                online: "Prenez le jeton du bon compte.")
        case .notRemote(let command):
            Phrases.Sentence(
                "guichet \(command) travaille sur le fichier du guichet, sur la machine qui l'a.",
                "Lancez-le là-bas, ou nommez un fichier", "--db FICHIER")
        case .disabledAccount(let account):
            Phrases.Sentence(
                "Le compte \(account) est désactivé.", "Demandez à un administrateur", "guichet account add")
        case .foreignHost(let host, let site):
            Phrases.Sentence("Ce site ne répond pas sous le nom « \(host) ».", "Son adresse : \(site)")
        case .foreignOrigin:
            Phrases.Sentence(
                "Cet envoi vient d'un autre site : rien n'a été fait.", "Ouvrez la page sur ce site et recommencez.")
        }
    }
}

extension EnglishRefusals {
    static func access(_ refusal: AccessRefusal) -> Phrases.Sentence {
        switch refusal {
        case .identityNeeded:
            Phrases.Sentence(
                "It is not known who acts.", "Say so, for this once or for all", "--as NAME@CENTRE",
                "guichet config as NAME@CENTRE",
                online: "Sign in first.")
        case .tokenNeeded(let server):
            Phrases.Sentence(
                "On a server a token says who acts, not --as; there is none for \(server).",
                "Set GUICHET_TOKEN, or sign in", "guichet login \(server)")
        case .badToken:
            Phrases.Sentence(
                "The server does not take this token: it was revoked, or has expired.",
                "Sign in again", "guichet login URL",
                online: "Sign in again, with a token that holds.")
        case .badSignInCode:
            Phrases.Sentence(
                "This code is not valid here, or no longer: it holds once, where it was asked for.",
                "Ask for another", "guichet login --email ADDRESS URL", online: "Ask for another.")
        case .noSignInByMail:
            Phrases.Sentence(
                "This desk sends no mail: one signs in with a token.",
                "Ask an administrator for it", "guichet token create --account NAME@CENTRE",
                online: "Ask an administrator for it.")
        case .narrowToken(let scope):
            Phrases.Sentence(
                "This token may not: its scope is \"\(scope.rawValue)\".",
                "Use one of a wider scope", "guichet token create --scope administer")
        case .otherAccount(let wanted, let token):
            Phrases.Sentence(
                "This token is \(token)'s: with it one does not act as \(wanted).",
                "Use that account's token, or leave --as out.",
                online: "Use the token of the right account.")
        case .notRemote(let command):
            Phrases.Sentence(
                "guichet \(command) works on the desk's file, on the machine that has it.",
                "Run it there, or name a file", "--db FILE")
        case .disabledAccount(let account):
            Phrases.Sentence("The account \(account) is disabled.", "Ask an administrator", "guichet account add")
        case .foreignHost(let host, let site):
            Phrases.Sentence("The desk does not answer by the name \"\(host)\".", "Its address: \(site)")
        case .foreignOrigin:
            Phrases.Sentence("Another site sent this: nothing was done.", "Open the page on this site and try again.")
        }
    }
}
