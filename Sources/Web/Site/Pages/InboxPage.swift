import Desk
import Documents
import Foundation
import Phrasebook

/// The inbox of a centre.
struct InboxPage: Page {
    static let template = "inbox"
    static var section: Section? { .desk }
    let title: String
    let words: Phrases.Pages.InboxWords
    let status: String?
    let formErrors: FormErrors?
    /// The field for opening a reference.
    let find: FormField
    let tabs: [Tab]
    let count: String
    let hasQuestions: Bool
    let questions: [QuestionLine]
    let entries: [Link]
    /// Pending erasures, for accounts that may erase persons.
    let erasures: Erasures?
    /// Mails that wait, for the coordination.
    let mails: Mails?
    let allLink = Routes.questions.link()
    let entriesLink = Routes.entries.link()
    let findLink = Routes.find.link()

    struct Erasures: Sendable {
        let heading: String
        let lines: [String]
    }

    struct Mails: Sendable {
        let heading: String
        let lines: [String]
        let link: String
    }

    struct Tab: Sendable {
        let text: String
        let link: String
        let isCurrent: Bool
    }

    /// - Parameters:
    ///   - part: the part of the inbox that is listed; nil for all.
    ///   - changed: how many questions have changed since an agent of the centre last acted.
    ///   - status: the flash message.
    ///   - entered: the reference that was typed.
    init(
        _ inbox: Inbox, part: ListInbox.Part?, changed: Int, centre: String, status: String? = nil,
        find entered: FormInput = FormInput(), _ phrases: Phrases
    ) {
        words = phrases.pages.inbox
        title = words.heading(centre)
        self.status = status
        formErrors = FormErrors(entered, order: ["reference"], phrases)
        find = .line("reference", words.findLabel, entered, FormField.Line(autocomplete: "off"))
        let parts: [ListInbox.Part?] = [nil] + ListInbox.Part.allCases
        tabs = parts.map { [words] other in
            let query = other.map { "?\(Fields([(name: "part", value: $0.rawValue)]).encoded)" } ?? ""
            let number = other == .changed && changed > 0 ? " (\(changed))" : ""
            return Tab(
                text: words.name(of: other) + number, link: Routes.inbox.link() + query, isCurrent: other == part)
        }
        count = words.count(inbox.questions.count)
        hasQuestions = !inbox.questions.isEmpty
        questions = inbox.questions.map {
            QuestionLine($0, change: inbox.changes[$0.reference], now: inbox.now, phrases)
        }
        entries = inbox.entries.map { EntriesPage.line($0, phrases) }
        let waiting = inbox.erasures.map(phrases.erasures) ?? []
        let received = inbox.mails.map(phrases.mailsWaiting) ?? []
        mails =
            received.isEmpty
            ? nil
            : Mails(heading: phrases.pages.mail.title, lines: received.map { $0.words }, link: Routes.mails.link())
        erasures = waiting.isEmpty ? nil : Erasures(heading: phrases.erasuresTitle, lines: waiting)
    }
}

/// A question as a row in a list.
struct QuestionLine: Sendable {
    let reference: String
    let link: String
    let title: String
    let place: String
    let due: String
    let isLate: Bool
    /// What happened since an agent of the centre last acted.
    let change: String?
    let state: String

    init(_ question: Question, change: Inbox.Change? = nil, now: Date, _ phrases: Phrases) {
        let standing = question.custody.standing
        let agent = standing.status == .claimed ? standing.claim?.by.name : nil
        reference = question.reference
        link = Routes.question.link(question.reference)
        title = question.title
        place = question.route.place(phrases)
        isLate = question.isLate(at: now)
        due = phrases.joined(phrases.due(question.dueAt, now: now), isLate ? phrases.pages.desk.late : nil)
        self.change = change.map(phrases.lists.change)
        state = phrases.joined(phrases.state(standing.status, isRestricted: standing.restrictedTo != nil), agent)
    }
}

extension Phrases.Pages.InboxWords {
    fileprivate func name(of part: ListInbox.Part?) -> String {
        switch part {
        case nil: all
        case .new: new
        case .mine: mine
        case .waiting: waiting
        case .late: late
        case .changed: changed
        }
    }
}

extension Route {
    /// The short name of the place: its own if it is a single place, otherwise the typed text.
    func place(_ phrases: Phrases) -> String {
        finding.territories.count == 1 ? finding.territories[0].shown(phrases) : input
    }
}

/// The entries of a centre; those that need attention come first.
struct EntriesPage: Page {
    static let template = "entries"
    static var section: Section? { .desk }
    let title: String
    let words: Phrases.Pages.EntryDeskWords
    let entries: [Link]
    /// The link to the next page; nil on the last one.
    let next: String?
    let back = Routes.inbox.link()
    let backText: String

    /// How many entries a page has.
    static let size = 100

    /// - Parameter entries: as many as a page has, and one more if there are further pages.
    init(_ entries: [EntrySummary], _ phrases: Phrases) throws {
        let (shown, place) = try Cursor.cut(entries, to: Self.size) { ListEntries.Place($0) }
        next = place.map { "\(Routes.entries.link())?after=\($0)" }
        words = phrases.pages.entries
        title = words.listTitle
        backText = phrases.pages.desk.back
        self.entries = shown.map { Self.line($0, phrases) }
    }

    static func line(_ entry: EntrySummary, _ phrases: Phrases) -> Link {
        let words = phrases.pages.entries
        return Link(
            text: entry.title, link: Routes.review.link(entry.reference),
            note: phrases.joined(
                entry.reference, phrases.labels.entryStatus(entry.status),
                entry.stale.map(phrases.entries.staleness), entry.isProposed ? words.waiting : nil,
                entry.reports > 0 ? phrases.entries.reports(entry.reports, entry.stale != nil) : nil,
                "\(words.reviewBy) \(phrases.labels.day(entry.reviewBy))"))
    }
}
