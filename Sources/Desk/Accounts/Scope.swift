/// The scope of a token: it limits the rights of the token's account.
public enum Scope: String, Codable, Comparable, CaseIterable, Sendable {
    /// Verbs that change nothing.
    case read
    /// Verbs of daily work.
    case act
    /// All verbs of the account: also tokens, accounts, settings, personal data, imports.
    case administer

    public static func < (one: Scope, other: Scope) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}
