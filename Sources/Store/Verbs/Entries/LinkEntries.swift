import Crypto
public import Desk
internal import GRDB

extension LinkEntries: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Int {
        var count = 0
        for link in links {
            guard let id = try row(link.reference, tx.db) else { continue }
            for other in try link.seeAlso.compactMap({ try row($0, tx.db) }) where other != id {
                try EntryWriting.see(other, from: id, tx.db)
                count += 1
            }
            guard let other = try link.replacedBy.flatMap({ try row($0, tx.db) }), other != id else { continue }
            try tx.db.execute(
                sql: "UPDATE entry SET replaced_by = ? WHERE id = ? AND status = 'retired'", arguments: [other, id])
            count += 1
        }
        return count
    }

    private func row(_ reference: String, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM entry WHERE reference = ?"), arguments: [reference])
    }
}
