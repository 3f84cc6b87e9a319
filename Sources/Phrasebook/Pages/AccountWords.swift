public import Desk

extension Phrases.Pages {
    /// The page of one's own account.
    public struct AccountWords: Sendable {
        public let title, hint, language, notices, note, save, saved: String
        public let introduction: @Sendable (Account) -> String

        static let french = AccountWords(
            title: "Mon compte",
            hint: "Sans adresse, rien ne vous est envoyé et vous vous connectez avec un jeton.",
            language: "Langue des courriels", notices: "Ce qui vous est écrit",
            note: "Ce que vous faites vous-même ne vous est jamais écrit.", save: "Enregistrer",
            saved: "C'est enregistré.", introduction: { "Le compte \($0)." })

        static let english = AccountWords(
            title: "My account",
            hint: "Without an address nothing is sent to you, and you sign in with a token.",
            language: "Language of mails", notices: "What is written to you",
            note: "You are never written to about what you do yourself.", save: "Save",
            saved: "It is saved.", introduction: { "The account \($0)." })
    }
}
