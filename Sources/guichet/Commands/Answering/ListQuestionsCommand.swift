import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListQuestionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "list", "Liste toutes les questions du réseau, les dernières enregistrées d'abord.",
            "Lists all questions of the network, what was stored last first.",
            example: "list --status answered --without-entry --as Awa@profession-banlieue")
    }

    @Option(
        help: ArgumentHelp(
            tr("Cet état (répétable) : ", "This status (repeatable): ")
                + Self.statuses.map(\.rawValue).joined(separator: ", ") + ".", valueName: "status"),
        completion: .list(Self.statuses.map(\.rawValue)))
    var status: [String] = []
    @Flag(
        help: ArgumentHelp(tr("Répondues, dont aucune fiche n'a été tirée.", "Answered, of which no entry was made.")))
    var withoutEntry = false
    @Option(help: ArgumentHelp(tr("Le centre qui l'a.", "The centre that has it."), valueName: "slug"))
    var centre: String?
    @Option(help: ArgumentHelp(tr("Ce thème.", "This theme."), valueName: "theme")) var theme: String?
    @Option(help: ArgumentHelp(tr("Ce lieu.", "This place."), valueName: "place")) var territory: String?
    @Option(help: ArgumentHelp(tr("Posées depuis ce jour.", "Asked since that day."), valueName: "yyyy-mm-dd"))
    var since: String?
    @Option(help: ArgumentHelp(tr("Posées jusqu'à ce jour.", "Asked until that day."), valueName: "yyyy-mm-dd"))
    var until: String?
    @OptionGroup var desk: DeskOptions

    private static let statuses = Status.allCases.filter { $0 != .unconfirmed }

    func run() throws {
        let known = Self.statuses.map(\.rawValue)
        let statuses = try status.map { text in
            guard let status = Status(rawValue: text), known.contains(text) else {
                throw Refusal.badChoice(text, known: known)
            }
            return status
        }
        let filters = ListQuestions.Filters(
            statuses: Set(statuses), withoutEntry: withoutEntry, centre: centre, theme: theme, territory: territory,
            since: try Dates.day(since), until: try Dates.day(until))
        let connection = try desk.connection()
        var page = try connection.perform(ListQuestions(filters: filters))
        var questions = page.questions
        while let next = page.next {
            page = try connection.perform(ListQuestions(filters: filters, after: next))
            questions += page.questions
        }
        let list = QuestionsDocument(
            total: questions.count, questions: questions.map { QuestionDocument($0, now: page.now, phrases) })
        if desk.json { Screen.json(list) } else { Screen.write(list.text) }
    }
}

extension QuestionsDocument {
    fileprivate var text: String {
        let heading = Screen.bold(phrases.lists.questions(total))
        guard !questions.isEmpty else { return heading }
        let rows = questions.map { question in
            [
                question.reference, phrases.moment(question.askedAt).prefix(10).description, question.custodian,
                question.place, question.title, question.state,
            ]
        }
        return heading + "\n"
            + Columns.table(
                rows, headings: phrases.lists.listColumns, flexible: 4, width: Screen.width,
                isCut: Screen.isTerminal)
    }
}
