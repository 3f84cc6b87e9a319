/// Adds an account or changes its role, and enables a disabled account again.
public struct AddAccount: Verb {
    public typealias Reply = AccountRecord

    public let account: Account
    public let role: Role
    /// Where it is written to; nil leaves it unchanged.
    public let email: String?

    public init(account: Account, role: Role, email: String? = nil) {
        self.account = account
        self.role = role
        self.email = email
    }

    public func validated() throws(Refusal) -> Self {
        AddAccount(
            account: Account(name: try Text.required(account.name, .name), centre: account.centre), role: role,
            email: try email.map { email throws(Refusal) in try Account.checkedEmail(email) })
    }
}
