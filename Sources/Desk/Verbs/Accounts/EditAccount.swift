/// Changes where an account is written to, and in which language: everyone's own, an administrator's any. A nil value
/// leaves it unchanged.
public struct EditAccount: Verb {
    public typealias Reply = AccountRecord

    public let account: Account
    /// Empty removes it.
    public let email: String?
    public let language: Language?

    /// - Throws: `Refusal.badEmail` for an address that is none.
    public init(account: Account, email: String? = nil, language: Language? = nil) throws(Refusal) {
        self.account = account
        self.email = if let email, !email.trimmed.isEmpty { try Account.checkedEmail(email) } else { email?.trimmed }
        self.language = language
    }

    public func validated() throws(Refusal) -> Self {
        try Self(account: account, email: email, language: language)
    }
}
