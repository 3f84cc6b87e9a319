import Desk
import Phrasebook

/// The browser sessions of an account.
struct SessionsPage: Page {
    static let template = "sessions"
    static var section: Section? { .desk }
    static var hasForm: Bool { true }
    let title: String
    let words: Phrases.Pages.SessionsWords
    let status: String?
    let action = Routes.sessions.link()
    let back = Routes.inbox.link()
    let sessions: [Line]

    struct Line: Sendable {
        let id: String
        let opened: String
        let expires: String
        let token: String
        let browser: String
    }

    /// - Parameter current: the number of the session that sent the request.
    init(_ sessions: [SessionRecord], current: Int64?, isDone: Bool = false, _ phrases: Phrases) {
        words = phrases.pages.sessions
        title = words.title
        status = isDone ? words.ended : nil
        self.sessions = sessions.map { [words] session in
            Line(
                id: String(session.id), opened: phrases.longMoment(session.openedAt),
                expires: phrases.longMoment(session.expiresAt), token: String(session.token),
                browser: session.id == current ? words.this : words.other)
        }
    }
}
