import Desk

/// It is not known who acts, or not from here.
extension FrenchRefusals {
    static func access(_ refusal: AccessRefusal) -> Phrases.Sentence {
        switch refusal {
        case .identityNeeded:
            Phrases.Sentence(
                "On ne sait pas qui agit.",
                "Dites-le : --as NOM@CENTRE, ou une fois pour toutes : guichet config as NOM@CENTRE")
        case .tokenNeeded(let server):
            Phrases.Sentence(
                "Sur un serveur, c'est un jeton qui dit qui agit, pas --as ; il n'y en a pas pour \(server).",
                "Connectez-vous : guichet login \(server), ou réglez GUICHET_TOKEN.")
        case .badToken:
            Phrases.Sentence(
                "Le serveur n'accepte pas ce jeton : il est révoqué, ou expiré.", "Reconnectez-vous : guichet login URL"
            )
        case .narrowToken(let scope):
            Phrases.Sentence(
                "Ce jeton ne suffit pas : sa portée est « \(scope.rawValue) ».",
                "Prenez-en un de portée plus large : guichet token create --scope administer")
        case .otherAccount(let wanted, let token):
            Phrases.Sentence(
                "Ce jeton est celui de \(token) : on n'agit pas avec lui comme \(wanted).", "Retirez --as.")
        case .notRemote(let command):
            Phrases.Sentence(
                "guichet \(command) travaille sur le fichier du guichet, sur la machine qui l'a.",
                "Lancez-le là-bas, ou nommez un fichier : --db FICHIER")
        case .disabledAccount(let account):
            Phrases.Sentence(
                "Le compte \(account) est désactivé.", "Demandez à un administrateur : guichet account add")
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
                "It is not known who acts.", "Say so: --as NAME@CENTRE, or once for all: guichet config as NAME@CENTRE")
        case .tokenNeeded(let server):
            Phrases.Sentence(
                "On a server a token says who acts, not --as; there is none for \(server).",
                "Sign in: guichet login \(server), or set GUICHET_TOKEN.")
        case .badToken:
            Phrases.Sentence(
                "The server does not take this token: it was revoked, or has expired.",
                "Sign in again: guichet login URL")
        case .narrowToken(let scope):
            Phrases.Sentence(
                "This token may not: its scope is \"\(scope.rawValue)\".",
                "Use one of a wider scope: guichet token create --scope administer")
        case .otherAccount(let wanted, let token):
            Phrases.Sentence("This token is \(token)'s: with it one does not act as \(wanted).", "Leave --as out.")
        case .notRemote(let command):
            Phrases.Sentence(
                "guichet \(command) works on the desk's file, on the machine that has it.",
                "Run it there, or name a file: --db FILE")
        case .disabledAccount(let account):
            Phrases.Sentence("The account \(account) is disabled.", "Ask an administrator: guichet account add")
        case .foreignHost(let host, let site):
            Phrases.Sentence("The desk does not answer by the name \"\(host)\".", "Its address: \(site)")
        case .foreignOrigin:
            Phrases.Sentence("Another site sent this: nothing was done.", "Open the page on this site and try again.")
        }
    }
}
