import Desk

/// A file that cannot be attached, or cannot be had.
extension FrenchRefusals {
    static func attachment(_ refusal: AttachmentRefusal) -> Phrases.Sentence {
        let phrases = Phrases.french
        switch refusal {
        case .emptyAttachment(let name):
            return Phrases.Sentence("\(file(name)) est vide.", "Choisissez un fichier qui contient quelque chose.")
        case .largeAttachment(let name, let bytes):
            return Phrases.Sentence(
                "\(file(name)) est trop grand : \(phrases.size(bytes)), \(phrases.size(Bounds.attachment)) au plus.",
                "Réduisez-le, ou donnez l'adresse où il se trouve.")
        case .largeAttachments(let bytes):
            return Phrases.Sentence(
                "Les pièces jointes sont trop grandes ensemble : \(phrases.size(bytes)), \(phrases.size(Bounds.attachmentsOfMessage)) au plus.",
                "Joignez-en moins à la fois.")
        case .manyAttachments(let count):
            return Phrases.Sentence(
                "\(count) pièces jointes d'un coup : \(Bounds.attachments) au plus.", "Joignez-en moins à la fois.")
        case .noAttachmentRoom(let bytes):
            return Phrases.Sentence(
                "Avec ces pièces jointes, il y en aurait \(phrases.size(bytes)) en tout : \(phrases.size(Bounds.attachmentsOfQuestion)) au plus.",
                "Donnez plutôt l'adresse où elles se trouvent.")
        case .badAttachment(let name, let flaw): return bad(file(name), flaw)
        case .infectedAttachment(let name):
            return Phrases.Sentence(
                "\(file(name)) n'a pas été pris : le contrôle y a trouvé un virus.",
                "Vérifiez votre machine, puis joignez un fichier sain.")
        case .uncheckedAttachment(let name):
            return Phrases.Sentence(
                "\(file(name)) n'a pas pu être vérifié : il n'est pas pris pour l'instant.",
                "Recommencez plus tard ; si cela dure, prévenez l'équipe qui tient le guichet.")
        case .unknownAttachment(let text, let reference, let known):
            return Phrases.Sentence(
                "\(reference) n'a pas de pièce jointe « \(text) ».",
                known.isEmpty ? "" : "Choisissez parmi : \(list(known)).")
        case .unnamedAttachment(let reference, let known):
            guard !known.isEmpty else { return Phrases.Sentence("\(reference) n'a pas de pièce jointe.") }
            return Phrases.Sentence(
                "\(reference) a \(known.count) pièces jointes : \(list(known)).", "Dites laquelle",
                "guichet attachment save \(reference) 1", online: "Dites laquelle.")
        case .folderAttachment(let path):
            return Phrases.Sentence("\(path) est un dossier.", "Nommez un fichier.")
        case .fileExists(let path):
            return Phrases.Sentence(
                "\(path) existe déjà : rien n'a été écrit.", "Choisissez un autre nom, ou remplacez-le", "--to FICHIER",
                "--force", online: "Choisissez un autre nom.")
        }
    }

    private static func bad(_ file: String, _ flaw: AttachmentFlaw) -> Phrases.Sentence {
        let taken = "Sont acceptés : PDF, documents Word, Excel, PowerPoint et OpenDocument, RTF, CSV, texte, images."
        return switch flaw {
        case .archive:
            Phrases.Sentence(
                "\(file) est une archive : les archives sont refusées.", "Joignez les fichiers qu'elle contient.")
        case .executable: Phrases.Sentence("\(file) est un programme : les programmes sont refusés.", taken)
        case .webPage:
            Phrases.Sentence(
                "\(file) est une page HTML : elles sont refusées.", "Enregistrez-la en PDF, ou donnez son adresse.")
        case .svg:
            Phrases.Sentence("\(file) est une image SVG : elles sont refusées.", "Enregistrez-la en PNG ou en PDF.")
        case .macros:
            Phrases.Sentence(
                "\(file) contient des macros : ces documents sont refusés.",
                "Enregistrez-le sans macros (docx, xlsx, pptx), ou en PDF.")
        case .encrypted:
            Phrases.Sentence(
                "\(file) est protégé par un mot de passe : ces documents sont refusés.",
                "Enregistrez-le sans mot de passe.")
        case .unknown: Phrases.Sentence("\(file) n'est pas d'un type accepté.", taken)
        }
    }

    private static func file(_ name: String) -> String {
        name.isEmpty ? "Le fichier sans nom" : "Le fichier « \(name) »"
    }
}

extension EnglishRefusals {
    static func attachment(_ refusal: AttachmentRefusal) -> Phrases.Sentence {
        let phrases = Phrases.english
        switch refusal {
        case .emptyAttachment(let name):
            return Phrases.Sentence("\(file(name)) is empty.", "Choose a file that holds something.")
        case .largeAttachment(let name, let bytes):
            return Phrases.Sentence(
                "\(file(name)) is too large: \(phrases.size(bytes)), \(phrases.size(Bounds.attachment)) at most.",
                "Make it smaller, or give the address where it is.")
        case .largeAttachments(let bytes):
            return Phrases.Sentence(
                "The attachments are too large together: \(phrases.size(bytes)), \(phrases.size(Bounds.attachmentsOfMessage)) at most.",
                "Attach fewer at a time.")
        case .manyAttachments(let count):
            return Phrases.Sentence(
                "\(count) attachments at once: \(Bounds.attachments) at most.", "Attach fewer at a time.")
        case .noAttachmentRoom(let bytes):
            return Phrases.Sentence(
                "With these attachments there would be \(phrases.size(bytes)) of them: \(phrases.size(Bounds.attachmentsOfQuestion)) at most.",
                "Give the address where they are instead.")
        case .badAttachment(let name, let flaw): return bad(file(name), flaw)
        case .infectedAttachment(let name):
            return Phrases.Sentence(
                "\(file(name)) was not taken: the check found a virus in it.",
                "Check your machine, then attach a clean file.")
        case .uncheckedAttachment(let name):
            return Phrases.Sentence(
                "\(file(name)) could not be checked: it is not taken for now.",
                "Try again later; if it lasts, tell the people who run the desk.")
        case .unknownAttachment(let text, let reference, let known):
            return Phrases.Sentence(
                "\(reference) has no attachment \"\(text)\".", known.isEmpty ? "" : "Choose one of: \(list(known)).")
        case .unnamedAttachment(let reference, let known):
            guard !known.isEmpty else { return Phrases.Sentence("\(reference) has no attachments.") }
            return Phrases.Sentence(
                "\(reference) has \(known.count) attachments: \(list(known)).", "Say which",
                "guichet attachment save \(reference) 1", online: "Say which.")
        case .folderAttachment(let path): return Phrases.Sentence("\(path) is a folder.", "Name a file.")
        case .fileExists(let path):
            return Phrases.Sentence(
                "\(path) exists already: nothing was written.", "Choose another name, or replace it", "--to FILE",
                "--force", online: "Choose another name.")
        }
    }

    private static func bad(_ file: String, _ flaw: AttachmentFlaw) -> Phrases.Sentence {
        let taken =
            "Accepted are: PDF, documents of Word, Excel, PowerPoint and OpenDocument, RTF, CSV, text, pictures."
        return switch flaw {
        case .archive:
            Phrases.Sentence("\(file) is an archive: archives are refused.", "Attach the files that are in it.")
        case .executable: Phrases.Sentence("\(file) is a program: programs are refused.", taken)
        case .webPage:
            Phrases.Sentence("\(file) is an HTML page: they are refused.", "Save it as PDF, or give its address.")
        case .svg: Phrases.Sentence("\(file) is an SVG picture: they are refused.", "Save it as PNG or PDF.")
        case .macros:
            Phrases.Sentence(
                "\(file) has macros: such documents are refused.",
                "Save it without macros (docx, xlsx, pptx), or as PDF.")
        case .encrypted:
            Phrases.Sentence(
                "\(file) is protected by a password: such documents are refused.", "Save it without a password.")
        case .unknown: Phrases.Sentence("\(file) is not of a type that is accepted.", taken)
        }
    }

    private static func file(_ name: String) -> String { name.isEmpty ? "The file without a name" : "\"\(name)\"" }
}
