public import Desk

extension Phrases {
    /// A refusal as the site and the API say it: what to do, without the command that does it.
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

    /// What is to be done otherwise than on the command line; nil where that is the same.
    private static func frenchRemedy(_ refusal: Refusal) -> String? {
        switch refusal {
        case .access(.identityNeeded): "Connectez-vous d'abord."
        case .access(.badToken): "Reconnectez-vous, avec un jeton qui vaut."
        case .access(.otherAccount): "Prenez le jeton du bon compte."
        case .text(.missing): "Remplissez ce champ."
        case .value(.badLink): ""
        case .fault(.damagedIndex), .fault(.damagedDesk), .fault(.diskFull), .fault(.diskFault),
            .file(.unsoundDatabase), .file(.olderDatabase), .desk(.clockJumped):
            "Prévenez qui tient le guichet."
        case .file(.readOnlyDesk): "Revenez plus tard, ou prévenez qui tient le guichet."
        case .notFound(.unknownQuestion): "Vérifiez la référence."
        case .notFound(.unknownEntry): "Vérifiez la référence, ou cherchez la fiche."
        case .entry(.alreadyPublished): "Lisez-la plutôt."
        case .text(.unreadMentions): "Corrigez le texte, remplacez ces passages, ou publiez en connaissance de cause."
        case .role(.entryReaderNeeded): "Demandez à un collègue de la publier, ou soumettez-la au pôle national."
        case .question(.wrongStatus(.waiting, act: .askedBack, of: _)): "Attendez sa réponse."
        default: nil
        }
    }

    private static func englishRemedy(_ refusal: Refusal) -> String? {
        switch refusal {
        case .access(.identityNeeded): "Sign in first."
        case .access(.badToken): "Sign in again, with a token that holds."
        case .access(.otherAccount): "Use the token of the right account."
        case .text(.missing): "Fill in this field."
        case .value(.badLink): ""
        case .fault(.damagedIndex), .fault(.damagedDesk), .fault(.diskFull), .fault(.diskFault),
            .file(.unsoundDatabase), .file(.olderDatabase), .desk(.clockJumped):
            "Tell whoever keeps the desk."
        case .file(.readOnlyDesk): "Come back later, or tell whoever keeps the desk."
        case .notFound(.unknownQuestion): "Check the reference."
        case .notFound(.unknownEntry): "Check the reference, or search for the entry."
        case .entry(.alreadyPublished): "Read it instead."
        case .text(.unreadMentions): "Correct the text, replace these passages, or publish knowing of them."
        case .role(.entryReaderNeeded): "Ask a colleague to publish it, or submit it to the national desk."
        case .question(.wrongStatus(.waiting, act: .askedBack, of: _)): "Wait for the reply."
        default: nil
        }
    }
}
