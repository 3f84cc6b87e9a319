import Desk

extension Phrases.Pages {
    /// The pages for signing in.
    public struct SignInWords: Sendable {
        public let title, introduction, token, hint, submit, wrong, kept: String
        public let email, emailHint, send, withToken, byMail, sentTitle, sent, found, code, wrongCode, again: String

        private static let minutes = Int(RequestSignIn.lasts / 60)

        static let french = SignInWords(
            title: "Connexion des agents",
            introduction: "Pour les agents des centres. Pour poser une question, aucun compte n'est nécessaire.",
            token: "Jeton", hint: "Un administrateur le crée : guichet token create --account NOM@CENTRE",
            submit: "Se connecter", wrong: "Ce jeton n'est pas valable, ou ne l'est plus.",
            kept:
                "Connectez-vous d'abord : rien n'est fait encore. Ce que vous avez écrit est gardé et vous attend après la connexion.",
            email: "Votre adresse électronique",
            emailHint: "Celle de votre compte : un lien pour vous connecter y est envoyé.",
            send: "Recevoir un lien", withToken: "Se connecter avec un jeton", byMail: "Se connecter par courriel",
            sentTitle: "Relevez votre courrier",
            sent:
                "Si cette adresse est celle d'un compte, un courriel y part. Ouvrez son lien dans ce navigateur, ou entrez son code ici, avant \(minutes) minutes.",
            found: "Le code est dans votre courriel ; il sert une fois, dans le navigateur où vous l'avez demandé.",
            code: "Code",
            wrongCode: "Ce code n'est pas valable dans ce navigateur, ou ne l'est plus.",
            again: "Demander un autre courriel")

        static let english = SignInWords(
            title: "Agents: sign in",
            introduction: "For the agents of the centres. Asking a question needs no account.", token: "Token",
            hint: "An administrator makes it: guichet token create --account NAME@CENTRE", submit: "Sign in",
            wrong: "This token is not valid, or no longer.",
            kept: "Sign in first: nothing is done yet. What you wrote is kept and waits for you behind the sign-in.",
            email: "Your e-mail address", emailHint: "That of your account: a link to sign in is sent to it.",
            send: "Send me a link", withToken: "Sign in with a token", byMail: "Sign in by mail",
            sentTitle: "Look at your mail",
            sent:
                "If this address is an account's, a mail is sent to it. Open its link in this browser, or enter its code here, within \(minutes) minutes.",
            found: "The code is in your mail; it holds once, in the browser in which you asked for it.",
            code: "Code",
            wrongCode: "This code is not valid in this browser, or no longer.", again: "Ask for another mail")
    }
}
