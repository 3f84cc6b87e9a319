import Desk

/// Refusals in French.
enum FrenchRefusals {
    @Sendable static func sentence(_ refusal: Refusal) -> Phrases.Sentence {
        if let sentence = Phrases.frenchEntryRefusal(refusal) { return sentence }
        if case .backup(let refusal) = refusal { return BackupPhrases.french(refusal) }
        return switch refusal.kind {
        case .fault: damage(refusal)
        case .usage: usage(refusal)
        case .notFound: notFound(refusal)
        case .notAllowed: notAllowed(refusal)
        case .conflict: conflict(refusal)
        case .ambiguous: ambiguous(refusal)
        }
    }

    private static func usage(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .empty(let field): Phrases.Sentence("\(name(field)) est vide.", "Écrivez au moins un mot.")
        case .missing(let field): Phrases.Sentence("\(name(field)) manque.", "Indiquez-le avec --\(field.rawValue).")
        case .tooLong(let field, let characters):
            Phrases.Sentence(
                "\(name(field)) est trop long : \(characters) caractères, \(field.limit) au plus.", "Raccourcissez-le.")
        case .controlCharacter(let field, let scalar):
            Phrases.Sentence("\(name(field)) contient un caractère de commande (U+\(hex(scalar))).", "Retirez-le.")
        case .notUTF8(let place): Phrases.Sentence("\(place) n'est pas du texte UTF-8.", "Écrivez-le en UTF-8.")
        case .badEmail(let text):
            Phrases.Sentence("« \(text) » n'est pas une adresse électronique.", "Écrivez nom@domaine.fr.")
        case .badReference(let text):
            Phrases.Sentence("« \(text) » n'est pas une référence.", "Une référence s'écrit 2026-00042, ou 42.")
        case .badDate(let text):
            Phrases.Sentence("« \(text) » n'est pas une date.", "Écrivez AAAA-MM-JJ, par exemple 2012-05-31.")
        case .badPeriod(let from, let until):
            Phrases.Sentence(
                "La couverture commence le \(from) et cesse le \(until).",
                "Elle doit cesser un jour après celui où elle commence : corrigez l'une des deux dates.")
        case .lapsed(let day):
            Phrases.Sentence(
                "Le \(day) est passé : le jeton ne vaudrait jamais.", "Choisissez aujourd'hui ou un jour à venir.")
        case .badIdentity(let text):
            Phrases.Sentence(
                "« \(text) » ne dit pas qui agit.", "Écrivez NOM@CENTRE, par exemple --as \"Awa@profession-banlieue\".")
        case .badNumber(let text, let range):
            Phrases.Sentence(
                "« \(text) » n'est pas un nombre possible ici.",
                range.map { "Écrivez un nombre entier, de \($0.lowerBound) à \($0.upperBound)." }
                    ?? "Écrivez un nombre entier, à partir de 1.")
        case .badLink(let text):
            Phrases.Sentence("« \(text) » n'est pas une valeur possible.", "Voyez l'aide : --help.")
        case .badServer(let text):
            Phrases.Sentence(
                "« \(text) » n'est pas l'adresse d'un serveur.",
                "Écrivez-la avec https:// (ou http://) et sans chemin, par exemple https://guichet.example.org.")
        case .missingSetting(let missing, let given):
            Phrases.Sentence("--\(missing) manque : --\(given) ne sert à rien sans lui.", "Donnez les deux.")
        case .badCertificate(let certificate, let key):
            Phrases.Sentence(
                "\(certificate) et \(key) ne sont pas un certificat et sa clé privée (PEM).",
                "Vérifiez les deux fichiers : --certificate CERTIFICAT --private-key CLÉ")
        case .unknownAudience(let text, let known):
            Phrases.Sentence("Le public « \(text) » n'existe pas.", "Choisissez parmi : \(list(known)).")
        case .unknownTheme(let text, let known):
            Phrases.Sentence("Le thème « \(text) » n'existe pas.", "Choisissez parmi : \(list(known)).")
        case .unknownNetwork(let text, let known):
            Phrases.Sentence("Le réseau « \(text) » n'existe pas.", "Choisissez parmi : \(list(known)).")
        case .damagedFile(let damage):
            Phrases.Sentence(
                FileDamagePhrases.french(damage), "Rien n'a été changé ; corrigez le fichier et recommencez.")
        case .badChoice(let text, let known):
            Phrases.Sentence("« \(text) » n'est pas possible ici.", "Choisissez parmi : \(list(known)).")
        case .unconfirmedBulk(let count):
            Phrases.Sentence("\(count) questions d'un coup : il faut le confirmer.", "Ajoutez --yes.")
        case .unconfirmedErasure:
            Phrases.Sentence("Effacer une personne est sans retour : il faut le confirmer.", "Ajoutez --yes.")
        case .noEditor:
            Phrases.Sentence(
                "Aucun texte, et pas d'éditeur pour l'écrire.", "Donnez-le en argument, avec --file, ou réglez $EDITOR."
            )
        case .declined: Phrases.Sentence("Rien n'a été fait.")
        case .aborted: Phrases.Sentence("Texte vide : abandon, rien n'a été enregistré.")
        case .noToken:
            Phrases.Sentence("Aucun jeton n'a été donné.", "Tapez-le, ou donnez-le sur l'entrée standard.")
        default: sent(refusal)
        }
    }

    private static func notFound(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .noDatabase(let path): Phrases.Sentence("Il n'y a pas de guichet dans \(path).", "Créez-le : guichet init")
        case .deskMoved:
            Phrases.Sentence(
                "Le fichier du guichet n'est plus à sa place : rien n'a été fait.", "Prévenez qui tient le guichet.")
        case .noEndpoint:
            Phrases.Sentence(
                "Aucun service de plongements n'est réglé.",
                "Donnez son adresse : guichet config embeddings-url http://127.0.0.1:8000/v1")
        case .endpointAway(let url, let reason):
            Phrases.Sentence(
                "Le service de plongements \(url) ne répond pas (\(reason)).",
                "La recherche se passe de lui ; recommencez quand il sera là.")
        case .noPlace(let path):
            Phrases.Sentence(
                "Impossible d'ouvrir ou de créer \(path).",
                "Vérifiez le dossier et vos droits, ou choisissez un autre fichier avec --db.")
        case .noFile(let path):
            Phrases.Sentence("Le fichier \(path) ne peut pas être lu.", "Vérifiez son nom et vos droits.")
        case .unknownQuestion(let text):
            Phrases.Sentence(
                "Aucune question n'a la référence « \(text) ».", "Voyez la boîte : guichet inbox --centre CENTRE")
        case .unknownEntry(let text):
            Phrases.Sentence("Aucune fiche n'a la référence « \(text) ».", "Cherchez-la : guichet search MOTS")
        case .unknownCentre(let text, let known):
            Phrases.Sentence("Le centre « \(text) » n'existe pas.", "Choisissez parmi : \(list(known)).")
        case .unknownTerritory(let route): Phrases.Sentence(FrenchRoute.explanation(route), proposals(route))
        case .unknownCode(let code):
            Phrases.Sentence("La carte n'a pas de territoire « \(code) ».", "Vérifiez le code : guichet route CODE")
        case .unknownAccount(let account):
            Phrases.Sentence("Il n'y a pas de compte \(account).", "Voyez la liste : guichet account list")
        case .unknownPerson:
            Phrases.Sentence("Rien n'est gardé de quelqu'un qui a cette adresse.", "Vérifiez l'adresse.")
        case .unknownRemainder(let id):
            Phrases.Sentence(
                "Il n'y a pas, ou plus, d'endroit \(id) à décider.", "Voyez ceux qui restent : guichet person rest")
        case .unknownToken(let id): Phrases.Sentence("Le jeton \(id) n'existe pas.", "Voyez : guichet token list")
        case .unknownSession(let id): Phrases.Sentence("La session \(id) n'existe pas.", "Voyez : guichet session list")
        case .deadLink:
            Phrases.Sentence(
                "Ce lien ne mène plus nulle part.", "Demandez-en un autre au centre qui a la question.")
        case .unknownVerb(let name):
            Phrases.Sentence(
                "Le serveur ne sait pas encore faire cela (\(name)).",
                "Il est plus ancien que ce programme : mettez-le à jour.")
        case .missingTheme(let text, let known):
            Phrases.Sentence("Le thème « \(text) » n'existe pas.", "Choisissez parmi : \(list(known)).")
        default: Phrases.Sentence("Introuvable.")
        }
    }

    private static func notAllowed(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .identityNeeded:
            Phrases.Sentence(
                "On ne sait pas qui agit.",
                "Dites-le : --as NOM@CENTRE, ou une fois pour toutes : guichet config as NOM@CENTRE")
        case .tokenNeeded(let server):
            Phrases.Sentence(
                "Sur un serveur, c'est un jeton qui dit qui agit, pas --as ; il n'y en a pas pour \(server).",
                "Connectez-vous : guichet login \(server), ou réglez GUICHET_TOKEN.")
        case .otherCentre(let custodian, let actor):
            Phrases.Sentence(
                "Cette question est confiée à \(custodian) ; \(actor.name) agit pour \(actor.centre).",
                "Seul un agent de \(custodian) peut le faire.")
        case .foreignHost(let host, let site):
            Phrases.Sentence("Ce site ne répond pas sous le nom « \(host) ».", "Son adresse : \(site)")
        case .foreignOrigin:
            Phrases.Sentence(
                "Cet envoi vient d'un autre site : rien n'a été fait.", "Ouvrez la page sur ce site et recommencez.")
        case .restricted(let reference, let centre):
            Phrases.Sentence(
                "La \(Entry.isNamed(by: reference) ? "fiche" : "question") « \(reference) » n'existe pas, ou elle est restreinte.",
                "Demandez à \(centre).")
        case .newerDatabase(let path):
            Phrases.Sentence(
                "\(path) a été fait par une version plus récente de Guichet ; il n'a pas été touché.",
                "Mettez Guichet à jour.")
        case .unsoundDatabase(let path, let flaw): unsound(path, flaw)
        case .olderDatabase(let path):
            Phrases.Sentence(
                "\(path) a été fait par une version plus ancienne de Guichet, et ne peut être que lu ici : il n'a pas été touché.",
                "Ouvrez-le une fois avec un compte qui peut l'écrire : guichet doctor")
        case .readOnlyDesk:
            Phrases.Sentence(
                "Ici on ne peut que lire : rien de cela n'a été écrit.",
                "Agissez avec un compte qui peut écrire le fichier et son dossier, là où le disque le permet.")
        case .foreignDatabase(let path):
            Phrases.Sentence(
                "\(path) n'est pas un guichet ; il n'a pas été touché.", "Indiquez un autre fichier avec --db.")
        case .otherNetwork(let current, let wanted):
            Phrases.Sentence(
                "Ce guichet est celui du réseau de \(current), pas de \(wanted).",
                "Créez l'autre dans un autre fichier : guichet init --network \(wanted) --db FICHIER")
        case .badToken:
            Phrases.Sentence(
                "Le serveur n'accepte pas ce jeton : il est révoqué, ou expiré.", "Reconnectez-vous : guichet login URL"
            )
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
        case .administratorNeeded(let account):
            Phrases.Sentence(
                "\(account) n'est pas administrateur.", "Demandez à l'un d'eux : ils sont au pôle national.")
        case .narrowToken(let scope):
            Phrases.Sentence(
                "Ce jeton ne suffit pas : sa portée est « \(scope.rawValue) ».",
                "Prenez-en un de portée plus large : guichet token create --scope administer")
        case .lastAdministrator(let account):
            Phrases.Sentence(
                "\(account) est le dernier administrateur.",
                "Nommez-en d'abord un autre : guichet account add NOM --role administrator")
        case .erasureIsRequested(let account):
            Phrases.Sentence(
                "L'effacement revient à la coordination ; \(account) ne peut que le demander.",
                "Demandez-le : guichet person request-erasure ADRESSE")
        case .coordinatorNeeded(let account):
            Phrases.Sentence("\(account) n'est pas coordinateur du réseau.", "Demandez au pôle national.")
        case .nationalRole(let role):
            Phrases.Sentence(
                "Le rôle « \(role.rawValue) » est réservé au pôle national.",
                "Ajoutez --centre national, ou --role agent.")
        default: Phrases.Sentence("Pas permis.")
        }
    }

    private static func conflict(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .taken(let account, let date):
            Phrases.Sentence(
                "\(account.name) (\(account.centre)) a été plus rapide : question prise en charge le \(Phrases.french.longMoment(date)).",
                "Voyez où elle en est : guichet show")
        case .changed(let account, let date, let seen, let now):
            Phrases.Sentence(
                "\(account.map { "\($0.name) (\($0.centre))" } ?? "Le demandeur") a été plus rapide : la question est à la version \(now) depuis le \(Phrases.french.longMoment(date)), vous aviez vu la \(seen).",
                "Relisez-la, puis recommencez : guichet show")
        case .wrongStatus(let status, let act, let reference):
            FrenchDeeds.impossible(act, status, of: reference ?? "RÉF")
        case .alreadyPublished(let entry):
            Phrases.Sentence("Une fiche en est déjà tirée : \(entry).", "Lisez-la : guichet show \(entry)")
        case .noAnswer(let reference):
            Phrases.Sentence(
                "La question \(reference) n'a pas encore de réponse.", "Répondez d'abord : guichet answer \(reference)")
        case .overlap(let overlaps):
            Phrases.Sentence(
                "Deux centres couvriraient le même territoire : \(list(overlaps.prefix(5).map { "\($0.territory) (\(list($0.centres)))" })).",
                "Datez ou retirez l'une des couvertures.")
        case .centreExists(let slug):
            Phrases.Sentence("Le centre « \(slug) » existe déjà.", "Pour le changer : guichet centre edit \(slug)")
        case .noOffer(let reference):
            Phrases.Sentence(
                "Cette question n'est proposée à personne.", "Voyez où elle en est : guichet show \(reference ?? "RÉF")"
            )
        case .sameCentre(let slug):
            Phrases.Sentence("La question est déjà confiée à \(slug).", "Choisissez un autre centre.")
        case .secondReaderNeeded(let reference):
            Phrases.Sentence(
                "La réponse doit être relue par quelqu'un d'autre que son auteur.",
                "Demandez à un collègue : guichet approve \(reference ?? "RÉF")")
        case .nothingToUndo:
            Phrases.Sentence(
                "Rien à annuler : seul votre dernier acte, de moins de dix minutes et dont le demandeur n'a rien su, peut l'être.",
                "Voyez l'historique : guichet log")
        case .duplicateCycle(let reference):
            Phrases.Sentence(
                "Une question ne peut pas être le doublon d'elle-même ni d'un doublon.", "Fusionnez dans \(reference).")
        case .endedUnanswered(let reference):
            Phrases.Sentence(
                "La question \(reference) s'est terminée sans réponse : elle n'en a aucune à donner à un doublon.",
                "Fusionnez dans une autre, ou rouvrez d'abord celle-là : guichet reopen \(reference) --reason MOTIF")
        case .fileInUse:
            Phrases.Sentence(
                "C'est effacé, mais quelqu'un lit encore le fichier : il en garde la trace jusqu'au prochain passage.",
                "Recommencez plus tard : guichet tick")
        case .themeTaken(let text, let theme):
            Phrases.Sentence("« \(text) » désigne déjà le thème \(theme).", "Voyez-le : guichet theme show \(theme)")
        case .sameTheme(let theme):
            Phrases.Sentence("\(theme) ne peut pas être fusionné avec lui-même.", "Choisissez un autre thème.")
        case .clockJumped(let last, let now): jumped(last, now)
        case .keyReused(let key):
            Phrases.Sentence(
                "Déjà reçu : la clé \(key) est venue avec autre chose, ou d'ailleurs. Rien d'autre n'a été enregistré.",
                "Prenez une nouvelle clé pour chaque demande.")
        default: Phrases.Sentence("Quelqu'un a été plus rapide.")
        }
    }

    private static func ambiguous(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .ambiguousReference(let text, let candidates):
            Phrases.Sentence("« \(text) » peut désigner plusieurs références.", "Choisissez : \(list(candidates)).")
        case .ambiguousTerritory(let route):
            Phrases.Sentence(FrenchRoute.explanation(route), choose(route))
        case .notItsCentre(let centre, let route):
            Phrases.Sentence(
                "« \(route.input) » ne relève pas du centre « \(centre) ».",
                "Choisissez : \(list(route.centres)).")
        case .unconfirmedTerritory(let route): Phrases.Sentence(FrenchRoute.explanation(route), proposals(route))
        default: Phrases.Sentence("Plusieurs choix possibles.")
        }
    }

    /// The places and centres to choose from, and the command to choose.
    private static func choose(_ route: Route) -> String {
        var places: [String] = []
        var centres: [String] = []
        for choice in route.choices {
            switch choice {
            case .place(let place, _): places.append("\(place.label) (\(place.described))")
            case .centre(let slug, let departements):
                let described = ([route.names[slug] ?? slug] + departements).joined(separator: " ")
                centres.append("--centre \(slug) (\(described))")
            }
        }
        var sentences: [String] = []
        if !places.isEmpty { sentences.append("Écrivez l'un de : \(list(Array(places.prefix(12)))).") }
        if !centres.isEmpty { sentences.append("Choisissez un centre : \(list(centres)).") }
        return (sentences + ["À défaut, le pôle national décidera (--undecided)."]).joined(separator: " ")
    }

    private static func proposals(_ route: Route) -> String {
        let places = route.finding.suggestions.prefix(5).map { "\($0.described)" }
        return places.isEmpty
            ? "Écrivez une commune, un code postal, un département ou une région."
            : "Vouliez-vous dire : \(list(Array(places))) ?"
    }

    private static func name(_ field: Text.Field) -> String {
        switch field {
        case .title: "Le titre"
        case .body: "Le corps de la question"
        case .answer: "Le texte de la réponse"
        case .reason: "Le motif"
        case .message: "Le message"
        case .source: "Le texte de la source"
        case .name: "Le nom"
        case .email: "Le courriel"
        case .telephone: "Le numéro de téléphone"
        case .organisation: "Le nom de l'organisme"
        case .territory: "Le territoire"
        case .key: "Le code d'idempotence"
        }
    }
}
