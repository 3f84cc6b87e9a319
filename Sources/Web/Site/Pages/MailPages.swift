import Desk
import Foundation
import Phrasebook

/// The mails that wait for the coordination: those that came in and have no place, and those that were not delivered.
struct MailsPage: Page {
    static let template = "mails"
    static var section: Section? { .desk }
    static var hasForm: Bool { true }
    let title: String
    let words: Phrases.Pages.MailWords
    let status: String?
    let formErrors: FormErrors?
    let back = Routes.inbox.link()
    let backText: String
    let action = Routes.mails.link()
    let receivedHeadings: [String]
    let hasReceived: Bool
    let received: [Received]
    let sentHeadings: [String]
    let hasSent: Bool
    let sent: [Sent]

    struct Received: Sendable {
        let link: String
        let subject: String
        let from: String
        let at: String
        let why: String
    }

    struct Sent: Sendable {
        let id: String
        let to: String
        let what: String
        let question: String?
        let link: String?
        let state: String
        let error: String?
        let buttons: [FormButton]
    }

    /// - Parameters:
    ///   - received: those that wait.
    ///   - sent: those that were not delivered.
    init(
        received: [ReceivedMail], sent: [Mail], done: FormResult? = nil, entered: FormInput = FormInput(), now: Date,
        _ phrases: Phrases
    ) {
        words = phrases.pages.mail
        title = words.title
        backText = phrases.pages.desk.back
        if case .mail(let act) = done { status = words.done(act) } else { status = nil }
        formErrors = FormErrors(entered, phrases)
        receivedHeadings = Self.headings(phrases.receivedColumns, [3, 2, 1, 5])
        hasReceived = !received.isEmpty
        self.received = received.reversed().map { [words] mail in
            Received(
                link: Routes.mail.link(String(mail.id)), subject: mail.subject.isEmpty ? words.noSubject : mail.subject,
                from: mail.name ?? mail.from ?? phrases.nobodyWrote, at: phrases.longMoment(mail.receivedAt),
                why: phrases.received(mail.state, mail.reason, note: mail.note))
        }
        sentHeadings = Self.headings(phrases.mailColumns, [4, 3, 2, 5])
        hasSent = !sent.isEmpty
        self.sent = sent.reversed().map { [words] mail in
            Sent(
                id: String(mail.id), to: mail.to ?? phrases.nobodyToMail, what: phrases.mail(mail.kind),
                question: mail.question, link: mail.question.map { Routes.question.link($0) },
                state: phrases.mail(
                    mail.state, nextAt: mail.nextAt, endedAt: mail.endedAt, attempts: mail.attempts, now: now),
                error: mail.error,
                buttons: [
                    FormButton(name: "act", value: SentMailAct.retry.rawValue, text: words.retry, isQuiet: true),
                    FormButton(name: "act", value: SentMailAct.drop.rawValue, text: words.drop, isQuiet: true),
                ])
        }
    }

    private static func headings(_ all: [String], _ order: [Int]) -> [String] {
        order.compactMap { all.indices.contains($0) ? all[$0].prefix(1).uppercased() + all[$0].dropFirst() : nil }
    }
}

/// A mail that came in, and what the coordination may do with it.
struct MailPage: Page {
    static let template = "mail"
    static var section: Section? { .desk }
    static var hasForm: Bool { true }
    let title: String
    let words: Phrases.Pages.MailWords
    let formErrors: FormErrors?
    let back = Routes.mails.link()
    let action: String
    let facts: [Fact]
    let written: String?
    let whole: String?
    let forms: [ActForm]

    struct ActForm: Sendable {
        let formID: String
        let heading: String
        let note: String
        let fields: [FormField]
        let act: String
        let send: String

        init(
            formID: String, heading: String, note: String, fields: [FormField], act: ReceivedMailAct, send: String
        ) {
            (self.formID, self.heading, self.note, self.fields) = (formID, heading, note, fields)
            (self.act, self.send) = (act.rawValue, send)
        }
    }

    /// The names of the text fields of all acts.
    static let names: [Text.Field: String] = [.territory: "territory", .title: "title", .reason: "reason"]
    private static let order = ["title", "territory", "reference", "reason"]

    /// - Parameter entered: what was typed for one of the acts.
    init(_ text: ReceivedText, entered: FormInput = FormInput(), _ phrases: Phrases) {
        words = phrases.pages.mail
        let mail = text.mail
        title = words.heading(mail.id)
        formErrors = FormErrors(entered, order: Self.order, phrases)
        action = Routes.mail.link(String(mail.id))
        facts = Self.facts(text, phrases)
        written = text.written.isEmpty ? nil : text.written
        whole = text.whole
        forms = mail.state == .placed ? [] : Self.forms(text, entered, phrases)
    }

    private static func facts(_ text: ReceivedText, _ phrases: Phrases) -> [Fact] {
        let mail = text.mail
        let sender = [mail.name, mail.from].compactMap(\.self).joined(separator: ", ")
        let values = [
            phrases.longMoment(mail.receivedAt), sender.isEmpty ? phrases.nobodyWrote : sender,
            mail.subject, mail.question ?? "", phrases.received(mail.state, mail.reason, note: mail.note),
        ]
        let others = [
            Fact(name: phrases.receivedKind, value: mail.kind.flatMap(phrases.sender) ?? ""),
            Fact(name: phrases.receivedFiles, value: mail.files.joined(separator: ", ")),
            Fact(name: phrases.receivedPlaces, value: text.places.joined(separator: " ; ")),
        ]
        return (zip(phrases.receivedColumns.dropFirst(), values).map { Fact(name: $0.0, value: $0.1) } + others)
            .filter { !$0.value.isEmpty }
    }

    private static func forms(_ text: ReceivedText, _ entered: FormInput, _ phrases: Phrases) -> [ActForm] {
        let words = phrases.pages.mail
        var asked = entered
        if entered.fields["territory"] == nil {
            asked.fields = asked.fields.with("territory", text.places.first ?? "").with("title", text.mail.subject)
        }
        var assigned = entered
        if entered.fields["reference"] == nil {
            assigned.fields = assigned.fields.with("reference", text.mail.question ?? "")
        }
        return [
            ActForm(
                formID: "do-ask", heading: words.askTitle, note: words.askNote,
                fields: [
                    .line("title", words.titleField, asked),
                    .line(
                        "territory", words.territory, asked, hint: words.territoryHint,
                        FormField.Line(autocomplete: "off", suggestions: Routes.places.link())),
                ], act: .ask, send: words.askSend),
            ActForm(
                formID: "do-assign", heading: words.assignTitle, note: words.assignNote,
                fields: [.line("reference", words.reference, assigned, FormField.Line(autocomplete: "off"))],
                act: .assign, send: words.assignSend),
            ActForm(
                formID: "do-discard", heading: words.discardTitle, note: words.discardNote,
                fields: [.line("reason", words.reason, entered)], act: .discard, send: words.discardSend),
        ]
    }
}
