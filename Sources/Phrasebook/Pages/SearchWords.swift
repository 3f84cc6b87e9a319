extension Phrases.Pages {
    public struct SearchWords: Sendable {
        public let title, label, submit, filters, anyTerritory, territory, theme, centre, audience, since, everything,
            sort, byRelevance, byDate, pages, previous, next, feed, didYouMean, insteadOf, asTyped, stale,
            question, remove, askTitle, ask, askLink, advice: String
        /// The number of results, or an estimate of it where counting was cut.
        public let found: @Sendable (_ total: Int, _ isCut: Bool) -> String
        public let nothing: @Sendable (_ words: String) -> String
        public let titleFor: @Sendable (_ words: String) -> String
        public let cut: @Sendable (_ most: Int) -> String
        public let page: @Sendable (_ number: Int) -> String

        static let french = SearchWords(
            title: "Chercher", label: "Votre recherche", submit: "Chercher", filters: "Affiner",
            anyTerritory: "Commune, code postal, département ou région",
            territory: "Territoire", theme: "Thème", centre: "Centre", audience: "Public", since: "Depuis",
            everything: "Chercher aussi dans les questions et les réponses", sort: "Ordre",
            byRelevance: "Les plus proches d'abord", byDate: "Les plus récentes d'abord", pages: "Pages de résultats",
            previous: "Page précédente", next: "Page suivante", feed: "Suivre cette recherche (Atom)",
            didYouMean: "Vouliez-vous dire :", insteadOf: "Résultats pour :", asTyped: "Chercher tel quel",
            stale: "à vérifier", question: "question", remove: "Retirer",
            askTitle: "Ce n'est pas ce que vous cherchez ?",
            ask: "Posez la question au centre de votre territoire : il vous répondra.", askLink: "Poser une question",
            advice: "Essayez avec moins de mots, ou des mots plus courants ; retirez un filtre.",
            found: {
                $0 == 0
                    ? "Aucun résultat"
                    : $1
                        ? "Environ \(frenchNumber($0)) résultats"
                        : $0 == 1 ? "1 résultat" : "\(frenchNumber($0)) résultats"
            },
            nothing: { $0.isEmpty ? "Aucune fiche." : "Rien sur « \($0) »." },
            titleFor: { $0.isEmpty ? "Toutes les fiches" : "Recherche : \($0)" },
            cut: { "La demande est longue : seuls ses \($0) premiers mots sont cherchés." }, page: { "Page \($0)" })

        static let english = SearchWords(
            title: "Search", label: "Your search", submit: "Search", filters: "Narrow down",
            anyTerritory: "Commune, postal code, département or région", territory: "Territory", theme: "Theme",
            centre: "Centre", audience: "Audience", since: "Since",
            everything: "Search questions and answers too", sort: "Order", byRelevance: "Closest first",
            byDate: "Newest first", pages: "Pages of results", previous: "Previous page", next: "Next page",
            feed: "Follow this search (Atom)", didYouMean: "Did you mean:", insteadOf: "Showing results for:",
            asTyped: "Search as typed", stale: "to be verified", question: "question", remove: "Remove",
            askTitle: "Not what you are looking for?",
            ask: "Ask the centre of your territory: it will answer you.", askLink: "Ask a question",
            advice: "Try fewer words, or more usual ones; remove a filter.",
            found: {
                $0 == 0
                    ? "No result"
                    : $1
                        ? "About \(englishNumber($0)) results"
                        : $0 == 1 ? "1 result" : "\(englishNumber($0)) results"
            },
            nothing: { $0.isEmpty ? "No entry." : "Nothing about \"\($0)\"." },
            titleFor: { $0.isEmpty ? "All entries" : "Search: \($0)" },
            cut: { "The query is long: only its first \($0) words are searched." }, page: { "Page \($0)" })
    }

    public struct EntryWords: Sendable {
        public let question, answer, sources, facts, territory, centre, themes, audience, everyone, verifiedOn,
            reviewBy, state, reference, related, helped, helpedYes, reportTitle, reportLink, reason, reasonHint, send,
            replacedBy, retired, thanks, reported, allAudiences, askInstead: String
        public let stale: @Sendable (_ why: String) -> String
        public let counted: @Sendable (Int) -> String
        public let reportAbout: @Sendable (_ title: String) -> String

        static let french = EntryWords(
            question: "La question", answer: "La réponse", sources: "Sources", facts: "Cette fiche",
            territory: "Vaut pour", centre: "Centre", themes: "Thèmes", audience: "Public", everyone: "Tout le pays",
            verifiedOn: "Vérifiée le", reviewBy: "À revoir avant le", state: "État", reference: "Référence",
            related: "À lire aussi", helped: "Cette fiche a-t-elle répondu à votre question ?",
            helpedYes: "Oui, j'ai ma réponse", reportTitle: "Signaler un problème",
            reportLink: "Signaler une erreur ou une information périmée", reason: "Qu'est-ce qui ne va pas ?",
            reasonHint: "Une phrase suffit. N'indiquez pas de données personnelles.", send: "Envoyer",
            replacedBy: "Elle est remplacée par :", retired: "Cette fiche a été retirée.",
            thanks:
                "Merci : votre question avait déjà sa réponse, c'est noté (rien de vous n'est gardé au-delà de ce jour).",
            reported: "Merci : votre signalement est transmis au centre.", allAudiences: "tous les publics",
            askInstead: "Non : poser la question",
            stale: { "À vérifier : \($0). Le centre n'a pas encore confirmé ce qui suit." },
            counted: { $0 == 1 ? "A répondu à 1 personne." : "A répondu à \($0) personnes." },
            reportAbout: { "Fiche : \($0)" })

        static let english = EntryWords(
            question: "The question", answer: "The answer", sources: "Sources", facts: "This entry",
            territory: "Valid for", centre: "Centre", themes: "Themes", audience: "Audience",
            everyone: "The whole country", verifiedOn: "Verified on", reviewBy: "To be reviewed by", state: "State",
            reference: "Reference", related: "See also", helped: "Did this entry answer your question?",
            helpedYes: "Yes, this answered me", reportTitle: "Report a problem",
            reportLink: "Report an error or something outdated", reason: "What is wrong?",
            reasonHint: "One sentence is enough. Leave out personal data.", send: "Send",
            replacedBy: "It is replaced by:", retired: "This entry has been retired.",
            thanks:
                "Thank you: your question had its answer already; that is counted (nothing about you is kept beyond today).",
            reported: "Thank you: your report goes to the centre.", allAudiences: "everyone",
            askInstead: "No: ask the question",
            stale: { "To be verified: \($0). The centre has not confirmed yet what follows." },
            counted: { $0 == 1 ? "Answered 1 person." : "Answered \($0) people." },
            reportAbout: { "Entry: \($0)" })
    }

    public struct NetworkWords: Sendable {
        public let title, introduction, mapTitle, mapDescription, tableTitle, departement, name, centre, centresTitle,
            gap, partly, legend, national, takes, coverage, website, founded, legalForm, confidence, search,
            code: String
        /// How certain a fact of the directory is; nil for an unknown word.
        public let level: @Sendable (_ confidence: String) -> String?
        public let summary: @Sendable (_ covered: Int, _ departements: Int, _ communes: Int, _ all: Int) -> String
        public let asOf: @Sendable (_ day: String) -> String

        static let french = NetworkWords(
            title: "Le réseau",
            introduction:
                "Chaque question va au centre qui couvre le territoire. Là où il n'y en a pas, elle va au pôle national.",
            mapTitle: "Carte des départements",
            mapDescription:
                "Chaque carreau est un département, à peu près à sa place, avec le numéro de son centre ; un trait sépare les centres. Les carreaux hachurés n'en ont pas. Le tableau plus bas dit la même chose.",
            tableTitle: "Département par département", departement: "Département", name: "Nom", centre: "Centre",
            centresTitle: "Les centres", gap: "Aucun : pôle national", partly: "en partie",
            legend: "Légende", national: "le pôle national répond", takes: "les territoires sans centre",
            coverage: "Couvre", website: "Site", founded: "Création", legalForm: "Statut juridique",
            confidence: "Fiabilité", search: "Les fiches de ce centre", code: "Code",
            level: { ["high": "élevée", "medium": "moyenne", "low": "faible"][$0] },
            summary: {
                "\($0) départements sur \($1) ont un centre, soit \(frenchNumber($2)) communes sur \(frenchNumber($3))."
            }, asOf: { "Situation au \($0)." })

        static let english = NetworkWords(
            title: "The network",
            introduction:
                "Each question goes to the centre that covers the territory. Where there is none, it goes to the national desk.",
            mapTitle: "Map of the départements",
            mapDescription:
                "Each tile is a département, roughly in its place, with the number of its centre; a line parts the centres. Hatched tiles have none. The table below says the same.",
            tableTitle: "Département by département", departement: "Département", name: "Name", centre: "Centre",
            centresTitle: "The centres", gap: "None: national desk", partly: "in part",
            legend: "Legend", national: "the national desk answers", takes: "the territories without a centre",
            coverage: "Covers", website: "Site", founded: "Founded", legalForm: "Legal form",
            confidence: "Confidence", search: "The entries of this centre", code: "Code",
            level: { ["high": "high", "medium": "medium", "low": "low"][$0] },
            summary: {
                "\($0) of \($1) départements have a centre, or \(englishNumber($2)) of \(englishNumber($3)) communes."
            }, asOf: { "As of \($0)." })
    }
}
