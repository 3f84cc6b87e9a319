import Desk
import Documents
import Foundation

/// What happened to questions and entries, page by page. Each kind is in the order of its numbers, whatever its clock said;
/// the two are brought together by time.
final class EventStream {
    private let connection: DeskConnection
    private let reference: String?
    private let since: Date?
    private var questions: Feed, entries: Feed

    /// The events of one kind: those that were read and are not shown yet, and how far was read.
    private struct Feed {
        let isWanted: Bool
        var waiting: [EventDocument] = []
        var position: Int64?
        /// There was nothing more when it was last asked.
        var isAtEnd = false
        /// What comes next of it is known: something, or nothing.
        var isKnown: Bool { !isWanted || isAtEnd || !waiting.isEmpty }
    }

    /// - Parameters:
    ///   - since: only from this instant on.
    ///   - reference: of one question or entry; nil for all. What happens to entries is for agents: who has not said who
    ///     they are gets what happens to questions.
    init(_ desk: DeskOptions, since: Date? = nil, about reference: String? = nil) throws {
        connection = try desk.connection()
        self.reference = reference
        self.since = since
        let isEntry = reference.map { Entry.isNamed(by: $0) }
        questions = Feed(isWanted: isEntry != true)
        entries = Feed(isWanted: try isEntry ?? (desk.account() != nil))
    }

    /// Leaves out what has happened so far.
    func skip() throws {
        questions.position = try connection.perform(ListEvents(limit: 0)).position
        guard entries.isWanted else { return }
        entries.position = try connection.perform(ListEntryEvents(limit: 0)).position
    }

    /// What comes next, oldest first; empty where there is nothing more as yet.
    func next() throws -> [EventDocument] {
        try readQuestions()
        try readEntries()
        var page: [EventDocument] = []
        // Where one kind has more to be read, what it says next may come before what the other has.
        while questions.isKnown, entries.isKnown {
            switch (questions.waiting.first, entries.waiting.first) {
            case (nil, nil): return page
            case (let question?, let entry?) where entry.at < question.at: page.append(entries.waiting.removeFirst())
            case (nil, _): page.append(entries.waiting.removeFirst())
            default: page.append(questions.waiting.removeFirst())
            }
        }
        return page
    }

    private func readQuestions() throws {
        guard questions.isWanted, questions.waiting.isEmpty else { return }
        let read = try connection.perform(ListEvents(reference: reference, since: since, after: questions.position))
        questions.waiting = read.lines.map { EventDocument($0, phrases) }
        (questions.position, questions.isAtEnd) = (read.position, read.lines.isEmpty)
    }

    private func readEntries() throws {
        guard entries.isWanted, entries.waiting.isEmpty else { return }
        let read = try connection.perform(ListEntryEvents(reference: reference, since: since, after: entries.position))
        entries.waiting = read.lines.map { EventDocument($0, phrases) }
        (entries.position, entries.isAtEnd) = (read.position, read.lines.isEmpty)
    }
}
