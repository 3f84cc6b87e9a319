public import Desk
import Foundation
internal import GRDB
public import Mail

/// Receiving: a mail is stored in one transaction, and placed in another.
extension Store {
    /// Stores a mail, then places it. One that could not be placed is stored, and placed by the next run.
    public func receive(_ mail: ReceiveMail) throws -> ReceivedMail {
        let stored = try perform(mail, by: nil)
        return (try? perform(PlaceMail(id: stored.id), by: nil)) ?? stored
    }

    /// Stores and places mails of a Maildir.
    public func fetch(_ items: some Sequence<Maildir.Item>, of maildir: Maildir) throws -> MailCount {
        try maildir.fetch(items, store: { try performAll($0, by: nil) }, place: place)
    }

    /// Places the mails that an earlier run stored and did not place, because it was ended.
    public func placeUnread(limit: Int = 100) throws -> MailCount {
        let isDue = try pool.read {
            try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM received WHERE state = 'unread')")
        }
        guard isDue == true else { return MailCount() }
        var count = MailCount()
        // One after another: one that ends the program keeps no other from its place.
        for id in try change({ try ReceivedRows.takeUnread(limit: limit, $0) }) {
            count.add([try perform(PlaceMail(id: id), by: nil)])
        }
        return count
    }

    /// Places mails together, or each alone where that fails.
    private func place(_ ids: [Int64]) throws -> [ReceivedMail] {
        do { return try performAll(ids.map { PlaceMail(id: $0) }, by: nil) } catch {
            return try ids.map { try perform(PlaceMail(id: $0), by: nil) }
        }
    }
}
