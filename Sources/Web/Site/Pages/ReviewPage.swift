import Desk
import Foundation
import Markup
import Phrasebook

/// The agents' page of an entry: reviewing, publishing and maintaining it.
struct ReviewPage: Page {
    static let template = "review"
    static var section: Section? { .desk }
    static var hasForm: Bool { true }
    let title: String
    let words: Phrases.Pages.EntryDeskWords
    let status: String?
    let formErrors: FormErrors?
    let reference: String
    let subject: String
    let back = Routes.inbox.link()
    let backText: String
    let action: String
    let version: Int
    /// What the entry waits for, or why it may be wrong.
    let notice: String?
    /// The revision shown, when readers do not see it yet.
    let proposal: String?
    let question: String?
    let answerHTML: String
    let sources: [SourceLine]
    let hasFiles: Bool
    let files: [Link]
    let hasMentions: Bool
    let mentions: [String]
    let forms: [ActForm]
    let editLink: String?
    let publicLink: String?
    let events: [EventLine]
    let hasReports: Bool
    /// The texts of readers' anonymous reports.
    let reports: [ReportLine]
    let reportTexts: String
    let facts: [Fact]

    struct ReportLine: Sendable {
        let day: String
        let text: String
    }

    struct ActForm: Sendable {
        let heading: String
        let isFolded: Bool
        let isOpen: Bool
        let note: String?
        let fields: [FormField]
        let buttons: [FormButton]
    }

    /// The possible acts, and what was typed for one of them.
    struct Choices: Sendable {
        let acts: [EntryChoice]
        /// Whether this agent wrote the text.
        let isWriter: Bool
        var entered = FormInput()
        var act: EntryChoice?
    }

    init(
        _ history: EntryHistory, _ check: EntryCheck, _ choices: Choices, names: Names, done: FormResult? = nil,
        _ phrases: Phrases
    ) {
        words = phrases.pages.entries
        let (entry, revision) = (history.entry, check.revision)
        reference = entry.reference
        subject = revision.text.title
        title = "\(entry.reference) – \(revision.text.title)"
        backText = phrases.pages.desk.back
        if case .wrote(let done) = done { status = words.done(done) } else { status = nil }
        formErrors = FormErrors(
            choices.entered, order: ["reason", "replacement"], prefix: choices.act.map { "\($0.rawValue)-" } ?? "",
            phrases)
        action = Routes.review.link(entry.reference)
        files = phrases.links(entry.attachments) { Routes.entryAttachment.link(entry.reference, $0) }
        hasFiles = !files.isEmpty
        version = entry.custody.version
        let standing = entry.custody.standing
        notice =
            standing.unread != nil && choices.isWriter
            ? words.secondReader : Self.doubt(entry, phrases)
        proposal = standing.proposal.map { "\(phrases.pages.entries.revisions) \($0)" }
        question = revision.text.question.isEmpty ? nil : revision.text.question
        answerHTML = Markdown.html(revision.text.answer)
        sources = revision.text.sources.map { SourceLine($0, phrases) }
        mentions = check.mentions.map { phrases.entries.place($0) + " : " + phrases.entries.mention($0.kind) }
        hasMentions = !mentions.isEmpty
        forms = Self.forms(choices, hasMentions: !check.mentions.isEmpty, phrases)
        editLink = choices.acts.contains(.edit) ? Routes.edit.link(entry.reference) : nil
        publicLink = entry.status.isPublic ? Routes.entry.link(entry.reference) : nil
        events = history.events.enumerated().map { index, event in
            EventLine(
                phrases.entries.event(event.act), by: event.by, at: event.at, text: history.messages[index + 1], phrases
            )
        }
        reports = history.reports.map { ReportLine(day: phrases.labels.day($0.on), text: $0.text) }
        hasReports = !reports.isEmpty
        reportTexts = phrases.entries.reportTexts
        facts = Self.facts(entry, revision, names, phrases)
    }

    /// Why the entry may be wrong: why it is stale, and how many readers reported it.
    private static func doubt(_ entry: Entry, _ phrases: Phrases) -> String? {
        let stale = entry.custody.standing.stale
        let reports = entry.reports > 0 ? phrases.entries.reports(entry.reports, stale != nil) : nil
        let why = [stale.map(phrases.entries.staleness), reports].compactMap(\.self)
        return why.isEmpty ? nil : why.joined(separator: " · ")
    }

    private static func forms(_ choices: Choices, hasMentions: Bool, _ phrases: Phrases) -> [ActForm] {
        let words = phrases.pages.entries
        return choices.acts.filter { $0 != .edit }.map { act in
            let isThis = choices.act == act
            let entered = isThis ? choices.entered : FormInput()
            let prefix = "\(act.rawValue)-"
            let isNext = act == .submit || act == .publish
            func form(_ heading: String, note: String? = nil, _ fields: [FormField] = [], _ buttons: [FormButton])
                -> ActForm
            {
                ActForm(
                    heading: heading, isFolded: !isNext && !fields.isEmpty, isOpen: isThis,
                    note: note,
                    fields: fields, buttons: buttons)
            }
            func button(_ act: EntryFormAct, _ text: String, isQuiet: Bool = false) -> FormButton {
                FormButton(name: "act", value: act.rawValue, text: text, isQuiet: isQuiet)
            }
            switch act {
            case .submit:
                return form(
                    words.submit, [],
                    [button(.submit, words.submit), button(.submitNational, words.submitNational, isQuiet: true)])
            case .publish:
                let plain = [button(.publish, words.publish)]
                let looked = [
                    button(.publishRedacted, words.publishRedacted),
                    button(.publishChecked, words.publishChecked, isQuiet: true),
                ]
                return form(words.publish, [], hasMentions ? looked : plain)
            case .giveBack:
                return form(
                    words.returnTitle, [.area("reason", words.returnReason, entered, prefix: prefix, rows: 3)],
                    [button(.giveBack, words.returnSend, isQuiet: true)])
            case .verify:
                return form(words.verify, note: words.verifyHint, [], [button(.verify, words.verify, isQuiet: true)])
            case .retire:
                return form(
                    words.retireTitle,
                    [
                        .area("reason", words.retireReason, entered, prefix: prefix, rows: 3),
                        .line(
                            "replacement", words.retireReplacement, entered, optional: phrases.pages.form.optional,
                            prefix: prefix),
                    ], [button(.retire, words.retireSend, isQuiet: true)])
            case .edit: return form(words.edit, [], [])
            }
        }
    }

    private static func facts(_ entry: Entry, _ revision: EntryRevision, _ names: Names, _ phrases: Phrases) -> [Fact] {
        let words = phrases.pages.entries
        let standing = entry.custody.standing
        let facts = [
            Fact(name: words.status, value: phrases.labels.entryStatus(entry.status)),
            Fact(name: words.writer, value: standing.writer?.description ?? entry.author),
            Fact(name: words.reader, value: standing.reviewer?.description ?? ""),
            Fact(name: words.territory, value: revision.territory.shown(phrases)),
            Fact(name: words.themes, value: revision.themes.map { names.themes[$0] ?? $0 }.joined(separator: ", ")),
            Fact(name: words.audience, value: revision.audience.map(phrases.labels.audience) ?? words.everyone),
            Fact(name: words.reviewBy, value: phrases.labels.day(entry.reviewBy)),
            Fact(name: words.origin, value: entry.questions.joined(separator: ", ")),
            Fact(name: words.seeAlso, value: revision.seeAlso.joined(separator: ", ")),
        ]
        return facts.filter { !$0.value.isEmpty }
    }
}
