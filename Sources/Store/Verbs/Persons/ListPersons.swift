public import Desk
internal import GRDB

extension ListPersons: Stored {
    /// It leaves a line in the audit.
    public static var access: Access { .write }
    public static var onlyReads: Bool { true }

    public func perform(in tx: Transaction) throws -> [Person] {
        let centre = try Visibility(tx).askersOfOnly()
        let groups = try expired ? AskerRows.expired(tx, heldBy: centre) : AskerRows.groups(heldBy: centre, tx.db)
        let persons = try groups.map { try ErasureRequests.marked($0, tx.db) }.filter {
            requested != true || $0.request != nil
        }
        try tx.audit(.personsListed, persons.count)
        return persons
    }
}
