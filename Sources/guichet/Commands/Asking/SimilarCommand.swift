import ArgumentParser
import Desk
import Documents
import Phrasebook

struct SimilarCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "similar",
            abstract: tr(
                "Montre ce qui ressemble à une fiche ou à une question.", "Shows what is like an entry or a question."),
            discussion: tr(
                """
                Pour une fiche, d'autres fiches ; pour une question (agents), des fiches et des questions, et à part celles qui \
                sont peut-être la même.

                Exemple : guichet similar F-2026-00042
                """,
                """
                For an entry, other entries; for a question (agents), entries and questions, and apart those that may be the same.

                Example: guichet similar F-2026-00042
                """))
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref")) var reference: String
    @Option(help: ArgumentHelp(tr("Le plus de résultats montrés.", "The most results shown."), valueName: "n"))
    var limit = 10

    @OptionGroup var desk: DeskOptions

    func run() throws {
        try Limits.check(limit)
        let connection = try desk.connection()
        let hits = try connection.perform(Similar(reference: reference, limit: limit))
        let found = SimilarDocument(hits, duplicates: try duplicates(connection))
        if desk.json { Screen.json(found) } else { Screen.write(found.text(hits)) }
    }

    private func duplicates(_ connection: DeskConnection) throws -> [Duplicates.Alike] {
        guard !Entry.isNamed(by: reference) else { return [] }
        return try connection.duplicates(of: connection.perform(ShowQuestion(reference: reference)).question)
    }
}

extension DeskConnection {
    /// The questions that may be duplicates. Only agents see them.
    func duplicates(of question: Question) throws -> [Duplicates.Alike] {
        try perform(FindDuplicates(title: question.title, reference: question.reference)).questions
    }
}
