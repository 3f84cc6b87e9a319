/// The words of a made-up French: lexemes with their inflected forms, the same in every run.
///
/// The most frequent ones are words of the field. The others are built from syllables, prefixes and suffixes of French,
/// so that stems, accents, plurals and conjugations are as difficult for a stemmer as in real texts.
struct Lexemes {
    /// The forms of each lexeme in UTF-8, the commonest first.
    private(set) var forms: [[[UInt8]]] = []

    /// With about four forms each: 500,000 distinct words.
    static let count = 120_000

    init() {
        var dice = Dice(seed: 1_539)
        var known: Set<String> = []
        for word in Self.nouns { add(Self.noun(word), &known) }
        for word in Self.verbs { add(Self.verb(word), &known) }
        for word in Self.adjectives { add(Self.adjective(word), &known) }
        forms.shuffle(using: &dice)
        while forms.count < Self.count { add(Self.invented(&dice), &known) }
    }

    private mutating func add(_ words: [String], _ known: inout Set<String>) {
        guard let lemma = words.first, known.insert(lemma).inserted else { return }
        forms.append(words.map { Array($0.utf8) })
    }

    // MARK: - Inflection

    private static func noun(_ word: String) -> [String] {
        switch true {
        case word.hasSuffix("al"): [word, word.dropLast() + "ux"]
        case word.hasSuffix("eau"): [word, word + "x"]
        case word.hasSuffix("s"), word.hasSuffix("x"): [word]
        case word.hasSuffix("teur"): [word, word + "s", word.dropLast(3) + "rice", word.dropLast(3) + "rices"]
        case word.hasSuffix("eur"): [word, word + "s", word.dropLast() + "se", word.dropLast() + "ses"]
        default: [word, word + "s"]
        }
    }

    private static func adjective(_ word: String) -> [String] {
        switch true {
        case word.hasSuffix("if"):
            ["", "s"].flatMap { [word + $0, word.dropLast() + "ve" + $0] }
        case word.hasSuffix("al"): [word, word + "e", word.dropLast() + "ux", word + "es"]
        case word.hasSuffix("el"): [word, word + "le", word + "s", word + "les"]
        case word.hasSuffix("eux"): [word, word.dropLast() + "se", word.dropLast() + "ses"]
        case word.hasSuffix("ien"): [word, word + "ne", word + "s", word + "nes"]
        case word.hasSuffix("e"): [word, word + "s"]
        default: [word, word + "e", word + "s", word + "es"]
        }
    }

    private static func verb(_ word: String) -> [String] {
        let root = word.dropLast(2)
        let endings =
            word.hasSuffix("ir")
            ? ["ir", "it", "issent", "i", "ie", "is", "issait", "ira", "issant"]
            : ["er", "e", "ent", "é", "ée", "és", "ées", "ait", "aient", "era", "ant", "ez", "ons", "erait"]
        return endings.map { root + $0 }
    }

    // MARK: - Invention

    private static func invented(_ dice: inout Dice) -> [String] {
        var root = Int.random(in: 0..<8, using: &dice) == 0 ? pick(prefixes, &dice) : ""
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            root += pick(onsets, &dice) + pick(nuclei, &dice)
        }
        root += pick(codas, &dice)
        switch Int.random(in: 0..<20, using: &dice) {
        case 0..<9: return noun(root + pick(nounEndings, &dice))
        case 9..<13: return adjective(root + pick(adjectiveEndings, &dice))
        case 13..<18: return verb(root + pick(verbEndings, &dice))
        default: return [root.prefix(1).uppercased() + root.dropFirst() + pick(placeEndings, &dice)]
        }
    }

    private static func pick(_ from: [String], _ dice: inout Dice) -> String {
        from[Int.random(in: 0..<from.count, using: &dice)]
    }

    private static func list(_ text: String) -> [String] { text.split { $0 == " " || $0.isNewline }.map(String.init) }

    private static let prefixes = list("re dé in inter anti co pré sur sous trans micro néo mé ex")
    private static let onsets = list(
        "b c d f g l m n p r s t v ch j qu br cr dr fr gr pr tr bl cl fl gl pl st sp ph th gu vr ill s t r l m d p c")
    private static let nuclei = list("a e i o u é è ai au eu ou oi an en in on ê â î ô ui a e i o u é a i o")
    private static let codas = list("b c d f g l m n p r s t v ch ss ll nn rr tt mm ct pt st rt rd nt lg nd gn")
    private static let nounEndings = list(
        "ation ation ement ité eur ateur isme age ance ence ette ure ie ée eau al ier oir ier esse ude ille")
    private static let adjectiveEndings = list("if el al eux ique able aire é ant ien iste ible in")
    private static let verbEndings = list("er er er iser ifier ir oyer onner eter iquer")
    private static let placeEndings = list("ac y ville court ières euil an ay igny oux -sur-Seine -les-Bains ais")

    // MARK: - Words of the trade

    private static let nouns = list(
        """
        quartier ville habitant association contrat politique financement subvention préfet commune centre école \
        réussite emploi insertion médiation conseil citoyen participation rénovation logement bailleur gestion proximité \
        santé atelier prévention délinquance tranquillité discrimination égalité évaluation observatoire diagnostic \
        projet appel convention agence cohésion territoire intercommunalité métropole département région délégué élu \
        service accompagnement formation jeune famille culture sport mobilité commerce copropriété démolition relogement \
        concertation maison aide demande dossier dispositif acteur réseau ressource partenaire action programme \
        question réponse loi décret circulaire budget dotation dépense recette poste salarié employeur entreprise \
        chômage parent enfant collège lycée élève enseignant éducation lecture langue accueil permanence droit justice \
        police sécurité incivilité médiateur adulte relais bénévole bureau assemblée instance comité pilotage signataire \
        géographie périmètre carte zonage revenu pauvreté précarité seuil indicateur donnée enquête étude rapport bilan \
        stationnement parking voirie espace place parc jardin équipement gymnase piscine médiathèque théâtre loyer bail \
        locataire propriétaire hébergement rue immeuble tour barre réhabilitation chantier travaux énergie chauffage \
        hôpital médecin soin prévention addiction alimentation femme homme fille garçon violence victime mémoire
        """)
    private static let verbs = list(
        """
        financer accompagner mobiliser évaluer former animer coordonner recruter demander proposer organiser réunir \
        associer informer signer attribuer verser déposer instruire gérer piloter rénover habiter loger reloger \
        démolir investir définir choisir réussir participer créer porter déposer partager développer renforcer
        """)
    private static let adjectives = list(
        """
        prioritaire social éducatif urbain public local départemental régional national européen associatif citoyen \
        professionnel économique numérique culturel sportif scolaire territorial municipal communal partenarial annuel \
        pluriannuel collectif individuel technique financier juridique environnemental sanitaire
        """)
}
