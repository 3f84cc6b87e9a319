import Desk

extension Phrases {
    /// The texts of the site, by page. A page's template gets the texts of its page only.
    public struct Pages: Sendable {
        public let frame: FrameWords
        public let form: FormWords
        public let home: HomeWords
        public let search: SearchWords
        public let entry: EntryWords
        public let ask: AskWords
        public let followUp: FollowUpWords
        public let network: NetworkWords
        public let themes: ThemesWords
        public let signIn: SignInWords
        public let inbox: InboxWords
        public let desk: QuestionWords
        public let entries: EntryDeskWords
        public let mail: MailWords
        public let sessions: SessionsWords
        public let account: AccountWords
        public let manual: ManualWords

        static let french = Pages(
            frame: .french, form: .french, home: .french, search: .french, entry: .french, ask: .french,
            followUp: .french, network: .french, themes: .french, signIn: .french, inbox: .french, desk: .french,
            entries: .french, mail: .french, sessions: .french, account: .french, manual: .french)

        static let english = Pages(
            frame: .english, form: .english, home: .english, search: .english, entry: .english, ask: .english,
            followUp: .english, network: .english, themes: .english, signIn: .english, inbox: .english,
            desk: .english, entries: .english, mail: .english, sessions: .english, account: .english, manual: .english)
    }

    public var pages: Pages {
        switch language {
        case .french: .french
        case .english: .english
        }
    }
}

extension Phrases {
    /// `Territory: Bobigny`.
    public func named(_ name: String, _ value: String) -> String {
        switch language {
        case .french: "\(name) : \(value)"
        case .english: "\(name): \(value)"
        }
    }
}

extension Phrases.Pages {
    /// What surrounds every page.
    public struct FrameWords: Sendable {
        public let skip, navigation, home, search, ask, themes, network, desk, signIn, signOut, footer,
            readOnly: String
        public let signedIn: @Sendable (_ account: String) -> String

        static let french = FrameWords(
            skip: "Aller au contenu", navigation: "Navigation principale",
            home: "Accueil", search: "Chercher",
            ask: "Poser une question", themes: "Thèmes", network: "Le réseau", desk: "Bureau de l'agent",
            signIn: "Connexion des agents", signOut: "Se déconnecter",
            footer: "Guichet, le service de questions-réponses des centres de ressources politique de la ville.",
            readOnly:
                "Ce guichet est en lecture seule : on y cherche et on y lit, mais rien ne s'y écrit pour le moment.",
            signedIn: { "Connecté : \($0)" })

        static let english = FrameWords(
            skip: "Skip to the content", navigation: "Main navigation",
            home: "Home", search: "Search",
            ask: "Ask a question", themes: "Themes", network: "The network", desk: "Agent's desk",
            signIn: "Sign in (agents)", signOut: "Sign out",
            footer: "Guichet, the question-and-answer desk of the French resource centres for urban policy.",
            readOnly: "This desk is read only: one searches and reads here, but nothing can be written for now.",
            signedIn: { "Signed in: \($0)" })
    }

    /// What all forms say.
    public struct FormWords: Sendable {
        public let optional, problem, errorInTitle, markdown, preview, trap, void, gone, kept, choose, confirm,
            files, filesAgain: String

        static let french = FormWords(
            optional: "facultatif", problem: "Il y a quelque chose à corriger", errorInTitle: "Erreur :",
            markdown: "Mise en forme : Markdown (**gras**, - liste, [texte](adresse)).", preview: "Aperçu",
            trap: "Laissez ce champ vide",
            void:
                "Ce formulaire n'était plus valable. Ce que vous avez écrit est gardé : vérifiez, puis envoyez de nouveau.",
            gone:
                "Ce que vous aviez saisi n'est plus gardé : plus de deux heures ont passé, le site a redémarré, ou votre navigateur refuse les cookies.",
            kept: "Ce que vous avez écrit est gardé : rechargez cette page à ce moment-là.",
            choose: "Choisissez dans la liste.", confirm: "Cochez cette case pour confirmer.",
            files: "PDF, bureautique, CSV, texte ou images : 10 Mo par fichier, 25 Mo en tout.",
            filesAgain: "À choisir de nouveau :")

        static let english = FormWords(
            optional: "optional", problem: "There is something to correct", errorInTitle: "Error:",
            markdown: "Formatting: Markdown (**bold**, - list, [text](address)).", preview: "Preview",
            trap: "Leave this field empty",
            void: "This form was no longer valid. What you wrote is kept: check it, then send it again.",
            gone:
                "What you had typed is no longer kept: more than two hours have passed, the site was restarted, or your browser refuses cookies.",
            kept: "What you wrote is kept: reload this page then.", choose: "Choose from the list.",
            confirm: "Tick this box to confirm.",
            files: "PDF, office documents, CSV, text or pictures: 10 MB a file, 25 MB together.",
            filesAgain: "To be chosen again:")
    }

    public struct HomeWords: Sendable {
        public let title, introduction, label, search, example, askTitle, ask, askLink, themesTitle, allThemes,
            latestTitle, allEntries, none, networkTitle, networkLink, feed: String
        public let network: @Sendable (_ centres: Int, _ covered: Int, _ departements: Int) -> String

        static let french = HomeWords(
            title: "Que cherchez-vous ?",
            introduction:
                "Les réponses des centres de ressources politique de la ville, vérifiées et sourcées. Si la vôtre n'y est pas, posez la question.",
            label: "Votre recherche", search: "Chercher", example: "Par exemple : financer un poste d'adulte-relais",
            askTitle: "Vous ne trouvez pas ?",
            ask:
                "Deux minutes suffisent, sans compte. Votre question va au centre qui sert votre territoire, et vous suivez la réponse par un lien privé.",
            askLink: "Poser une question", themesTitle: "Par thème", allThemes: "Tous les thèmes",
            latestTitle: "Dernières fiches", allEntries: "Toutes les fiches", none: "Aucune fiche pour l'instant.",
            networkTitle: "Un réseau de centres", networkLink: "Qui couvre quoi", feed: "Fil Atom",
            network: {
                "\($0) centres de ressources ; \($1) départements couverts sur \($2). Ailleurs, le pôle national répond."
            })

        static let english = HomeWords(
            title: "What are you looking for?",
            introduction:
                "The answers of the resource centres for urban policy, verified and sourced. If yours is not there, ask.",
            label: "Your search", search: "Search", example: "For example: financer un poste d'adulte-relais",
            askTitle: "Not found?",
            ask:
                "Two minutes are enough, without an account. Your question goes to the centre that serves your territory, and you follow the answer by a private link.",
            askLink: "Ask a question", themesTitle: "By theme", allThemes: "All themes", latestTitle: "Latest entries",
            allEntries: "All entries", none: "No entry yet.", networkTitle: "A network of centres",
            networkLink: "Who covers what", feed: "Atom feed",
            network: {
                "\($0) resource centres; \($1) of \($2) départements covered. Elsewhere the national desk answers."
            })
    }

    public struct ThemesWords: Sendable {
        public let title, introduction, terms: String
        public let entries: @Sendable (Int) -> String

        static let french = ThemesWords(
            title: "Thèmes", introduction: "Les thèmes du réseau, et les fiches qui en traitent.", terms: "Aussi :",
            entries: { $0 == 0 ? "aucune fiche" : $0 == 1 ? "1 fiche" : "\($0) fiches" })

        static let english = ThemesWords(
            title: "Themes", introduction: "The themes of the network, and the entries about them.", terms: "Also:",
            entries: { $0 == 0 ? "no entry" : $0 == 1 ? "1 entry" : "\($0) entries" })
    }
}
