import Desk
import Foundation
internal import GRDB

/// What a mail to an agent lists: of its notices those that still hold, and only what the agent sees.
struct NoticeItems {
    private let tx: Transaction
    private let reader: NoticeRows.Reader

    init(_ tx: Transaction, _ reader: NoticeRows.Reader) { (self.tx, self.reader) = (tx, reader) }

    static let select = "SELECT id, kind, question, entry, occasion FROM notice"

    /// The most urgent first; each question and entry once.
    func items(_ rows: [Row]) throws -> [AccountMail.Item] {
        let all = try rows.compactMap(item)
        let order = NoticeKind.allCases
        let sorted = order.flatMap { kind in all.filter { $0.kind == kind } }
        var seen: Set<String> = []
        return sorted.filter { seen.insert($0.reference).inserted }
    }

    private func item(_ row: Row) throws -> AccountMail.Item? {
        guard let kind = try NoticeKind(rawValue: row["kind"]) else { return nil }
        let occasion: Int = try row["occasion"]
        if let id: Int64 = try row["question"] {
            let stored = try QuestionRows.get(id: id, tx.db)
            let standing = stored.question.custody.standing
            guard Permission.sees(reader.account, as: reader.role, standing), try holds(kind, occasion, stored) else {
                return nil
            }
            let isTimed = kind == .late || kind == .due || kind == .new
            return try AccountMail.Item(
                kind: kind, reference: stored.question.reference, title: stored.question.title, isEntry: false,
                day: isTimed ? Day(standing.dueAt) : kind == .lease ? standing.claim.map { Day($0.until) } : nil,
                isOthers: kind == .replied && ReceivedRows.isOthers(question: id, version: occasion, tx.db))
        }
        guard let id: Int64 = try row["entry"] else { return nil }
        let entry = try EntryRows.get(id: id, tx).entry
        guard try Visibility(tx.seen(by: reader.account)).sees(entry: id, isPublished: entry.publishedAt != nil),
            holds(kind, entry.custody.standing)
        else { return nil }
        return AccountMail.Item(
            kind: kind, reference: entry.reference, title: entry.text.title, isEntry: true, day: nil)
    }

    /// Whether a notice about a question still says what is so.
    private func holds(_ kind: NoticeKind, _ occasion: Int, _ stored: StoredQuestion) throws -> Bool {
        let standing = stored.question.custody.standing
        let (status, centre) = (standing.status, reader.account.centre)
        guard kind != .offered else { return standing.offer == centre && status.isOpen }
        guard standing.custodian == centre else { return false }
        switch kind {
        case .new: return (status == .routed || status == .triage) && standing.offer == nil
        case .late: return stored.question.isLate(at: tx.now) && standing.dueAt.seconds == occasion
        case .due:
            return status.isOpen && status != .waiting && standing.dueAt.seconds == occasion
                && !stored.question.isLate(at: tx.now)
        case .lease:
            return status == .claimed && standing.claim?.until.seconds == occasion
                && reader.account.isSame(as: standing.claim?.by)
        case .replied, .reopened:
            // Nobody of the centre has acted since.
            let later = try QuestionRows.events(stored.id, tx.db).dropFirst(occasion)
            return (status.isOpen || status == .answered) && !later.contains { $0.by?.centre == centre }
        case .review: return status == .review
        case .offered, .entry: return false
        }
    }

    private func holds(_ kind: NoticeKind, _ standing: EntryStanding) -> Bool {
        switch kind {
        case .review:
            standing.unread != nil && (standing.reader ?? standing.centre) == reader.account.centre
        case .entry: standing.status.isPublic && standing.centre == reader.account.centre
        default: false
        }
    }
}
