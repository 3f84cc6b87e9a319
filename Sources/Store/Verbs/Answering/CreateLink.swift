public import Desk
internal import GRDB

extension CreateLink: Stored {
    public static var access: Access { .write }
    public static var kept: KeptReply { .nothing }

    public func perform(in tx: Transaction) throws -> String {
        let stored = try QuestionRows.find(reference, tx)
        try Agents.checkProxy(tx, stored.question)
        if replacesOthers { _ = try RevokeLinks(reference: reference).perform(in: tx) }
        return try LinkRows.create(stored.id, tx)
    }
}
