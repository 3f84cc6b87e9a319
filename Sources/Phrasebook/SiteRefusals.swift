public import Desk

extension Phrases {
    /// A refusal for the site and the API: its remedy names no command.
    public func onSite(_ refusal: Refusal) -> Sentence {
        let sentence = self.refusal(refusal)
        let own = language == .french ? Self.frenchRemedy(refusal) : Self.englishRemedy(refusal)
        return Sentence(sentence.what, own ?? Self.withoutCommand(sentence.remedy))
    }

    /// `Lisez-la : guichet show F-1` is `Lisez-la.`; a remedy that is nothing but a command is none here.
    private static func withoutCommand(_ remedy: String) -> String {
        guard let command = remedy.firstMatch(of: /(guichet |--|\$)/) else { return remedy }
        let words = remedy[..<command.range.lowerBound].trimmed
        guard words.hasSuffix(":") else { return "" }
        let said = words.dropLast().trimmed
        return said.contains(" ") ? said + "." : ""
    }

    /// The remedy on the site, where it differs from that of the command line.
    private static func frenchRemedy(_ refusal: Refusal) -> String? {
        switch refusal {
        case .identityNeeded: "Connectez-vous d'abord."
        case .badToken: "Reconnectez-vous, avec un jeton qui vaut."
        case .otherAccount: "Prenez le jeton du bon compte."
        case .missing: "Remplissez ce champ."
        case .badLink: ""
        case .damagedIndex, .damagedDesk, .diskFull, .diskFault, .unsoundDatabase, .olderDatabase, .clockJumped:
            "Prévenez qui tient le guichet."
        case .readOnlyDesk: "Revenez plus tard, ou prévenez qui tient le guichet."
        case .unknownQuestion: "Vérifiez la référence."
        case .unknownEntry: "Vérifiez la référence, ou cherchez la fiche."
        case .alreadyPublished: "Lisez-la plutôt."
        case .unreadMentions: "Corrigez le texte, remplacez ces passages, ou publiez en connaissance de cause."
        case .entryReaderNeeded: "Demandez à un collègue de la publier, ou soumettez-la au pôle national."
        case .wrongStatus(.waiting, act: "asked_back", of: _): "Attendez sa réponse."
        default: nil
        }
    }

    private static func englishRemedy(_ refusal: Refusal) -> String? {
        switch refusal {
        case .identityNeeded: "Sign in first."
        case .badToken: "Sign in again, with a token that holds."
        case .otherAccount: "Use the token of the right account."
        case .missing: "Fill in this field."
        case .badLink: ""
        case .damagedIndex, .damagedDesk, .diskFull, .diskFault, .unsoundDatabase, .olderDatabase, .clockJumped:
            "Tell whoever keeps the desk."
        case .readOnlyDesk: "Come back later, or tell whoever keeps the desk."
        case .unknownQuestion: "Check the reference."
        case .unknownEntry: "Check the reference, or search for the entry."
        case .alreadyPublished: "Read it instead."
        case .unreadMentions: "Correct the text, replace these passages, or publish knowing of them."
        case .entryReaderNeeded: "Ask a colleague to publish it, or submit it to the national desk."
        case .wrongStatus(.waiting, act: "asked_back", of: _): "Wait for the reply."
        default: nil
        }
    }
}
