extension Phrases.Pages {
    /// Pages about entries for agents: writing, second reading, maintenance.
    public struct EntryDeskWords: Sendable {
        public let listTitle, none, more, newTitle, editTitle, writeIntroduction, title, question, answer, answerHint,
            territory,
            territoryHint, themes, audience, everyone, sources, sourcesHint, seeAlso, seeAlsoHint, filesHint, save,
            saveSubmit,
            checkTitle, checkNone, checkHint, publish, publishChecked, publishRedacted, submit, submitNational, edit,
            returnTitle, returnReason, returnSend, verify, verifyHint, retireTitle, retireReason, retireReplacement,
            retireSend, writer, reader, origin, history, revisions, status, reviewBy, reference, publicPage, waiting,
            secondReader: String
        public let done: @Sendable (Done) -> String
        public let mention: @Sendable (_ kind: String, _ text: String, _ part: String) -> String

        /// What was just done to an entry.
        public enum Done: String, Sendable {
            case draft, edit, submit, publish
            case giveBack = "return"
            case verify, retire
        }

        static let french = EntryDeskWords(
            listTitle: "Fiches du centre", none: "Aucune fiche.", more: "Fiches suivantes",
            newTitle: "Écrire une fiche",
            editTitle: "Modifier la fiche",
            writeIntroduction:
                "Réécrivez pour tous : sans nom, sans adresse, sans rien qui désigne le demandeur. Une deuxième personne la relira avant qu'elle soit publiée.",
            title: "Titre", question: "La question, en général", answer: "La réponse",
            answerHint: "Ce qui vaut pour tous ceux qui se poseront la question.", territory: "Vaut pour",
            territoryHint: "Un lieu ; laissez vide pour tout le pays.", themes: "Thèmes", audience: "Public",
            everyone: "Tous les publics", sources: "Sources",
            sourcesHint: "Une par ligne : titre [référence légale] <adresse> (date) ; chaque partie est facultative.",
            seeAlso: "À lire aussi", seeAlsoHint: "Des références de fiches, séparées par des espaces.",
            filesHint: "Celles de la réponse que la fiche donne à tous : rien qui concerne une personne.",
            save: "Enregistrer le brouillon", saveSubmit: "Enregistrer et soumettre à relecture",
            checkTitle: "Ce qui peut désigner quelqu'un", checkNone: "Rien n'a été trouvé.",
            checkHint: "Vérifiez chaque endroit avant de publier.", publish: "Publier",
            publishChecked: "Publier : j'ai vérifié chaque endroit",
            publishRedacted: "Caviarder ces endroits, puis publier",
            submit: "Soumettre à relecture", submitNational: "Demander au pôle national de relire", edit: "Modifier",
            returnTitle: "Renvoyer à son auteur", returnReason: "Pourquoi ?", returnSend: "Renvoyer",
            verify: "Elle est toujours juste", verifyHint: "Elle sera à revoir dans un an.",
            retireTitle: "Retirer la fiche", retireReason: "Pourquoi ?",
            retireReplacement: "Remplacée par (référence d'une fiche)", retireSend: "Retirer", writer: "Rédaction",
            reader: "Relecture", origin: "Tirée des questions", history: "Historique", revisions: "Révision proposée",
            status: "État", reviewBy: "À revoir avant le", reference: "Référence", publicPage: "Voir la page publique",
            waiting: "attend une relecture", secondReader: "Elle attend la relecture d'une autre personne que vous.",
            done: {
                switch $0 {
                case .draft: "Le brouillon est enregistré."
                case .edit: "La fiche est enregistrée."
                case .submit: "La fiche est soumise à relecture."
                case .publish: "La fiche est publiée."
                case .giveBack: "La fiche est renvoyée à son auteur."
                case .verify: "C'est noté : elle est juste à ce jour."
                case .retire: "La fiche est retirée."
                }
            }, mention: { kind, text, part in "\(kind) : « \(text) » (\(part))" })

        static let english = EntryDeskWords(
            listTitle: "Entries of the centre", none: "No entry.", more: "More entries",
            newTitle: "Write an entry",
            editTitle: "Edit the entry",
            writeIntroduction:
                "Rewrite it for everyone: no name, no address, nothing that points at the asker. A second person reads it before it is published.",
            title: "Title", question: "The question, in general", answer: "The answer",
            answerHint: "What holds for everyone who will wonder.", territory: "Valid for",
            territoryHint: "A place; leave it empty for the whole country.", themes: "Themes", audience: "Audience",
            everyone: "Everyone", sources: "Sources",
            sourcesHint: "One a line: title [legal reference] <address> (date); each part may be missing.",
            seeAlso: "See also", seeAlsoHint: "References of entries, separated by spaces.",
            filesHint: "Those of the answer that the entry gives to everyone: nothing about a person.",
            save: "Save the draft",
            saveSubmit: "Save and submit for review", checkTitle: "What may name someone",
            checkNone: "Nothing was found.", checkHint: "Look at each place before publishing.", publish: "Publish",
            publishChecked: "Publish: I looked at each place", publishRedacted: "Take these places out, then publish",
            submit: "Submit for review", submitNational: "Ask the national desk to read it", edit: "Edit",
            returnTitle: "Return it to its author", returnReason: "Why?", returnSend: "Return",
            verify: "It is still right", verifyHint: "It will be due for review in a year.",
            retireTitle: "Retire the entry", retireReason: "Why?",
            retireReplacement: "Replaced by (an entry's reference)",
            retireSend: "Retire", writer: "Written by", reader: "Read by", origin: "Made from the questions",
            history: "History", revisions: "Proposed revision", status: "State", reviewBy: "To be reviewed by",
            reference: "Reference", publicPage: "See the public page", waiting: "waits for a second reader",
            secondReader: "It waits to be read by someone other than you.",
            done: {
                switch $0 {
                case .draft: "The draft is stored."
                case .edit: "The entry is stored."
                case .submit: "The entry is submitted for review."
                case .publish: "The entry is published."
                case .giveBack: "The entry is back with its author."
                case .verify: "Noted: it is right as of today."
                case .retire: "The entry is retired."
                }
            }, mention: { kind, text, part in "\(kind): \"\(text)\" (\(part))" })
    }
}
