/// Lists the accounts.
public struct ListAccounts: Verb {
    public typealias Reply = [AccountRecord]

    public init() {}
}

/// Adds an account, or gives it another role; a disabled one is let in again.
public struct AddAccount: Verb {
    public typealias Reply = AccountRecord

    public let account: Account
    public let role: Role

    public init(account: Account, role: Role) {
        self.account = account
        self.role = role
    }
}

/// Keeps an account from acting; what it did stays.
public struct DisableAccount: Verb {
    public typealias Reply = AccountRecord

    public let account: Account

    public init(account: Account) { self.account = account }
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
