/// Adds an account, or gives it another role; a disabled one is let in again.
public struct AddAccount: Verb {
    public typealias Reply = AccountRecord

    public let account: Account
    public let role: Role

    public init(account: Account, role: Role) {
        self.account = account
        self.role = role
    }

    public func validated() throws(Refusal) -> Self {
        AddAccount(account: Account(name: try Text.required(account.name, .name), centre: account.centre), role: role)
    }
}
