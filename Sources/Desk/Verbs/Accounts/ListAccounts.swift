/// Lists the accounts.
public struct ListAccounts: Verb {
    public typealias Reply = [AccountRecord]

    public init() {}

    public func validated() -> Self { self }
}
