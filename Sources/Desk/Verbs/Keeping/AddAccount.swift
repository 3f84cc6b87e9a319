/// Adds an account or changes its role, and enables a disabled account again.
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
