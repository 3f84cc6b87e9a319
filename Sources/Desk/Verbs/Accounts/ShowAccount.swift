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
    /// Where it is written to; nil where it has no address.
    public let email: String?
    /// The language in which it is written to.
    public let language: Language

    public init(
        account: Account, role: Role, isDisabled: Bool, email: String? = nil, language: Language = .french
    ) {
        (self.account, self.role, self.isDisabled) = (account, role, isDisabled)
        (self.email, self.language) = (email, language)
    }
}
