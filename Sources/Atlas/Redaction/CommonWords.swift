/// Words that do not identify a person, in folded form.
enum CommonWords {
    /// Ordinary words, and words of organisations' names.
    static func contains(_ folded: String) -> Bool { all.contains(folded) }

    /// Civilities and titles before a name.
    static let titles = words(
        "m mm mr mme mmes mlle dr pr me monsieur messieurs madame mesdames mademoiselle docteur professeur maitre")

    /// Particles within a name.
    static let particles = words("de du des d la le les van von der den ben bin ibn el al da dos di y et")

    /// Words after a civility that are not a name.
    static let functions = words(
        """
        prefet prefete sous-prefet maire maires president presidente presidents directeur directrice ministre ministres \
        depute deputee senateur senatrice delegue deleguee conseiller conseillere adjoint adjointe chef cheffe \
        responsable secretaire inspecteur inspectrice procureur procureure commissaire recteur rectrice elu elue
        """)

    /// Things that are named after people.
    static let namesakes = words(
        """
        rue avenue boulevard place square allee allees quai pont chemin route impasse cours esplanade rond-point passage \
        college lycee ecole ecoles groupe scolaire maternelle elementaire primaire creche hopital clinique stade \
        gymnase piscine centre social espace maison cite quartier residence foyer fondation institut station gare \
        universite faculte theatre mediatheque bibliotheque musee mjc parc jardin salle complexe plan loi rapport prix \
        amendement circulaire saint sainte st ste zac zup tour batiment immeuble ensemble
        """)

    /// Words in the names of organisations and their work.
    static let organisations = ofOrganisations.union(
        words(
            """
            entreprises bailleurs logements collectivite collectivites territoriale territorial organisme ministere conseils \
            citoyenne renovation contrat charte programme observatoire mediation mediateur mediatrice adulte adultes \
            reussite educative habitante habitant participation prevention tranquillite securite chef equipe cohesion \
            egalite integration caisse caf ccas epn mjc crij pij laep csc chrs mous anru anct recherche chercheur etude \
            etudes accueil aide atelier ateliers bureau permanence antenne secretariat standard contact cabinet cooperation \
            economie economique
            """))

    private static let ofOrganisations = words(
        """
        association associations asso collectif comite union federation confederation fondation mutuelle cooperative \
        societe entreprise agence office regie bailleur habitat logement mairie ville villes commune communes communaute \
        agglomeration metropole intercommunalite syndicat departement departemental departementale region regional \
        regionale national nationale prefecture sous-prefecture direction delegation mission service services etat \
        conseil citoyen citoyens centre centres social sociale sociaux culturel culturelle maison espace pole point \
        relais plateforme reseau ressources quartier quartiers politique developpement local locale urbain urbaine \
        emploi insertion formation education ecole college lycee universite jeunesse jeunes enfance famille familles \
        femmes hommes habitants solidarite solidaire entraide action actions projet projets sante sport sports culture \
        loisirs club amicale foyer groupe france francais francaise general generale public publique populaire nouveau \
        nouvelle nord sud est ouest amis ensemble vie vivre avenir espoir
        """)

    private static let all = ofOrganisations.union(
        words(
            """
            petit petite grand grande gros legrand blanc blanche noir noire roux brun brune rose rouge vert gris long court \
            bon bonne beau belle jeune vieux riche fort sage doux rapide franc juste heureux \
            pierre roche olive clair claire fleur marin berger boulanger charpentier chevalier marchand meunier moulin \
            jardin fontaine riviere montagne vallee colline forest bois dubois champ prairie pre prat mer lac pont porte \
            tour chateau eglise chapelle cour roi reine prince comte duc pape moine abbe clerc page garde garnier \
            boucher fournier tailleur tisserand forgeron maconnier macon potier vigneron laboureur \
            loup lion renard cerf merle rossignol poisson mouton cheval agneau aigle coq \
            ete hiver printemps automne janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre \
            lundi mardi mercredi jeudi vendredi samedi dimanche noel jour soir matin nuit soleil lune ciel etoile terre \
            lumiere joie paix victoire prudence constance ange martin aime desire fidele modeste parfait
            """))

    private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
