import Desk

extension Phrases {
    static let frenchEntries = Entries(
        event: {
            switch $0 {
            case .drafted(let centre): "rédigée pour \(centre)"
            case .imported: "reprise telle quelle"
            case .edited(let revision): "réécrite (révision \(revision))"
            case .redacted(let revision): "expurgée (révision \(revision))"
            case .submitted(let centre): centre.map { "soumise à relecture, à \($0)" } ?? "soumise à relecture"
            case .returned: "renvoyée à son auteur"
            case .published(let revision, let mentions, let alone):
                "publiée (révision \(revision))" + (alone ? ", sans second lecteur" : "")
                    + (mentions == 0 ? "" : mentions == 1 ? ", 1 mention gardée" : ", \(mentions) mentions gardées")
            case .verified(let day): "vérifiée, à revoir avant le \(frenchLabels.day(day))"
            case .reported: "signalée comme fausse ou dépassée"
            case .sourceChanged(let source): "une source a changé : \(source)"
            case .expired: "date de revue passée"
            case .retired(let other): other.map { "retirée, remplacée par \($0)" } ?? "retirée"
            }
        },
        staleness: {
            switch $0 {
            case .reviewDate: "sa date de revue est passée"
            case .report: "elle a été signalée"
            case .source: "une source qu'elle cite a changé"
            }
        },
        mention: {
            switch $0 {
            case .email: "adresse électronique"
            case .telephone: "numéro de téléphone"
            case .askerName: "nom du demandeur"
            case .askerOrganisation: "organisme du demandeur"
            case .likelyName: "sans doute un nom"
            }
        },
        place: { mention in
            switch mention.part {
            case .title: "titre, caractère \(mention.column) : \(mention.text)"
            case .question: "question, ligne \(mention.line), caractère \(mention.column) : \(mention.text)"
            case .answer: "réponse, ligne \(mention.line), caractère \(mention.column) : \(mention.text)"
            case .source: "source \(mention.line), caractère \(mention.column) : \(mention.text)"
            }
        },
        mentions: {
            $0 == 0
                ? "Rien n'y désigne quelqu'un."
                : $0 == 1 ? "1 passage désigne peut-être quelqu'un :" : "\($0) passages désignent peut-être quelqu'un :"
        },
        centre: "Centre", reason: "Motif", audience: "Pour", reviewer: "Relecture", seeAlso: "Voir aussi",
        replacedBy: "Remplacée par",
        questions: "Tirée de", answered: "A répondu", reportedBy: "Signalements", proposed: "Révision proposée",
        revisions: { "Révision \($0) → révision \($1)" }, noDifference: "Aucune différence.",
        drafted: { "Fiche \($0) rédigée. Pour la faire relire : guichet entry submit \($0)" },
        submitted: { "Fiche \($0) soumise à relecture. Un collègue la publie : guichet publish \($0)" },
        submittedToNational: { "Fiche \($0) soumise au pôle national, qui la relit et la publie." },
        edited: { "Fiche \($0) réécrite." },
        proposedFor: {
            "Révision de la fiche \($0) proposée ; les lecteurs voient l'ancienne jusqu'à ce qu'un collègue la publie : guichet publish \($0)"
        },
        returned: { "Fiche \($0) renvoyée à son auteur." },
        reported: { "Merci : le signalement de la fiche \($0) est transmis à son centre." },
        verified: { "Fiche \($0) vérifiée ; à revoir avant le \(frenchLabels.day($1))." },
        publishedAlone: {
            "Fiche \($0) publiée sans second lecteur, comme son centre le permet ; l'historique le dit."
        },
        retired: { reference, other in
            "Fiche \(reference) retirée" + (other.map { ", remplacée par \($0)." } ?? ".")
        },
        counted: {
            ($0.isCounted ? "Compté : " : "Déjà compté aujourd'hui : ")
                + "la fiche \($0.reference) a répondu \($0.answered) fois. Rien de vous n'est gardé au-delà de ce jour."
        },
        reports: {
            ($0 == 1 ? "1 lecteur l'a signalée" : "\($0) lecteurs l'ont signalée")
                + ($1 ? "" : ", pas encore à vérifier")
        },
        reportTexts: "Ce que des lecteurs ont écrit",
        count: { $0 == 0 ? "Aucune fiche." : $0 == 1 ? "1 fiche" : "\($0) fiches" },
        citing: {
            $0 == 0
                ? "Aucune fiche ne cite \($1)."
                : $0 == 1 ? "1 fiche cite \($1), à vérifier :" : "\($0) fiches citent \($1), à vérifier :"
        },
        todo: { $0 == 1 ? "1 fiche à vérifier ou à relire" : "\($0) fiches à vérifier ou à relire" },
        redactionShown: "Texte proposé, les passages remplacés. Rien n'est changé ; pour l'appliquer, ajoutez --yes.",
        apply: "Publier le texte ainsi expurgé ? [o/N] ", publish: "Publier ce texte ? [o/N] ",
        publishAnyway: "Publier ce texte, en y laissant ces passages ? [o/N] ",
        editTemplate: { reference, status in
            """
            ;; Fiche \(reference) (\(frenchLabels.entryStatus(status))).
            ;; Réécrivez-la pour tous : sans nom, sans adresse, sans rien qui désigne le demandeur.
            ;; Une source s'écrit : titre [référence légale] <adresse> (date). Thème et Source se répètent.
            ;; Les lignes qui commencent par ;; sont ignorées ; une réponse vide abandonne.

            """
        })

    private static var frenchLabels: Labels { french.labels }
}
