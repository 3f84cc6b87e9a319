import Desk
import Documents
import Foundation

/// What happened to questions and entries, in the order of time, page by page.
final class EventStream {
    private let counter: Counter
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
    }

    /// - Parameters:
    ///   - since: only from this instant on.
    ///   - reference: of one question or entry; nil for all. What happens to entries is for agents: who has not said who
    ///     they are gets what happens to questions.
    init(_ desk: DeskOptions, since: Date? = nil, about reference: String? = nil) throws {
        counter = try desk.counter()
        self.reference = reference
        self.since = since
        let isEntry = reference.map { Entry.isNamed(by: $0) }
        questions = Feed(isWanted: isEntry != true)
        entries = Feed(isWanted: try isEntry ?? (desk.account() != nil))
    }

    /// Leaves out what has happened so far.
    func skip() throws {
        questions.position = try counter.perform(ListEvents(since: Date(), limit: 0)).position
        guard entries.isWanted else { return }
        entries.position = try counter.perform(ListEntryEvents(since: Date(), limit: 0)).position
    }

    /// What comes next, oldest first; empty where there is nothing more as yet.
    func next() throws -> [EventDocument] {
        try readQuestions()
        try readEntries()
        // Beyond the last event read of one kind, others of that kind may come before those of the other.
        let known = [questions, entries].compactMap { $0.isAtEnd ? nil : $0.waiting.last?.at }.min() ?? .distantFuture
        let page = (Self.take(&questions, to: known) + Self.take(&entries, to: known)).enumerated()
        return page.sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private static func take(_ source: inout Feed, to last: Date) -> [EventDocument] {
        let count = source.waiting.prefix { $0.at <= last }.count
        defer { source.waiting.removeFirst(count) }
        return Array(source.waiting.prefix(count))
    }

    private func readQuestions() throws {
        guard questions.isWanted, questions.waiting.isEmpty else { return }
        let read = try counter.perform(ListEvents(reference: reference, since: since, after: questions.position))
        questions.waiting = read.lines.map { EventDocument($0, phrases) }
        (questions.position, questions.isAtEnd) = (read.position, read.lines.isEmpty)
    }

    private func readEntries() throws {
        guard entries.isWanted, entries.waiting.isEmpty else { return }
        let read = try counter.perform(ListEntryEvents(reference: reference, since: since, after: entries.position))
        entries.waiting = read.lines.map { EventDocument($0, phrases) }
        (entries.position, entries.isAtEnd) = (read.position, read.lines.isEmpty)
    }
}
