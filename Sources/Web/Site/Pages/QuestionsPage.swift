import Desk
import Foundation
import Phrasebook

/// The filters of the list of questions, as in its link.
struct QuestionsQuery: Sendable {
    var entered: FormInput
    /// The reference after which the page begins.
    private let after: String?

    /// How many questions a page has.
    private static let pageSize = 50

    init(_ fields: Fields) {
        entered = FormInput(fields)
        after = fields["after"]
    }

    /// The names of the fields, in the order of the page.
    static let order = ["status", "centre", "theme", "territory", "since", "until"]

    /// Adds an error at each field with an invalid value; the other filters still apply.
    mutating func check(_ phrases: Phrases) {
        let fields = entered.fields
        for name in ["since", "until"] {
            guard let text = fields[name], Day(text) == nil else { continue }
            entered.add(.badDate(text), at: [:], choices: [name], phrases)
        }
        if let text = fields.all("status").first(where: { Status(rawValue: $0) == nil }) {
            entered.add(
                .badChoice(text, known: Status.allCases.map(\.rawValue)), at: [:], choices: Self.order, phrases)
        }
    }

    var verb: ListQuestions {
        let fields = entered.fields
        let filters = ListQuestions.Filters(
            statuses: Set(fields.all("status").compactMap { Status(rawValue: $0) }),
            withoutEntry: fields["without_entry"] == "1", centre: fields["centre"], theme: fields["theme"],
            territory: fields["territory"], since: fields["since"].flatMap { Day($0) },
            until: fields["until"].flatMap { Day($0) })
        return ListQuestions(filters: filters, after: after, limit: Self.pageSize)
    }

    /// The link to the page that begins after a question.
    func link(after reference: String) -> String {
        "\(Routes.questions.link())?\(entered.fields.with("after", reference).encoded)"
    }
}

/// The list of the network's questions, for agents.
struct QuestionsPage: Page {
    static let template = "questions"
    static var section: Section? { .desk }
    let title: String
    let words: Phrases.Pages.InboxWords
    let action = Routes.questions.link()
    let fields: [FormField]
    let formErrors: FormErrors?
    let count: String
    let hasQuestions: Bool
    let questions: [QuestionLine]
    let next: String?
    let back = Routes.inbox.link()
    let backText: String

    init(_ found: QuestionList, _ query: QuestionsQuery, names: Names, _ phrases: Phrases) {
        words = phrases.pages.inbox
        title = words.allQuestions
        backText = phrases.pages.desk.back
        fields = Self.fields(query.entered, names, phrases)
        formErrors = FormErrors(query.entered, order: QuestionsQuery.order, phrases)
        count = words.count(found.total)
        hasQuestions = !found.questions.isEmpty
        questions = found.questions.map { QuestionLine($0, now: found.now, phrases) }
        next = found.next.map(query.link)
    }

    private static func fields(_ entered: FormInput, _ names: Names, _ phrases: Phrases) -> [FormField] {
        let (words, desk) = (phrases.pages.inbox, phrases.pages.desk)
        func options(_ named: [(value: String, text: String)]) -> [(value: String, text: String)] {
            [(value: "", text: words.any)] + named
        }
        func sorted(_ names: [String: String]) -> [(value: String, text: String)] {
            options(names.map { (value: $0.key, text: $0.value) }.sorted { ($0.text, $0.value) < ($1.text, $1.value) })
        }
        let statuses = Status.allCases.filter { $0 != .unconfirmed }.map {
            (value: $0.rawValue, text: phrases.labels.status($0))
        }
        return [
            .select("status", desk.state, entered, options: options(statuses)),
            .select("centre", desk.centre, entered, options: sorted(names.centres)),
            .select("theme", desk.themes, entered, options: sorted(names.themes)),
            .line(
                "territory", desk.territory, entered,
                FormField.Line(autocomplete: "off", suggestions: Routes.places.link())),
            .line("since", words.since, entered, FormField.Line(type: "date")),
            .line("until", words.until, entered, FormField.Line(type: "date")),
            .box("without_entry", words.withoutEntry, entered),
        ]
    }
}
