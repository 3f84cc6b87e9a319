import Desk

extension Phrases {
    static let french = Phrases(
        language: .french, refusal: FrenchRefusals.sentence, explanation: FrenchRoute.explanation,
        labels: Labels(
            status: {
                switch $0 {
                case .unconfirmed: "à confirmer"
                case .triage: "à orienter"
                case .routed: "nouvelle"
                case .claimed: "en cours"
                case .waiting: "en attente du demandeur"
                case .review: "en relecture"
                case .answered: "répondue"
                case .closed: "close"
                }
            },
            entryStatus: {
                switch $0 {
                case .draft: "brouillon"
                case .review: "en relecture"
                case .published: "publiée"
                case .stale: "à vérifier"
                case .retired: "retirée"
                }
            },
            audience: {
                switch $0 {
                case .projectManager: "chef de projet"
                case .stateAgent: "agent de l'État"
                case .localAuthorityAgent: "agent de collectivité"
                case .publicBody: "organisme public"
                case .electedOfficial: "élu"
                case .association: "association"
                case .researcher: "recherche"
                case .other: "autre"
                case .unknown: "non précisé"
                }
            },
            kind: {
                switch $0 {
                case .country: "pays"
                case .region: "région"
                case .formerRegion: "ancienne région"
                case .departement: "département"
                case .collectivite: "collectivité d'outre-mer"
                case .epci: "intercommunalité"
                case .commune: "commune"
                case .arrondissement: "arrondissement"
                case .quartier: "quartier"
                }
            },
            event: {
                switch $0.act {
                case .confirmed: "confirmée par le demandeur"
                case .released: "remise dans la boîte"
                case .expired: "prise en charge expirée"
                case .takenOver: "reprise à un collègue"
                case .askedBack: "précision demandée au demandeur"
                case .replied: "réponse du demandeur"
                case .wrote: "message du demandeur"
                case .reminded: "demandeur relancé"
                case .noted: "note interne"
                case .accepted: "acceptée"
                case .declined: "refusée"
                case .returned: "réponse renvoyée à son auteur"
                case .contributed: "contribution"
                case .reopened: "rouverte"
                case .detached(let from, _): "n'est plus doublon de \(from), close sans réponse"
                case .offered(let to): "proposée à \(to)"
                case .assigned(let to): "confiée à \(to)"
                case .submitted(let revision): "réponse soumise à relecture (révision \(revision))"
                case .approved: "réponse relue et envoyée"
                case .closed(let closing): "close : \(frenchClosing(closing))"
                case .merged(let into): "doublon de \(into)"
                case .undone(let kind, _): "annulé : \(FrenchDeeds.name(kind))"
                case .asked(let custodian, _, _): "question posée, confiée à \(custodian)"
                case .claimed: "prise en charge"
                case .answered(let revision):
                    revision == 1 ? "réponse envoyée" : "réponse complétée (révision \(revision))"
                case .published(let entry): "fiche \(entry) publiée"
                case .restricted(let to): to.isEmpty ? "restreinte" : "restreinte, partagée avec \(list(to))"
                case .unrestricted: "n'est plus restreinte"
                }
            },
            day: { "\($0.day == 1 ? "1er" : String($0.day)) \(frenchMonths[$0.month - 1]) \($0.year)" },
            inDays: {
                switch $0 {
                case 0: "aujourd'hui"
                case 1: "demain"
                case -1: "hier"
                case 2...: "dans \($0) jours"
                default: "il y a \(-$0) jours"
                }
            },
            asker: "Demandeur", title: "Titre", body: "Question", territory: "Territoire", themes: "Thèmes",
            centre: "Centre chargé", state: "État", due: "Réponse attendue", asked: "Posée", answer: "Réponse",
            sources: "Sources", history: "Historique", entry: "Fiche", author: "Rédaction", verifiedOn: "Vérifiée le",
            reviewBy: "À revoir avant le", coverage: "Couverture", website: "Site", founded: "Création",
            legalForm: "Statut juridique", notes: "Notes", confidence: "Fiabilité", restricted: "restreinte"),
        receipt: Receipt(
            received: { "Question enregistrée : \($0)" },
            already: { "Cette question est déjà enregistrée : \($0) (rien n'a été ajouté)" },
            goesTo: { "Centre chargé : \($0)" },
            dueOn: { "Réponse attendue au plus tard le \(frenchDay($0))" },
            follow: { "Pour la suivre : \($0)" }),
        forms: frenchForms, lists: frenchLists, entries: frenchEntries, upkeep: frenchUpkeep, site: .french)

    private static func frenchClosing(_ closing: Closing) -> String {
        switch closing {
        case .satisfied: "satisfait"
        case .noReply: "sans réponse du demandeur"
        case .duplicate: "doublon"
        case .outOfScope: "hors sujet"
        case .withdrawn: "retirée par le demandeur"
        }
    }

    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]

    private static func frenchDay(_ day: Day) -> String {
        "\(day.day == 1 ? "1er" : String(day.day)) \(frenchMonths[day.month - 1]) \(day.year)"
    }

    private static let frenchForms = Forms(
        territory: "Territoire (commune, code postal, département, région) : ", audience: "Vous êtes", theme: "Thème",
        noTheme: "aucun",
        title: "Votre question en une phrase : ", which: "Lequel ?", noneOfThese: "je ne sais pas",
        similar: "Cette fiche répond peut-être déjà :",
        answersYou: "Répond-elle à votre question ? [o/N] ",
        glad: "Tant mieux : la question n'a pas été posée, et rien n'est gardé sur vous.",
        didYouMean: { "Vouliez-vous dire \($0) ? [o/N] " },
        orSkip: ", ou Entrée pour passer",
        noChoice: { "Un choix est nécessaire : un nombre de 1 à \($0)." },
        yes: ["o", "oui", "y", "yes"],
        askTemplate: {
            ";; Votre question : \($0)\n;; Décrivez-la ci-dessus : le contexte, ce que vous avez déjà essayé.\n;; Ces lignes sont ignorées ; un texte vide abandonne.\n"
        },
        answerTemplate: {
            ";; Votre réponse à : \($0)\n;; Écrivez-la ci-dessus, en Markdown. Ces lignes sont ignorées ; un texte vide abandonne.\n"
        },
        messageTemplate: {
            ";; À propos de : \($0)\n;; Écrivez ci-dessus. Les lignes qui commencent par ;; sont ignorées ; un texte vide abandonne.\n"
        },
        entryTemplate: {
            ";; Fiche tirée de la question \($0).\n;; Réécrivez-la pour tous : sans nom, sans adresse, sans rien qui désigne le demandeur.\n;; Une source s'écrit : titre [référence légale] <adresse> (date). Thème et Source se répètent.\n;; Les lignes qui commencent par ;; sont ignorées ; une réponse vide abandonne.\n"
        },
        kept: { "Votre texte est gardé ; pour l'envoyer, la même commande avec : --file \($0)" },
        publishedAsDrafted:
            "Aucun éditeur ($EDITOR) ni fichier (--file) : la fiche est soumise telle que rédigée depuis la réponse.",
        sure: { "\($0) Cela ne s'annule pas. Continuer ? [o/N] " })

    private static let frenchLists = Lists(
        inbox: { "\($0) : \($1 == 0 ? "rien à faire" : $1 == 1 ? "1 question" : "\($1) questions")" },
        found: { $0 == 1 ? "1 résultat" : "\($0) résultats" },
        nothingFound: { ($0.isEmpty ? "Aucune fiche." : "Rien sur « \($0) ».") + " Posez la question : guichet ask" },
        suggestions: "Proches", claimed: { "\($0) est à vous." }, answered: { "Réponse à \($0) envoyée." },
        submitted: { "Réponse à \($0) soumise à un second lecteur." },
        unchanged: { "\($0) : c'était déjà fait, rien n'a changé." },
        undo: { "Pour annuler, dans les dix minutes : guichet undo \($0 ?? "RÉFÉRENCE")" },
        published: { "Fiche \($0) publiée." }, late: "en retard",
        change: {
            switch $0 {
            case .replied: "le demandeur a répondu"
            case .wrote: "le demandeur a écrit"
            case .othersWrote: "message d'une autre adresse"
            case .reopened: "rouverte"
            case .detached: "n'est plus un doublon"
            case .offered: "proposée à votre centre"
            }
        },
        age: { "\($0) j" },
        columns: ["Référence", "Âge", "Réponse attendue", "Territoire", "Question", "État"],
        questions: { $0 == 0 ? "aucune question" : $0 == 1 ? "1 question" : "\($0) questions" },
        listColumns: ["Référence", "Posée le", "Centre", "Territoire", "Question", "État"])

    private static let frenchUpkeep = Upkeep(
        created: { "Guichet créé dans \($0), réseau de \($1)." },
        alreadyThere: { "Le guichet est déjà là : \($0)" },
        coverage: { report in
            "Le \(frenchDay(report.date)) : \(report.communesCovered) communes couvertes sur \(report.communes) (\(frenchPercent(report.communesCovered, report.communes)) %), \(report.departementsCovered) départements sur \(report.departements) (\(frenchPercent(report.departementsCovered, report.departements)) %)."
        },
        gap: {
            "\($0.departement) \($0.name) : \($0.communes == 1 ? "1 commune" : "\($0.communes) communes") sans centre"
        },
        territories: {
            "\(counts($0.added, "ajouts ")) ; \(counts($0.changed, "changements ")) ; \(counts($0.ignored, "ignorés "))"
        },
        directory: {
            "ajoutés : \(list($0.added)) ; changés : \(list($0.changed)) ; inchangés : \($0.unchanged.count)"
        },
        preview: "Rien n'a été changé.",
        imported: {
            "\(count($0.imported, "fiche importée", "fiches importées")), \($0.known) déjà là."
        }, unlinked: FileDamagePhrases.frenchUnlinked,
        reindexed: "Index reconstruit.",
        sound: "Tout est sain.",
        fault: "Une erreur imprévue s'est produite ; regardez si c'est fait avant de recommencer.",
        unwritten: FrenchUpkeep.unwritten, systemFault: FrenchUpkeep.systemFault,
        partlyImported: FrenchUpkeep.partlyImported, damage: FrenchUpkeep.damage,
        restore: "Une sauvegarde a encore ce qui est perdu ; guichet reindex ne rend aucun texte.",
        readOnly: "Ce guichet ne peut être que lu ici : on peut chercher et montrer, pas écrire.",
        onlyRead: "Les index n'ont pas été comparés aux textes : ce guichet ne peut être que lu ici.",
        embedded: {
            $0 == 0
                ? "Rien à faire : tous les textes ont leur vecteur."
                : "\(count($0, "texte a reçu son", "textes ont reçu leur")) vecteur."
        })
}

/// The share of a whole, in per cent, with one decimal.
func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "0" }
    let tenths = (part * 2_000 + whole) / (2 * whole)
    return "\(tenths / 10).\(tenths % 10)"
}

/// The same with the decimal comma of French: `72,5`.
func frenchPercent(_ part: Int, _ whole: Int) -> String {
    percent(part, whole).replacing(".", with: ",")
}

/// `label: name 3, commune 1`; the label ends with the no-break space that French has before the colon.
func counts(_ counts: [String: Int], _ label: String) -> String {
    let parts = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(label): " + (parts.isEmpty ? "0" : parts.joined(separator: ", "))
}

func list(_ items: [String]) -> String { items.isEmpty ? "0" : items.joined(separator: ", ") }
