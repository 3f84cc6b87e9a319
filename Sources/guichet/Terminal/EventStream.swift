import Desk
import Documents
import Foundation
import Phrasebook

/// Reads the events of questions and entries, page by page. The events of one kind are in the order of their numbers,
/// also after the clock was set back. The two kinds are merged by time.
final class EventStream {
    private let connection: DeskConnection
    private let reference: String?
    private let since: Date?
    private var questions: Feed, entries: Feed

    /// The events of one kind: those that were read and not yet shown, and the last number read.
    private struct Feed {
        let isWanted: Bool
        var waiting: [EventDocument] = []
        var position: Int64?
        /// The last page was empty.
        var isAtEnd = false
        /// Whether the next event of this kind is known, or that there is none.
        var isKnown: Bool { !isWanted || isAtEnd || !waiting.isEmpty }
    }

    /// - Parameters:
    ///   - since: the instant of the first event.
    /// - reference: of one question or entry; nil for all. Only agents see the events of entries: without an account
    /// the stream has those of questions.
    init(_ desk: DeskOptions, since: Date? = nil, about reference: String? = nil) throws {
        connection = try desk.connection()
        self.reference = reference
        self.since = since
        let isEntry = reference.map { Entry.isNamed(by: $0) }
        questions = Feed(isWanted: isEntry != true)
        entries = Feed(isWanted: try isEntry ?? (desk.account() != nil))
    }

    /// Skips the events up to now.
    func skip() throws {
        questions.position = try connection.perform(ListEvents(limit: 0)).position
        guard entries.isWanted else { return }
        entries.position = try connection.perform(ListEntryEvents(limit: 0)).position
    }

    /// The next events, the oldest first; empty where there are no more yet.
    func next() throws -> [EventDocument] {
        try readQuestions()
        try readEntries()
        var page: [EventDocument] = []
        // While one kind has unread events, its next one may be older than those of the other kind.
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
