/// Everyday words for terms of offices: a search for *docteur* also finds *médecin*.
public enum Synonyms {
    /// Each line has words with the same or nearly the same meaning.
    private static let lines = """
        mail courriel email mel messagerie
        telephone portable mobile smartphone
        rdv rendezvous
        boulot travail emploi job
        patron employeur
        salaire remuneration paie paye
        docteur medecin
        bebe nourrisson
        gosse enfant
        voiture vehicule automobile auto
        appartement logement
        maison domicile
        proprietaire bailleur
        locataire preneur
        resilier rompre
        annuler supprimer
        effacer supprimer
        enlever supprimer retirer
        obtenir recevoir
        toucher percevoir
        argent somme
        prix cout tarif
        cher cout
        payer regler verser
        aide allocation prestation
        delai duree
        debut commencement
        finir terminer
        changer modifier
        modification changement
        probleme difficulte
        erreur faute
        interdit defendu prohibe
        permis autorise
        autorisation permission
        obligatoire oblige
        formulaire imprime
        papiers documents pieces
        justificatif preuve
        demande requete
        envoyer transmettre adresser
        donner fournir
        contacter joindre
        avocat conseil
        tribunal juge
        conjoint epoux mari epouse femme
        mariage union
        divorce separation
        deces mort
        heritage succession
        grossesse enceinte maternite
        retraite pension
        chomeur demandeur
        licencier virer renvoyer
        licenciement renvoi
        embaucher recruter
        embauche recrutement
        entreprise societe firme
        vacances conges
        malade souffrant
        hopital clinique
        medicament remede
        vaccin vaccination
        ecole etablissement
        eleve ecolier
        prof professeur enseignant
        internet web
        site portail
        ordinateur pc
        identifiant login
        photo image
        camera videosurveillance
        donnees informations renseignements
        fichier base
        pub publicite
        publicitaire commercial
        arnaque escroquerie fraude
        police gendarmerie
        mairie municipalite
        commune ville
        habitant administre
        dechets ordures poubelles
        impots taxes
        impot taxe
        """

    /// By stem. Made at the first query.
    private static let byStem: [String: [String]] = {
        let analyzer = Analyzer()
        var result: [String: [String]] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for word in words {
                let stem = analyzer.token(of: word)
                for other in words where other != word && result[stem]?.contains(other) != true {
                    result[stem, default: []].append(other)
                }
            }
        }
        return result
    }()

    /// The synonyms of the words with a stem, folded.
    public static func of(stem: String) -> [String] { byStem[stem] ?? [] }
}
