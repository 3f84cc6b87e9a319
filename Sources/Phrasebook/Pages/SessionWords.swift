extension Phrases.Pages {
    /// The page of the browsers that an account is signed in with.
    public struct SessionsWords: Sendable {
        public let title, introduction, opened, expires, token, browser, this, other, end, ended, back: String

        static let french = SessionsWords(
            title: "Mes sessions",
            introduction:
                "Les navigateurs connectés avec ce compte. Fermez ceux que vous ne reconnaissez pas : ils devront se connecter de nouveau. Si un jeton est connu d'un autre, révoquez-le aussi : guichet token revoke.",
            opened: "Ouverte", expires: "Jusqu'au", token: "Jeton", browser: "Navigateur", this: "celui-ci",
            other: "un autre", end: "Fermer", ended: "La session est fermée.", back: "Retour au bureau")

        static let english = SessionsWords(
            title: "My sessions",
            introduction:
                "The browsers that are signed in with this account. End those that you do not know: they have to sign in again. If someone else knows a token, revoke it too: guichet token revoke.",
            opened: "Opened", expires: "Until", token: "Token", browser: "Browser", this: "this one",
            other: "another", end: "End", ended: "The session has ended.", back: "Back to the desk")
    }
}
