import Desk
import Foundation
import Markup
import Phrasebook

/// The agents' page of a question, with the acts that are possible now.
struct QuestionPage: Page {
    static let template = "question"
    static var section: Section? { .desk }
    static var hasForm: Bool { true }
    let title: String
    let words: Phrases.Pages.QuestionWords
    let status: String?
    let formErrors: FormErrors?
    let reference: String
    let subject: String
    let back = Routes.inbox.link()
    let action: String
    let version: Int
    let body: String?
    let hasFiles: Bool
    /// The files that came with the question as it was asked.
    let files: [Link]
    /// A follow-up link that was just created.
    let link: String?
    /// Whether a follow-up link can be created.
    let givesLink: Bool
    /// The field in which the address of an asker who gets no mail is corrected.
    let address: FormField?
    let hasAnswers: Bool
    let answers: [AnswerText]
    let forms: [ActForm]
    /// The page for drafting an entry from the question.
    let publishLink: String?
    let events: [EventLine]
    let facts: [Fact]
    let hasEntries: Bool
    let entries: [Link]
    let hasSimilar: Bool
    let similar: [Link]

    struct AnswerText: Sendable {
        let heading: String
        let html: String
        let sources: [SourceLine]
        let hasFiles: Bool
        let files: [Link]
    }

    /// The possible acts, and what was typed for one of them.
    struct Choices: Sendable {
        var acts: [AgentAct]
        /// Whether a new follow-up link may be created for the asker.
        var givesLink = false
        /// Whether the asker's address may be corrected, and does not take mail.
        var correctsAddress = false
        /// The centres that the question may be transferred to.
        let centres: [Centre]
        var entered = FormInput()
        /// The act that `entered` belongs to.
        var act: AgentAct?
        /// Whether to show a preview of the answer.
        var isPreview = false
    }

    init(
        _ file: QuestionFile, _ choices: Choices, similar: [Hit] = [], status: String? = nil, link: String? = nil,
        names: Names, now: Date, _ phrases: Phrases
    ) {
        words = phrases.pages.desk
        let question = file.question
        reference = question.reference
        subject = question.title
        title = "\(question.reference) – \(question.title)"
        self.status = status
        self.link = link
        givesLink = choices.givesLink
        address =
            choices.correctsAddress
            ? .line(
                "email", words.address, choices.entered, hint: words.addressHint,
                FormField.Line(type: "email", autocomplete: "off"))
            : nil
        formErrors = FormErrors(
            choices.entered, order: ActForm.order + ["email"], prefix: choices.act.map { "\($0.rawValue)-" } ?? "",
            phrases)
        action = Routes.question.link(question.reference)
        version = question.custody.version
        body = question.body.isEmpty ? nil : question.body
        let address = { Routes.questionAttachment.link(question.reference, $0) }
        files = phrases.links(file.attachments(at: 1), at: address)
        hasFiles = !files.isEmpty
        answers = file.answers.map { [words] answer in
            let files = phrases.links(file.attachments(ofAnswer: answer.revision), at: address)
            return AnswerText(
                heading: words.revision(
                    answer.revision, answer.by.description, phrases.labels.day(Day(answer.at))),
                html: Markdown.html(answer.text, headingsFrom: 4),
                sources: answer.sources.map { SourceLine($0, phrases) }, hasFiles: !files.isEmpty, files: files)
        }
        hasAnswers = !answers.isEmpty
        forms = choices.acts.filter { $0 != .publish }.map { ActForm($0, choices, phrases) }
        publishLink =
            choices.acts.contains(.publish) && !file.answers.isEmpty && file.entries.isEmpty
            ? Routes.draft.link(question.reference) : nil
        events = file.events.enumerated().map { index, event in
            EventLine(
                phrases.event(event, file.mails[index + 1], namesCommand: false), by: event.by, at: event.at,
                text: file.messages[index + 1], files: phrases.links(file.attachments(at: index + 1), at: address),
                whole: file.mails[index + 1].flatMap { mail in
                    mail.isFolded ? Link(text: phrases.wholeMail, link: Routes.mail.link(String(mail.id))) : nil
                }, phrases)
        }
        facts = Self.facts(file, names, now, phrases)
        entries = file.entries.map { Link(text: $0, link: Routes.review.link($0)) }
        hasEntries = !entries.isEmpty
        self.similar = similar.map { hit in
            let path = hit.kind == .entry ? Routes.entry : Routes.question
            return Link(text: "\(hit.reference) \(hit.title)", link: path.link(hit.reference))
        }
        hasSimilar = !similar.isEmpty
    }

    private static func facts(
        _ file: QuestionFile, _ names: Names, _ now: Date, _ phrases: Phrases
    ) -> [Fact] {
        let (words, question) = (phrases.pages.desk, file.question)
        let standing = question.custody.standing
        let asker = file.asker
        let person = [asker.name, asker.organisation, asker.email, asker.telephone].compactMap(\.self)
        let isLate = question.isLate(at: now)
        let facts = [
            Fact(
                name: words.state,
                value: phrases.state(standing.status, isRestricted: standing.restrictedTo != nil)),
            Fact(name: words.centre, value: names.centre(standing.custodian)),
            Fact(name: words.offered, value: standing.offer.map(names.centre) ?? ""),
            Fact(name: words.agent, value: standing.claim?.by.description ?? ""),
            Fact(
                name: words.due,
                value: standing.status.isOpen
                    ? phrases.joined(phrases.due(question.dueAt, now: now), isLate ? words.late : nil) : ""),
            Fact(name: words.asked, value: phrases.labels.day(Day(question.askedAt))),
            Fact(name: words.territory, value: question.route.place(phrases)),
            Fact(name: words.themes, value: question.themes.map { names.themes[$0] ?? $0 }.joined(separator: ", ")),
            Fact(name: words.audience, value: phrases.labels.audience(question.audience)),
            Fact(name: words.asker, value: person.isEmpty ? words.unknown : person.joined(separator: ", ")),
            Fact(name: words.mail, value: file.mailFault.map(phrases.mailFault) ?? ""),
            Fact(name: words.why, value: phrases.explanation(question.route)),
        ]
        return facts.filter { !$0.value.isEmpty }
    }
}

extension QuestionPage {
    /// The form of one act.
    struct ActForm: Sendable {
        let heading: String
        /// Whether it is collapsed, because it is not the usual next step.
        let isFolded: Bool
        let isOpen: Bool
        /// Whether it has a field with files.
        let sendsFiles: Bool
        let fields: [FormField]
        let preview: Preview?
        let buttons: [FormButton]

        /// The names of the fields, in the order of the page.
        static let order = ["text", "sources", Form.filesField, "centre", "closing", "reason"]

        init(_ act: AgentAct, _ choices: Choices, _ phrases: Phrases) {
            let words = phrases.pages.desk
            let isThis = choices.act == act
            let entered = isThis ? choices.entered : FormInput()
            heading = words.act(act)
            let isNext = act == choices.acts.first { $0 != .note } || act == .answer
            isFolded = !isNext
            isOpen = isThis
            fields = Self.fields(act, choices.centres, entered, phrases)
            sendsFiles = fields.contains { $0.file != nil }
            let isShown = isThis && choices.isPreview && !entered["text"].isEmpty
            preview =
                isShown
                ? Preview(heading: phrases.pages.form.preview, html: Markdown.html(entered["text"], headingsFrom: 4))
                : nil
            let send = FormButton(name: "act", value: act.rawValue, text: words.send(act), isQuiet: isFolded)
            buttons =
                act == .answer
                ? [send, FormButton(name: "act", value: "preview", text: phrases.pages.form.preview, isQuiet: true)]
                : [send]
        }

        private static func fields(
            _ act: AgentAct, _ centres: [Centre], _ entered: FormInput, _ phrases: Phrases
        ) -> [FormField] {
            let (words, prefix) = (phrases.pages.desk, "\(act.rawValue)-")
            let optional = phrases.pages.form.optional
            let files = FormField.files(entered, prefix: prefix, phrases)
            func reason(optional: String? = nil) -> FormField {
                .area("reason", words.reason, entered, optional: optional, prefix: prefix, rows: 3)
            }
            switch act {
            case .claim, .accept, .release, .approve, .unrestrict, .publish: return []
            case .answer:
                return [
                    .area(
                        "text", words.answer, entered, hint: phrases.pages.form.markdown, prefix: prefix, rows: 12,
                        previewLink: Routes.preview.link()),
                    .area(
                        "sources", words.sources, entered, optional: optional, hint: words.sourcesHint, prefix: prefix,
                        rows: 3), files,
                    .box("submits", words.submits, entered, prefix: prefix),
                ]
            case .contribute:
                return [
                    .area("text", words.answer, entered, hint: phrases.pages.form.markdown, prefix: prefix, rows: 8),
                    files,
                ]
            case .askBack: return [.area("text", words.message, entered, prefix: prefix, rows: 5), files]
            case .reply: return [.area("text", words.reply, entered, prefix: prefix, rows: 5), files]
            case .note: return [.area("text", words.note, entered, prefix: prefix, rows: 4), files]
            case .returnAnswer, .decline, .takeOver, .restrict, .reopen: return [reason()]
            case .transfer, .assign:
                let options = [(value: "", text: "—")] + centres.map { (value: $0.slug, text: $0.name) }
                return [.select("centre", words.toCentre, entered, options: options, prefix: prefix), reason()]
            case .close:
                return [
                    .select(
                        "closing", words.closing, entered,
                        options: [(value: "", text: "—")]
                            + Close.reasons.map { (value: $0.rawValue, text: words.closingName($0)) }, prefix: prefix),
                    reason(optional: optional),
                ]
            }
        }
    }
}
