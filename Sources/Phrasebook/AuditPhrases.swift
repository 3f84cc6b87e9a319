public import Desk

extension Phrases {
    /// The sentence for a line of the audit.
    public func deed(_ deed: AuditedDeed) -> String {
        switch language {
        case .french: Self.frenchDeed(deed)
        case .english: Self.englishDeed(deed)
        }
    }

    private static func frenchDeed(_ deed: AuditedDeed) -> String {
        switch deed {
        case .signedIn: "connexion (jeton)"
        case .signedOut: "déconnexion (jeton)"
        case .signInFailed: "connexions refusées"
        case .tokenUsed: "premier usage du jour (jeton)"
        case .tokenCreated: "jeton fait"
        case .tokenRevoked: "jeton révoqué"
        case .sessionEnded: "session fermée"
        case .linkCreated: "lien de suivi fait"
        case .linksRevoked: "liens de suivi révoqués"
        case .accountSaved: "compte enregistré"
        case .accountDisabled: "compte désactivé"
        case .settingsChanged: "réglages changés"
        case .addressCorrected: "adresse du demandeur corrigée"
        case .mailRetried: "courriel à renvoyer"
        case .mailDropped: "courriel retiré"
        case .mailAssigned: "courriel reçu rangé"
        case .mailDiscarded: "courriel reçu écarté"
        case .personExported: "personne exportée"
        case .personsListed: "personnes listées"
        case .personsErased: "personnes effacées"
        case .erasureRequested: "effacement demandé"
        case .exported: "export"
        case .imported: "import"
        case .backedUp: "sauvegarde"
        case .restored: "restauration"
        }
    }

    private static func englishDeed(_ deed: AuditedDeed) -> String {
        switch deed {
        case .signedIn: "signed in (token)"
        case .signedOut: "signed out (token)"
        case .signInFailed: "sign-ins refused"
        case .tokenUsed: "first use of the day (token)"
        case .tokenCreated: "token made"
        case .tokenRevoked: "token revoked"
        case .sessionEnded: "session ended"
        case .linkCreated: "private link made"
        case .linksRevoked: "private links revoked"
        case .accountSaved: "account saved"
        case .accountDisabled: "account disabled"
        case .settingsChanged: "settings changed"
        case .addressCorrected: "asker's address corrected"
        case .mailRetried: "mail to be tried again"
        case .mailDropped: "mail dropped"
        case .mailAssigned: "received mail placed"
        case .mailDiscarded: "received mail discarded"
        case .personExported: "person exported"
        case .personsListed: "persons listed"
        case .personsErased: "persons erased"
        case .erasureRequested: "erasure asked for"
        case .exported: "export"
        case .imported: "import"
        case .backedUp: "backup"
        case .restored: "restore"
        }
    }

    /// The author of a line, and whether they proved who they are or were only named on the file.
    public func actor(of line: AuditLine) -> String {
        guard let actor = line.actor else { return nobody(isRemote: line.isRemote) }
        guard !line.isProven else { return actor.description }
        return "\(actor) \(language == .french ? "(nommé sur le fichier)" : "(named on the file)")"
    }

    /// The author of a line without an account: on the file, or over the network.
    private func nobody(isRemote: Bool) -> String {
        switch language {
        case .french: isRemote ? "(sans compte)" : "(sur le fichier)"
        case .english: isRemote ? "(no account)" : "(on the file)"
        }
    }
}
