public import Desk
internal import GRDB

extension ErasePerson: Stored {
    public static var access: Access { .write }
    public static var scrubbing: Scrubbing { .atOnce }

    public func perform(in tx: Transaction) throws -> Erasure {
        let account = try Agents.check(tx)
        try Permission.checkErasure(by: account, as: Agents.role(of: account, tx.db))
        let rows = try AskerRows.find(email, tx.db)
        var eraser = Eraser(tx, isAttended: true)
        var erasure: Erasure?
        // Tried in either case, so that what is shown is what will be.
        try tx.db.inSavepoint {
            erasure = try eraser.erase([rows])
            return activate ? .commit : .rollback
        }
        guard let erasure else { throw Refusal.unknownPerson }
        if activate { try tx.audit(.personsErased, erasure.persons) }
        if activate { return erasure.finished(.waiting) }
        return Erasure(
            persons: erasure.persons, questions: erasure.questions, texts: erasure.texts, done: false,
            changes: erasure.changes, left: erasure.left, remaining: erasure.remaining, common: erasure.common)
    }

    public static func scrubbed(_ reply: Erasure, _ file: FileTraces) -> Erasure {
        reply.done ? reply.finished(file) : reply
    }
}
