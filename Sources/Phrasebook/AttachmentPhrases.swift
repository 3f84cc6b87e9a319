public import Desk

/// Files of questions and entries.
extension Phrases {
    /// A size: `3,4 Mo`.
    public func size(_ bytes: Int) -> String {
        switch (language, bytes) {
        case (.french, ..<1_000): "\(bytes) octet\(bytes < 2 ? "" : "s")"
        case (.english, ..<1_000): "\(bytes) byte\(bytes == 1 ? "" : "s")"
        case (.french, ..<999_500): "\((bytes + 500) / 1_000) ko"
        case (.english, ..<999_500): "\((bytes + 500) / 1_000) kB"
        case (.french, _): "\(megabytes(bytes, ",")) Mo"
        case (.english, _): "\(megabytes(bytes, ".")) MB"
        }
    }

    /// With one digit behind the point, where it is not 0.
    private func megabytes(_ bytes: Int, _ point: String) -> String {
        let tenths = (bytes + 50_000) / 100_000
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10)\(point)\(tenths % 10)"
    }

    /// What a type of file is called.
    public func attachmentType(_ type: AttachmentType) -> String {
        switch type {
        case .pdf: "PDF"
        case .docx, .doc: "Word"
        case .xlsx, .xls: "Excel"
        case .pptx, .ppt: "PowerPoint"
        case .odt, .ods, .odp: "OpenDocument"
        case .rtf: "RTF"
        case .csv: "CSV"
        case .text: said("texte", "text")
        case .png, .jpeg, .gif, .webp, .heic, .tiff: "image"
        }
    }

    /// The heading over files.
    public var attachments: String { said("Pièces jointes", "Attachments") }

    /// A question or an entry has no files.
    public func noAttachments(_ reference: String) -> String {
        said("\(reference) n'a pas de pièce jointe.", "\(reference) has no attachments.")
    }

    /// A file was saved.
    public func savedAttachment(_ path: String, bytes: Int) -> String {
        said("Enregistré : \(path) (\(size(bytes)))", "Saved: \(path) (\(size(bytes)))")
    }

    /// The files of what a mail tells, which are had on the page of the question.
    public func mailAttachments(_ matter: MailMatter) -> String {
        let files = matter.attachments.map { "\($0.name) (\(size($0.size)))" }.joined(separator: ", ")
        return matter.link == nil
            ? said(
                "Pièces jointes, à demander au centre : \(files)", "Attachments, to be had from the centre: \(files)")
            : said(
                "Pièces jointes, à prendre sur la page de votre question : \(files)",
                "Attachments, to be had on the page of your question: \(files)")
    }

    /// Why a file of a mail was not taken: `scan.zip n'a pas été pris : les archives sont refusées`.
    public func leftOut(_ name: String, _ reason: LeftOutReason) -> String {
        let name = name.isEmpty ? said("Une pièce jointe", "An attachment") : name
        return said("\(name) n'a pas été pris : \(why(reason))", "\(name) was not taken: \(why(reason))")
    }

    private func why(_ reason: LeftOutReason) -> String {
        switch reason {
        case .type(let flaw): flawWords(flaw)
        case .empty: said("il est vide", "it is empty")
        case .large:
            said("il dépasse \(size(Bounds.attachment))", "it is larger than \(size(Bounds.attachment))")
        case .many:
            said(
                "le courriel a trop de pièces jointes, ou de trop grandes",
                "the mail has too many attachments, or too large ones")
        case .room:
            said("la question n'a plus de place pour lui", "the question has no more room for it")
        case .infected: said("il porte un virus", "it has a virus")
        case .unchecked: said("il n'a pas pu être vérifié", "it could not be checked")
        }
    }

    /// Why a content is not taken, as part of a sentence.
    private func flawWords(_ flaw: AttachmentFlaw) -> String {
        switch flaw {
        case .archive: said("les archives sont refusées", "archives are refused")
        case .executable: said("les programmes sont refusés", "programs are refused")
        case .webPage: said("les pages HTML sont refusées", "HTML pages are refused")
        case .svg: said("les images SVG sont refusées", "SVG pictures are refused")
        case .macros: said("les documents à macros sont refusés", "documents with macros are refused")
        case .encrypted:
            said("les documents à mot de passe sont refusés", "documents with a password are refused")
        case .unknown: said("ce type de fichier n'est pas accepté", "files of this type are not accepted")
        }
    }
}
