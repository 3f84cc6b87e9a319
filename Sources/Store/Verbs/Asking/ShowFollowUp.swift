public import Desk
internal import GRDB

extension ShowFollowUp: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> FollowUp {
        try LinkRows.followUp(LinkRows.find(link, tx).question, tx)
    }
}
