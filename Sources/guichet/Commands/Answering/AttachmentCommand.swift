import ArgumentParser
import Phrasebook

struct AttachmentCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "attachment",
            abstract: tr(
                "Les pièces jointes d'une question ou d'une fiche.", "The attachments of a question or an entry."),
            discussion: tr(
                """
                On joint avec --attach, en posant la question, en répondant, en demandant une précision.

                Exemple : guichet attachment list 42
                """,
                """
                Files are attached by --attach, when asking, answering or asking back.

                Example: guichet attachment list 42
                """),
            subcommands: [ListAttachmentsCommand.self, SaveAttachmentCommand.self])
    }
}
