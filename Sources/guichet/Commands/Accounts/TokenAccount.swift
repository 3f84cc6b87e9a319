import Desk

extension DeskOptions {
    /// The account meant by `NAME@SLUG`, by a name that only one account has, or by nothing: oneself.
    func tokenAccount(_ text: String?, _ connection: DeskConnection) throws -> Account {
        guard let text else { return try actor() }
        if let account = Account(text) { return account }
        let named = try connection.perform(ListAccounts()).map(\.account).filter { $0.name == text }
        guard let only = named.first else { throw Refusal.badIdentity(text) }
        guard named.count == 1 else {
            throw Refusal.ambiguousReference(text, candidates: named.map(\.description))
        }
        return only
    }
}
