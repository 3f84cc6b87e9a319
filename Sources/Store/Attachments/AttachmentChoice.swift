import Desk
internal import GRDB

/// Files of a question that someone chooses for an entry: only those that centres sent with answers or contributions, because
/// what an asker sent is not for everyone.
struct AttachmentChoice {
    private let files: [Attachment]

    /// Nil where none is chosen.
    /// - Throws: `Refusal.unknownAttachment` for a number that none of these files has.
    init?(_ numbers: [Int]?, of stored: StoredQuestion, _ tx: Transaction) throws {
        guard let numbers, !numbers.isEmpty else { return nil }
        let events = try QuestionRows.events(stored.id, tx.db)
        let sent = try AttachmentRows.ofQuestion(stored.id, tx.db).filter { file in
            guard let version = file.version, events.indices.contains(version - 1) else { return false }
            return events[version - 1].act.sendsFiles
        }
        files = try numbers.map { number in
            guard let file = sent.first(where: { $0.number == number }) else {
                throw Refusal.unknownAttachment(
                    String(number), of: stored.question.reference, known: sent.map { "\($0.number) \($0.name)" })
            }
            return file
        }
    }

    /// Copies the files: an entry keeps its own when those of the question are erased.
    func give(to owner: AttachmentRows.Owner, _ tx: Transaction) throws {
        try AttachmentRows.copy(files, to: owner, tx)
    }
}

extension Act {
    /// Whether its files were sent by a centre, for the asker to have.
    fileprivate var sendsFiles: Bool {
        switch self {
        case .submitted, .answered, .contributed: true
        case .asked, .confirmed, .claimed, .released, .expired, .takenOver, .askedBack, .replied, .wrote, .reminded,
            .noted, .offered, .accepted, .declined, .assigned, .returned, .approved, .closed, .merged, .reopened,
            .detached, .published, .restricted, .unrestricted, .undone:
            false
        }
    }
}
