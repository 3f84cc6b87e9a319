public import Desk
internal import GRDB

extension SetCentreSettings: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> CentreSettings {
        let account = try Agents.check(tx)
        let slug = try CentreRows.find(slug, tx.db).slug
        try Permission.checkSettings(of: slug, by: account, as: Agents.role(of: account, tx.db))
        try tx.db.execute(
            sql: """
                UPDATE centre SET answer_days = coalesce(?, answer_days), second_reader = coalesce(?, second_reader),
                    self_publish = coalesce(?, self_publish) WHERE slug = ?
                """, arguments: [answerDays, secondReader, selfPublish, slug])
        try tx.audit(.settingsChanged, of: slug)
        return try CentreRows.settings(slug, tx.db)
    }
}
