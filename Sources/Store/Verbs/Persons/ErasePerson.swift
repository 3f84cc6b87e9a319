public import Desk
internal import GRDB

extension ErasePerson: Stored {
    public static var access: Access { .write }
    public static var scrubbing: Scrubbing { .atOnce }

    public func perform(in tx: Transaction) throws -> Erasure {
        let account = try Agents.check(tx)
        try Permission.checkErasure(by: account, as: Agents.role(of: account, tx.db))
        let rows = try AskerRows.find(PersonKey(person), tx.db)
        var eraser = Eraser(tx, others: .erased(keeping: Set(keeping ?? [])))
        var erasure: Erasure?
        // The preview also erases, then rolls back, to be exact.
        try tx.db.inSavepoint {
            erasure = try eraser.erase([rows])
            return isTrial ? .rollback : .commit
        }
        guard let erasure else { throw Refusal.unknownPerson }
        // If anything is thrown, nothing was erased.
        if let confirmed, confirmed.lowercased() != erasure.hash { throw Refusal.erasureChanged }
        if let number = keeping?.first(where: { !(1...max(1, erasure.others.count)).contains($0) }) {
            throw Refusal.badNumber(String(number), in: 1...max(1, erasure.others.count))
        }
        guard !isTrial else { return erasure.preview }
        try tx.audit(.personsErased, erasure.persons)
        return erasure.finished(.waiting)
    }

    /// An agent can only request an erasure.
    public static func refused(_ refusal: Refusal) -> Refusal {
        guard case .role(.coordinatorNeeded(let account)) = refusal else { return refusal }
        return .erasureIsRequested(account)
    }

    public static func scrubbed(_ reply: Erasure, _ file: FileTraces) -> Erasure {
        reply.done ? reply.finished(file) : reply
    }
}

extension Erasure {
    fileprivate var preview: Erasure {
        Erasure(
            persons: persons, questions: questions, texts: texts, attachments: attachments, done: false, hash: hash,
            files: files, changes: changes, others: others, left: left, remaining: remaining, common: common, sent: sent
        )
    }
}
