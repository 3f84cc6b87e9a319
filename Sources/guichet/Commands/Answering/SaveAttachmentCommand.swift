import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct SaveAttachmentCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "save",
            abstract: tr("Enregistre une pièce jointe.", "Saves an attachment."),
            discussion: tr(
                """
                La pièce se nomme par son nom ou son numéro ; s'il n'y en a qu'une, par rien. Elle s'enregistre ici, sous \
                son nom ; un fichier qui existe n'est jamais remplacé sans --force.

                Exemple : guichet attachment save 42 1 --to rapport.pdf
                """,
                """
                The attachment is named by its name or its number; where there is only one, by nothing. It is saved here, \
                under its name; a file that exists is never replaced without --force.

                Example: guichet attachment save 42 1 --to report.pdf
                """))
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref")) var reference: String
    @Argument(
        help: ArgumentHelp(
            tr("Son nom, ou son numéro dans la liste.", "Its name, or its number in the list."),
            valueName: "name|number"))
    var name: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Où l'enregistrer : un fichier, un dossier, ou - pour la sortie standard.",
                "Where to save it: a file, a folder, or - for standard output."), valueName: "path"),
        completion: .file())
    var to: String?
    @Flag(help: ArgumentHelp(tr("Remplace un fichier qui existe.", "Replaces a file that exists."))) var force = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let list = try connection.perform(ListAttachments(reference: reference))
        let file = try chosen(list)
        let target = to == "-" ? nil : SavedFile(path: to, name: file.name)
        // Before it is read, which may take long.
        if !force { try target?.checkFree() }
        let content = try connection.perform(SaveAttachment(of: .named(list.reference), id: file.id)).content
        guard let target else { return Screen.put(content) }
        try target.write(content, replacing: force)
        if desk.json { return Screen.json(AttachmentDocument(file)) }
        Screen.write(phrases.savedAttachment(target.path, bytes: content.count))
    }

    /// The one that is named, or the only one.
    private func chosen(_ list: AttachmentList) throws -> Attachment {
        if let name { return try list.attachments.named(name, of: list.reference) }
        guard list.attachments.count == 1, let only = list.attachments.first else {
            throw Refusal.unnamedAttachment(list.reference, known: list.attachments.map(\.name))
        }
        return only
    }
}
