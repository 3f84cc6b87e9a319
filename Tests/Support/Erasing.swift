public import Desk
public import Store

extension Store {
    /// Erases a person as the command does: what is shown is confirmed.
    @discardableResult
    public func erase(_ person: String, keeping: [Int] = [], by account: Account?) throws -> Erasure {
        let preview = try perform(ErasePerson(person: person), by: account)
        return try perform(ErasePerson(person: person, confirmed: preview.hash, keeping: keeping), by: account)
    }
}
