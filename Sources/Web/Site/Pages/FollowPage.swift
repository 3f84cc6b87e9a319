import Desk
import Foundation
import Markup
import Phrasebook

/// The page on which an asker follows a question, by the private link.
struct FollowPage: Page {
    static let template = "follow"
    static var hasForm: Bool { true }
    let title: String
    let words: Phrases.Pages.FollowUpWords
    let status: String?
    let formErrors: FormErrors?
    let action: String
    let version: Int
    /// The private link to keep, shown once after asking.
    let keep: Keep?
    let standing: String
    /// Where what is new is told; nil where it is on this page alone.
    let mailed: String?
    let facts: [Fact]
    let turns: [Turn]
    let forms: [ActForm]
    /// The forms of rare acts, which are collapsed and need a confirmation.
    let others: [ActForm]
    let isOthersOpen: Bool

    /// The field with the confirmation of an act that cannot be undone.
    static let sure = "sure"

    struct Keep: Sendable {
        let address: String
    }

    struct Turn: Sendable {
        let heading: String
        let isOwn: Bool
        let time: String
        let machineTime: String
        let plain: String?
        let html: String?
        let sources: [SourceLine]
        let hasFiles: Bool
        let files: [Link]
    }

    /// The form of one act of the asker.
    struct ActForm: Sendable {
        let formID: String
        let heading: String
        let note: String?
        let field: FormField?
        var files: FormField?
        let act: String
        let send: String
        var isQuiet = true
    }

    /// - Parameters:
    ///   - link: the secret of the private link.
    ///   - base: the URL of the site.
    ///   - done: the act that was just carried out; `.asked` also shows the private link.
    init(
        _ question: FollowUp, link: String, base: String, done: FormResult? = nil, entered: FormInput = FormInput(),
        _ phrases: Phrases
    ) {
        words = phrases.pages.followUp
        title = done == .asked ? words.receivedTitle : "\(question.reference) – \(question.title)"
        if case .followed(let act) = done { status = words.done(act) } else { status = nil }
        isOthersOpen = entered.errors[Self.sure] != nil
        formErrors = FormErrors(
            entered, order: ["message", Form.filesField, "reason"], prefix: isOthersOpen ? "\(entered["act"])-" : "",
            phrases)
        action = Routes.followUp.link(link)
        version = question.version
        keep = done == .asked ? Keep(address: base + Routes.followUp.link(link)) : nil
        standing = words.status(question.status, question.closing)
        mailed = question.isMailed && question.status != .closed ? words.mailed : nil
        facts = Self.facts(question, phrases)
        turns = question.turns.map { Self.turn($0, question, link, phrases) }
        forms = Self.forms(question, entered, phrases)
        others = Self.others(question, entered, phrases)
    }

    private static func facts(_ question: FollowUp, _ phrases: Phrases) -> [Fact] {
        let words = phrases.pages.followUp
        let isOpen = question.status.isOpen && question.status != .waiting
        let facts = [
            Fact(name: words.reference, value: question.reference),
            Fact(name: words.centre, value: question.route.names[question.centre] ?? question.centre),
            Fact(name: words.why, value: phrases.explanation(question.route)),
            Fact(name: words.askedOn, value: phrases.labels.day(Day(question.askedAt))),
        ]
        return isOpen ? facts + [Fact(name: words.due, value: phrases.labels.day(Day(question.dueAt)))] : facts
    }

    private static func turn(
        _ turn: FollowUp.Turn, _ question: FollowUp, _ link: String, _ phrases: Phrases
    ) -> Turn {
        let isAnswer = [.answered, .contributed].contains(turn.kind)
        let isFirst = turn.kind == .asked
        let asked = [question.title, question.body].filter { !$0.isEmpty }.joined(separator: "\n\n")
        return Turn(
            heading: phrases.pages.followUp.turn(turn.kind, turn.isOwn), isOwn: turn.isOwn,
            time: phrases.longMoment(turn.at), machineTime: turn.at.formatted(.iso8601),
            plain: isAnswer ? nil : isFirst ? asked : turn.text,
            html: isAnswer ? turn.text.map { Markdown.html($0, headingsFrom: 4) } : nil,
            sources: turn.sources.map { SourceLine($0, phrases) }, hasFiles: !turn.attachments.isEmpty,
            files: phrases.links(turn.attachments) { Routes.followUpAttachment.link(link, $0) })
    }

    private static func forms(_ question: FollowUp, _ entered: FormInput, _ phrases: Phrases) -> [ActForm] {
        let words = phrases.pages.followUp
        // Unanswered or withdrawn: the form asks whether an answer is still needed, not what is missing in it.
        let isAnswered = question.closing != .withdrawn && question.turns.contains { $0.kind == .answered }
        // A form with typed text stays even if it can no longer be sent, so that the text is not lost.
        let typed: [FollowUp.Possible: String] = [.reply: entered["message"], .reopen: entered["reason"]]
        let shown = FollowUp.Possible.allCases.filter { question.possible.contains($0) || typed[$0]?.isEmpty == false }
        return shown.compactMap { act in
            switch act {
            case .reply:
                ActForm(
                    formID: "do-reply", heading: words.replyTitle, note: nil,
                    field: .area("message", words.reply, entered), files: .files(entered, phrases), act: act.rawValue,
                    send: words.replySend,
                    isQuiet: false)
            case .satisfied:
                ActForm(
                    formID: "do-satisfied", heading: words.satisfiedTitle, note: words.satisfied, field: nil,
                    act: act.rawValue, send: words.satisfiedSend, isQuiet: false)
            case .reopen:
                ActForm(
                    formID: "do-reopen", heading: isAnswered ? words.reopenTitle : words.neededTitle, note: nil,
                    field: .area("reason", isAnswered ? words.reopen : words.needed, entered, rows: 3),
                    act: act.rawValue, send: words.reopenSend)
            case .confirm, .withdraw: nil
            }
        }
    }

    private static func others(_ question: FollowUp, _ entered: FormInput, _ phrases: Phrases) -> [ActForm] {
        let words = phrases.pages.followUp
        func form(_ act: String, _ heading: String, _ note: String, sure: String, _ send: String) -> ActForm {
            let typed = entered["act"] == act ? entered : FormInput()
            return ActForm(
                formID: "do-\(act)", heading: heading, note: note,
                field: .box(Self.sure, sure, typed, prefix: "\(act)-"), act: act, send: send)
        }
        let withdraw = form(
            "withdraw", words.withdrawTitle, words.withdraw, sure: words.withdrawSure, words.withdrawSend)
        let revoke = form("revoke", words.revokeTitle, words.revoke, sure: words.revokeSure, words.revokeSend)
        let isPossible = question.possible.contains(.withdraw) || entered["act"] == withdraw.act
        return (isPossible ? [withdraw] : []) + [revoke]
    }
}
