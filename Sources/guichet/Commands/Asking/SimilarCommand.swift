import ArgumentParser
import Desk
import Phrasebook

struct SimilarCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "similar",
            abstract: tr(
                "Montre ce qui ressemble à une fiche ou à une question.", "Shows what is like an entry or a question."),
            discussion: tr(
                """
                Pour une fiche, d'autres fiches ; pour une question (agents), des fiches et des questions, et à part celles qui \
                sont peut-être la même.

                Exemple : guichet similar F-2026-00042
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
        let page = SimilarPage(results: hits.map(HitPage.init), duplicates: try duplicates(connection))
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }

    private func duplicates(_ connection: DeskConnection) throws -> [DuplicatePage] {
        guard !Entry.isNamed(by: reference) else { return [] }
        let file = try connection.perform(ShowQuestion(reference: reference))
        return try DuplicatePage.pages(of: QuestionPage(file.question), connection)
    }
}

/// Entries and questions that are similar to a text.
struct SimilarPage: Encodable {
    let results: [HitPage]
    /// Questions that may be the same.
    let duplicates: [DuplicatePage]

    var text: String {
        let same = duplicates.isEmpty ? [] : [DuplicatePage.block(duplicates)]
        let blocks = same + results.map(\.text)
        return blocks.isEmpty ? phrases.search.noneSimilar : blocks.joined(separator: "\n\n")
    }
}

/// A question that may be the same as another, as shown.
struct DuplicatePage: Encodable {
    let reference: String
    let title: String
    let status: String
    let centre: String
    /// From 0 to 1.
    let likeness: Double

    init(_ alike: Duplicates.Alike) {
        reference = alike.hit.reference
        title = alike.hit.title
        status = alike.hit.status
        centre = alike.hit.centre
        likeness = alike.likeness
    }

    /// The questions that may be duplicates. Only agents see them.
    static func pages(of question: QuestionPage, _ connection: DeskConnection) throws -> [DuplicatePage] {
        try connection.perform(FindDuplicates(title: question.title, reference: question.reference)).questions
            .map(DuplicatePage.init)
    }

    static func block(_ pages: [DuplicatePage]) -> String {
        let lines = pages.map { page in
            let status = Status(rawValue: page.status).map(phrases.labels.status) ?? page.status
            return "  \(page.reference)  \(page.title)  (\(status), \(page.centre))"
        }
        return ([Screen.bold(phrases.search.duplicates) + colon] + lines).joined(separator: "\n")
    }
}
