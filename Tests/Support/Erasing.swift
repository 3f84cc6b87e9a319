public import Desk
public import Store

extension Store {
    /// Erases a person like the command: it confirms the preview.
    @discardableResult
    public func erase(_ person: String, keeping: [Int] = [], by account: Account?) throws -> Erasure {
        let preview = try perform(ErasePerson(person: person), by: account)
        return try perform(ErasePerson(person: person, confirmed: preview.hash, keeping: keeping), by: account)
    }
}
