/// Changes where an account is written to, in which language and of what: everyone's own, an administrator's any. What is
/// nil or not named stays unchanged.
public struct EditAccount: Verb {
    public typealias Reply = AccountRecord

    public let account: Account
    /// Empty removes it.
    public let email: String?
    public let language: Language?
    public let notices: [NoticeChoice]?

    /// - Throws: `Refusal.badEmail` for an address that is none.
    public init(
        account: Account, email: String? = nil, language: Language? = nil, notices: [NoticeChoice]? = nil
    ) throws(Refusal) {
        self.account = account
        self.email = if let email, !email.trimmed.isEmpty { try Account.checkedEmail(email) } else { email?.trimmed }
        self.language = language
        self.notices = notices
    }

    public func validated() throws(Refusal) -> Self {
        try Self(account: account, email: email, language: language, notices: notices)
    }
}
