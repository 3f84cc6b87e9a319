import Desk

/// The desk's file, or a copy of it, cannot be used.
extension FrenchRefusals {
    static func file(_ refusal: FileRefusal) -> Phrases.Sentence {
        switch refusal {
        case .newerDatabase(let path):
            Phrases.Sentence(
                "\(path) a été fait par une version plus récente de Guichet ; il n'a pas été touché.",
                "Mettez Guichet à jour.")
        case .foreignDatabase(let path):
            Phrases.Sentence(
                "\(path) n'est pas un guichet ; il n'a pas été touché.", "Indiquez un autre fichier", "--db FICHIER")
        case .unsoundDatabase(let path, let flaw):
            Phrases.Sentence(unsound(path, flaw), online: "Prévenez l'équipe qui tient le guichet.")
        case .olderDatabase(let path):
            Phrases.Sentence(
                "\(path) a été fait par une version plus ancienne de Guichet, et ne peut être que lu ici : il n'a pas été touché.",
                "Ouvrez-le une fois avec un compte qui peut l'écrire", "guichet doctor",
                online: "Prévenez l'équipe qui tient le guichet.")
        case .readOnlyDesk:
            Phrases.Sentence(
                "Ici on ne peut que lire : rien de cela n'a été écrit.",
                "Agissez avec un compte qui peut écrire le fichier et son dossier, là où le disque le permet.",
                online: "Revenez plus tard, ou prévenez l'équipe qui tient le guichet.")
        case .otherNetwork(let current, let wanted):
            Phrases.Sentence(
                "Ce guichet est celui du réseau de \(current), pas de \(wanted).",
                "Créez l'autre dans un autre fichier", "guichet init --network \(wanted) --db FICHIER")
        case .backup(let refusal): BackupPhrases.french(refusal)
        }
    }
}

extension EnglishRefusals {
    static func file(_ refusal: FileRefusal) -> Phrases.Sentence {
        switch refusal {
        case .newerDatabase(let path):
            Phrases.Sentence("\(path) was made by a newer version of Guichet; it was not touched.", "Update Guichet.")
        case .foreignDatabase(let path):
            Phrases.Sentence("\(path) is not a desk; it was not touched.", "Give another file", "--db FILE")
        case .unsoundDatabase(let path, let flaw):
            Phrases.Sentence(unsound(path, flaw), online: "Tell the people who run the desk.")
        case .olderDatabase(let path):
            Phrases.Sentence(
                "\(path) was made by an older version of Guichet, and can only be read here: it was not touched.",
                "Open it once with an account that may write it", "guichet doctor",
                online: "Tell the people who run the desk.")
        case .readOnlyDesk:
            Phrases.Sentence(
                "This desk can only be read: none of this was written.",
                "Act with an account that may write the file and its folder, where the disk allows it.",
                online: "Come back later, or tell the people who run the desk.")
        case .otherNetwork(let current, let wanted):
            Phrases.Sentence(
                "This desk is that of the network of \(current), not of \(wanted).",
                "Create the other in another file", "guichet init --network \(wanted) --db FILE")
        case .backup(let refusal): BackupPhrases.english(refusal)
        }
    }
}
