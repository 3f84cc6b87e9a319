/// Keeps an account from acting; what it did stays.
public struct DisableAccount: Verb {
    public typealias Reply = AccountRecord

    public let account: Account

    public init(account: Account) { self.account = account }

    public func validated() -> Self { self }
}
