public import Desk
internal import GRDB

extension SetCentreSettings: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> CentreSettings {
        let account = try Agents.check(tx)
        let slug = try CentreRows.find(inAnyCase: slug, tx.db).slug
        try Permission.checkSettings(of: slug, by: account, as: Agents.role(of: account, tx.db))
        // In a centre with two or more accounts, only a coordinator lets agents publish their own texts.
        if selfPublish == true, try AccountRows.active(of: slug, tx.db) > 1 { try Agents.requireCoordinator(tx) }
        let before = try CentreRows.settings(slug, tx.db)
        try tx.db.execute(
            sql: """
                UPDATE centre SET answer_days = coalesce(?, answer_days), second_reader = coalesce(?, second_reader),
                    self_publish = coalesce(?, self_publish) WHERE slug = ?
                """, arguments: [answerDays, secondReader, selfPublish, slug])
        let after = try CentreRows.settings(slug, tx.db)
        guard after != before else { return after }
        let changed = [
            answerDays.map { "answer_days=\($0)" }, secondReader.map { "second_reader=\($0)" },
            selfPublish.map { "self_publish=\($0)" },
        ].compactMap(\.self)
        try tx.audit(.settingsChanged, of: ([slug] + changed).joined(separator: " "))
        return after
    }
}
