/// Disables an account, so that it can no longer act. Its past acts are kept.
public struct DisableAccount: Verb {
    public typealias Reply = AccountRecord

    public let account: Account

    public init(account: Account) { self.account = account }

    public func validated() -> Self { self }
}
