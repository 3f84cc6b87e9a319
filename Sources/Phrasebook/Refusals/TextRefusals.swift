import Desk

/// A text that cannot be taken.
extension FrenchRefusals {
    static func text(_ refusal: TextRefusal) -> Phrases.Sentence {
        switch refusal {
        case .empty(let field): Phrases.Sentence("\(name(field)) est vide.", "Écrivez au moins un mot.")
        case .missing(let field):
            Phrases.Sentence(
                "\(name(field)) manque.", "Indiquez-le", "--\(field.rawValue)", online: "Remplissez ce champ.")
        case .tooLong(let field, let characters):
            Phrases.Sentence(
                "\(name(field)) est trop long : \(characters) caractères, \(field.limit) au plus.", "Raccourcissez-le.")
        case .controlCharacter(let field, let scalar):
            Phrases.Sentence("\(name(field)) contient un caractère de commande (U+\(hex(scalar))).", "Retirez-le.")
        case .notUTF8(let place): Phrases.Sentence("\(place) n'est pas du texte UTF-8.", "Écrivez-le en UTF-8.")
        case .noEditor:
            Phrases.Sentence(
                "Aucun texte, et pas d'éditeur pour l'écrire.",
                "Donnez-le en argument ou dans un fichier, ou réglez votre éditeur", "--file FICHIER", "EDITOR=nano"
            )
        case .aborted: Phrases.Sentence("Texte vide : abandon, rien n'a été enregistré.")
        case .unreadMentions(let mentions):
            Phrases.Sentence(
                ([Phrases.frenchEntries.mentions(mentions.count)]
                    + mentions.map {
                        "  \(Phrases.frenchEntries.place($0)) (\(Phrases.frenchEntries.mention($0.kind)))"
                    })
                    .joined(separator: "\n"),
                "Corrigez le texte, remplacez ces passages, ou publiez en connaissance de cause", "guichet entry edit",
                "--redact",
                "--checked"
            )
        }
    }
}

extension EnglishRefusals {
    static func text(_ refusal: TextRefusal) -> Phrases.Sentence {
        switch refusal {
        case .empty(let field): Phrases.Sentence("The \(field.rawValue) is empty.", "Write at least one word.")
        case .missing(let field):
            Phrases.Sentence(
                "The \(field.rawValue) is missing.", "Give it", "--\(field.rawValue)", online: "Fill in this field.")
        case .tooLong(let field, let characters):
            Phrases.Sentence(
                "The \(field.rawValue) is too long: \(characters) characters, \(field.limit) at most.", "Shorten it.")
        case .controlCharacter(let field, let scalar):
            Phrases.Sentence("The \(field.rawValue) holds a control character (U+\(hex(scalar))).", "Take it out.")
        case .notUTF8(let place): Phrases.Sentence("\(place) is not UTF-8 text.", "Write it in UTF-8.")
        case .noEditor:
            Phrases.Sentence(
                "There is no text, and no editor to write it.",
                "Give it as an argument or in a file, or set your editor", "--file FILE", "EDITOR=nano")
        case .aborted: Phrases.Sentence("Empty text: aborted, nothing was stored.")
        case .unreadMentions(let mentions):
            Phrases.Sentence(
                ([Phrases.englishEntries.mentions(mentions.count)]
                    + mentions.map {
                        "  \(Phrases.englishEntries.place($0)) (\(Phrases.englishEntries.mention($0.kind)))"
                    })
                    .joined(separator: "\n"),
                "Correct the text, replace these passages, or publish knowing of them", "guichet entry edit",
                "--redact", "--checked")
        }
    }
}
