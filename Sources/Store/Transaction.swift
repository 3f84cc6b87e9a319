public import Desk
public import Foundation
internal import GRDB
import Ranking

/// One transaction in which a verb is performed: the database connection and the actor.
public struct Transaction {
    let db: Database
    public let now: Date
    let caches: Caches
    let ranking: RankingSettings
    /// Nil where entries are searched by their words alone.
    let meaning: Meaning?
    /// Who acts; nil for someone who has not said who they are.
    public private(set) var account: Account?
    /// Whether the verb came over the network. There, only a token or a session proves an account, and write access to
    /// the file does not count.
    private(set) var isRemote: Bool
    /// Distinguishes visitors over the network during one day, for example by address. It is never stored unchanged.
    let visitor: String?
    /// What was said of the files that the verb stores.
    let check: AttachmentCheck
    /// Whether the asker acts, identified by the private link.
    private(set) var isAsker = false

    init(
        db: Database, now: Date, caches: Caches, ranking: RankingSettings, meaning: Meaning?, account: Account?,
        isRemote: Bool, visitor: String?, check: AttachmentCheck = AttachmentCheck()
    ) {
        (self.db, self.now, self.caches, self.ranking) = (db, now, caches, ranking)
        (self.meaning, self.account, self.isRemote, self.visitor) = (meaning, account, isRemote, visitor)
        self.check = check
    }

    /// The same transaction with the asker as actor, identified by the private link.
    var asAsker: Transaction {
        var copy = self
        (copy.account, copy.isRemote, copy.isAsker) = (nil, false, true)
        return copy
    }

    /// The same transaction, as an account sees it.
    func seen(by account: Account) -> Transaction {
        var copy = self
        (copy.account, copy.isAsker) = (account, false)
        return copy
    }

    /// Nobody is known to act. Such a reader is shown the centre, never a person's name.
    var isStranger: Bool { isRemote && account == nil && !isAsker }

    /// Today in France.
    var today: Day { Day(now) }
}
