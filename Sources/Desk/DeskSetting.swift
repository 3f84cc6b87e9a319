/// A setting of the whole desk, which an administrator changes.
public enum DeskSetting: String, Codable, CaseIterable, Sendable {
    /// The site's address, for example `https://guichet.example.org`. Links to the site begin with it, and the server
    /// answers under its name besides this machine's names.
    case siteURL = "site-url"

    /// The value in the form in which it is stored.
    /// - Throws: `Refusal` for a value that is not allowed.
    public func checked(_ value: String) throws(Refusal) -> String {
        switch self {
        case .siteURL:
            guard value.utf8.count <= WebAddress.longestSite else {
                throw .badServer(value.prefix(60) + "…")
            }
            return try WebAddress.site(value.trimmed)
        }
    }
}
