public import Desk
internal import GRDB

extension ShowHabits: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> CentreHabits { try CentreRows.habits(centre, tx.db) }
}

extension ChangeHabits: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> CentreHabits {
        try Agents.requireCoordinator(tx)
        let before = try CentreRows.habits(centre, tx.db)
        try tx.db.execute(
            sql: "UPDATE centre SET answer_days = ?, second_reader = ? WHERE slug = ?",
            arguments: [answerDays ?? before.answerDays, secondReader ?? before.secondReader, centre])
        return try CentreRows.habits(centre, tx.db)
    }
}

extension CentreRows {
    /// - Throws: `Refusal.unknownCentre` with the slugs there are.
    fileprivate static func habits(_ slug: String, _ db: Database) throws -> CentreHabits {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT answer_days, second_reader FROM centre WHERE slug = ?", arguments: [slug])
        else { throw Refusal.unknownCentre(slug, known: try slugs(db)) }
        return CentreHabits(answerDays: row[0], secondReader: row[1])
    }
}
