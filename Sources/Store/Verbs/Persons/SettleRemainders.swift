import Crypto
public import Desk
internal import GRDB

extension SettleRemainders: Stored {
    public static var access: Access { .write }
    public static var scrubbing: Scrubbing { .atOnce }

    public func perform(in tx: Transaction) throws -> SettledRemainders {
        try Agents.check(tx)
        try Agents.requireCoordinator(tx)
        for id in Set(ids).sorted() { try Remainders.settle(id, erases: erases, tx.db) }
        if erases, !ids.isEmpty {
            // Records an erasure, so that `scrub` also cleans the file.
            try tx.db.execute(
                sql: "INSERT INTO erasure (actor, at, persons) VALUES (?, ?, 1)",
                arguments: [tx.account?.description, tx.now.seconds])
            try tx.audit(.personsErased, 1)
        }
        return SettledRemainders(
            settled: Set(ids).count, erased: erases, remaining: try Remainders.count(tx.db), file: .waiting)
    }

    public static func scrubbed(_ reply: SettledRemainders, _ file: FileTraces) -> SettledRemainders {
        SettledRemainders(settled: reply.settled, erased: reply.erased, remaining: reply.remaining, file: file)
    }
}
