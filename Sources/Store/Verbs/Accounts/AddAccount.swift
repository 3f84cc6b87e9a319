public import Desk
internal import GRDB

extension AddAccount: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> AccountRecord {
        try Agents.requireAdministrator(tx)
        _ = try CentreRows.find(account.centre, tx.db)
        if role != .administrator { try Agents.checkOtherAdministrator(than: account, tx.db) }
        guard role == .agent || account.centre == Centre.national else { throw Refusal.nationalRole(role) }
        let known = try? AccountRows.find(account, tx.db)
        if let known, known.role == role, !known.isDisabled {
            try AccountRows.edit(known, email: email, tx)
            return try AccountRows.find(account, tx.db)
        }
        try tx.db.execute(
            sql: """
                INSERT INTO account (name, centre, role, created_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (name, centre) DO UPDATE SET role = excluded.role, is_disabled = 0
                """, arguments: [account.name, account.centre, role.rawValue, tx.now.seconds])
        try tx.audit(.accountSaved, of: "\(account) \(role.rawValue)")
        try AccountRows.edit(AccountRows.find(account, tx.db), email: email, tx)
        return try AccountRows.find(account, tx.db)
    }
}
