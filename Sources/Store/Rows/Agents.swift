import Desk
internal import GRDB

/// Checks who acts. On the desk's own file anyone who can write it may act as any account that is not disabled, with
/// that account's rights, or without one.
enum Agents {
    /// - Throws: `Refusal` where no account is given, its centre is unknown, or it is disabled.
    @discardableResult
    static func check(_ tx: Transaction) throws -> Account {
        guard let account = tx.account else { throw Refusal.identityNeeded }
        _ = try CentreRows.find(account.centre, tx.db)
        let isDisabled = try Bool.fetchOne(
            tx.db.cachedStatement(sql: "SELECT is_disabled FROM account WHERE name = ? AND centre = ?"),
            arguments: [account.name, account.centre])
        if isDisabled == true { throw Refusal.disabledAccount(account) }
        return account
    }

    /// Checks who records an asker's words over the network: an agent of the centre that has the question, for someone
    /// on the telephone.
    /// - Throws: `Refusal.identityNeeded` or `Refusal.otherCentre`.
    static func checkProxy(_ tx: Transaction, _ question: Question) throws {
        guard tx.isRemote else { return }
        let account = try check(tx)
        try Permission.checkProxy(by: account, as: role(of: account, tx.db), on: question.custody.standing)
    }

    static func role(of account: Account, _ db: Database) throws -> Role {
        let role = try String.fetchOne(
            db.cachedStatement(sql: "SELECT role FROM account WHERE name = ? AND centre = ?"),
            arguments: [account.name, account.centre])
        return role.flatMap { Role(rawValue: $0) } ?? account.defaultRole
    }

    /// Checks that a coordinator acts, who alone changes the directory, the map and the themes.
    /// - Throws: `Refusal.coordinatorNeeded` for any other account, and for a user without an account once the desk has
    ///   an administrator.
    static func requireCoordinator(_ tx: Transaction) throws {
        guard try tx.isRemote || tx.account != nil || hasAdministrator(tx.db) else { return }
        let account = try check(tx)
        guard try role(of: account, tx.db).reachesEveryCentre else { throw Refusal.coordinatorNeeded(account) }
    }

    /// Whether a centre's agents may publish what they wrote themselves.
    static func publishAlone(_ centre: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT self_publish FROM centre WHERE slug = ?"), arguments: [centre]) ?? false
    }

    /// Checks that an administrator acts. A desk that has none yet gets its first one from the file, from a coordinator
    /// or from someone who names no account.
    /// - Throws: `Refusal.administratorNeeded` for any other account.
    static func requireAdministrator(_ tx: Transaction) throws {
        let isFirst = try !tx.isRemote && !hasAdministrator(tx.db)
        if isFirst, tx.account == nil { return }
        let account = try check(tx)
        let role = try role(of: account, tx.db)
        guard role == .administrator || isFirst && role.reachesEveryCentre else {
            throw Refusal.administratorNeeded(account)
        }
    }

    /// Checks that the desk keeps at least one administrator.
    /// - Parameter account: the administrator to be removed.
    /// - Throws: `Refusal.lastAdministrator`.
    static func checkOtherAdministrator(than account: Account, _ db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT name, centre FROM account WHERE role = 'administrator' AND NOT is_disabled")
        let all = try rows.map { try Account(name: $0["name"], centre: $0["centre"]) }
        guard all != [account] else { throw Refusal.lastAdministrator(account) }
    }

    private static func hasAdministrator(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT 1 FROM account WHERE role = 'administrator' AND NOT is_disabled") != nil
    }
}
