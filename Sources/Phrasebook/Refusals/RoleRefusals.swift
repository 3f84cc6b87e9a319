import Desk

/// This account may not.
extension FrenchRefusals {
    static func role(_ refusal: RoleRefusal) -> Phrases.Sentence {
        switch refusal {
        case .administratorNeeded(let account):
            Phrases.Sentence(
                "\(account) n'est pas administrateur.", "Demandez à l'un d'eux : ils sont au pôle national.")
        case .coordinatorNeeded(let account):
            Phrases.Sentence("\(account) n'est pas coordinateur du réseau.", "Demandez au pôle national.")
        case .lastAdministrator(let account):
            Phrases.Sentence(
                "\(account) est le dernier administrateur.",
                "Nommez-en d'abord un autre", "guichet account add NOM --role administrator")
        case .erasureIsRequested(let account):
            Phrases.Sentence(
                "L'effacement revient à la coordination ; \(account) ne peut que le demander.",
                "Demandez-le", "guichet person request-erasure ADRESSE")
        case .nationalRole(let role):
            Phrases.Sentence(
                "Le rôle « \(role.rawValue) » est réservé au pôle national.",
                "Choisissez l'un ou l'autre", "--centre national", "--role agent")
        case .otherCentre(let custodian, let actor):
            Phrases.Sentence(
                "Cette question est confiée à \(custodian) ; \(actor.name) agit pour \(actor.centre).",
                "Seul un agent de \(custodian) peut le faire.")
        case .restricted(let reference, let centre):
            Phrases.Sentence(
                "La \(Entry.isNamed(by: reference) ? "fiche" : "question") « \(reference) » n'existe pas, ou elle est restreinte.",
                "Demandez à \(centre).")
        case .otherEntryCentre(let centre, let actor):
            Phrases.Sentence(
                "Cette fiche est celle de \(centre) ; \(actor.name) agit pour \(actor.centre).",
                "Seul un agent de \(centre), ou le pôle national, peut le faire.")
        case .foreignSettings(let centre, let actor):
            Phrases.Sentence(
                "Ces réglages sont ceux de \(centre) ; \(actor.name) agit pour \(actor.centre).",
                "Seul un agent de \(centre), ou le pôle national, peut les changer.")
        case .entryReaderNeeded(let writer):
            Phrases.Sentence(
                "\(writer.name) a écrit ce texte : quelqu'un d'autre doit le publier.",
                "Demandez à un collègue de la publier, ou soumettez-la au pôle national", "guichet publish",
                "guichet entry submit --national")
        }
    }
}

extension EnglishRefusals {
    static func role(_ refusal: RoleRefusal) -> Phrases.Sentence {
        switch refusal {
        case .administratorNeeded(let account):
            Phrases.Sentence("\(account) is no administrator.", "Ask one: they are at the national desk.")
        case .coordinatorNeeded(let account):
            Phrases.Sentence("\(account) is no coordinator of the network.", "Ask the national desk.")
        case .lastAdministrator(let account):
            Phrases.Sentence(
                "\(account) is the last administrator.",
                "Name another one first", "guichet account add NAME --role administrator")
        case .erasureIsRequested(let account):
            Phrases.Sentence(
                "Erasing is the coordinator's; \(account) may only ask for it.",
                "Ask for it", "guichet person request-erasure ADDRESS")
        case .nationalRole(let role):
            Phrases.Sentence(
                "The role \"\(role.rawValue)\" is the national desk's.", "Choose one or the other", "--centre national",
                "--role agent")
        case .otherCentre(let custodian, let actor):
            Phrases.Sentence(
                "This question is with \(custodian); \(actor.name) acts for \(actor.centre).",
                "Only an agent of \(custodian) can do that.")
        case .restricted(let reference, let centre):
            Phrases.Sentence(
                "There is no \(Entry.isNamed(by: reference) ? "entry" : "question") \"\(reference)\", or it is restricted.",
                "Ask \(centre).")
        case .otherEntryCentre(let centre, let actor):
            Phrases.Sentence(
                "This entry is \(centre)'s; \(actor.name) acts for \(actor.centre).",
                "Only an agent of \(centre), or the national desk, can do that.")
        case .foreignSettings(let centre, let actor):
            Phrases.Sentence(
                "These settings are \(centre)'s; \(actor.name) acts for \(actor.centre).",
                "Only an agent of \(centre), or the national desk, can change them.")
        case .entryReaderNeeded(let writer):
            Phrases.Sentence(
                "\(writer.name) wrote this text: someone else must publish it.",
                "Ask a colleague to publish it, or submit it to the national desk", "guichet publish",
                "guichet entry submit --national")
        }
    }
}
