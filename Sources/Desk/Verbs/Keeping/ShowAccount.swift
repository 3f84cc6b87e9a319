/// Shows the caller's own account.
public struct ShowAccount: Verb {
    public typealias Reply = AccountRecord

    public init() {}

    public func validated() -> Self { self }
}

/// An account as kept.
public struct AccountRecord: Codable, Equatable, Sendable {
    public let account: Account
    public let role: Role
    public let isDisabled: Bool

    public init(account: Account, role: Role, isDisabled: Bool) {
        self.account = account
        self.role = role
        self.isDisabled = isDisabled
    }
}
