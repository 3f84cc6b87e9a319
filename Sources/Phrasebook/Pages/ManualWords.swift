extension Phrases.Pages {
    /// The manual's own pages; its chapters are in English.
    public struct ManualWords: Sendable {
        public let title, introduction, next: String

        static let french = ManualWords(
            title: "Manuel",
            introduction: "Comment on se sert de Guichet, sur le site et dans un terminal. Le manuel est en anglais.",
            next: "Chapitre suivant :")

        static let english = ManualWords(
            title: "Manual", introduction: "How to use Guichet, on the site and on a terminal.", next: "Next chapter:")
    }
}
