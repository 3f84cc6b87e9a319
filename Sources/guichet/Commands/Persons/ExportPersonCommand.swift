import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct ExportPersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: tr("Donne tout ce qui est gardé d'une personne.", "Gives all that is kept of a person."),
            discussion: tr(
                """
                Qui elle est, ses questions avec leurs échanges, les lettres qui lui sont destinées (droit d'accès).

                Exemple : guichet person export awa@exemple.fr --json --as Awa@national
                """,
                """
                Who they are, their questions with all that was written, the letters to them (right of access).

                Example: guichet person export awa@exemple.fr --json --as Awa@national
                """))
    }

    @OptionGroup var who: PersonSubject
    @Option(
        help: ArgumentHelp(
            tr(
                "Enregistre aussi les pièces jointes dans ce dossier, par question.",
                "Also saves the attachments in this folder, by question."), valueName: "folder"),
        completion: .directory)
    var files: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let file = try connection.perform(ExportPerson(person: who.person))
        if let files { for question in file.questions { try save(question, in: files, connection) } }
        let page = PersonFileDocument(file, now: Date(), phrases)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }

    /// Saves the files of a question in a folder of its reference, which this account alone reads.
    private func save(_ file: QuestionFile, in folder: String, _ connection: DeskConnection) throws {
        guard !file.attachments.isEmpty else { return }
        let reference = file.question.reference
        let place = (folder as NSString).appendingPathComponent(reference)
        do {
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw Refusal.noPlace(path: place) }
        for attachment in file.attachments {
            let content = try connection.perform(SaveAttachment(of: .named(reference), id: attachment.id)).content
            try SavedFile(path: place, name: attachment.name).write(content, replacing: false)
        }
    }
}
