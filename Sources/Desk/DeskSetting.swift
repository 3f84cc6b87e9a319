/// What is set for the whole desk, by an administrator: each setting with its name, and what it may be.
public enum DeskSetting: String, Codable, CaseIterable, Sendable {
    /// Where the site is, such as `https://guichet.example.org`: what links to it begin with, and the one name beside this
    /// machine's under which the server answers.
    case siteURL = "site-url"

    /// - Throws: `Refusal.badChoice` for what is no setting.
    public init(named name: String) throws(Refusal) {
        guard let setting = Self(rawValue: name) else {
            throw .badChoice(name, known: Self.allCases.map(\.rawValue))
        }
        self = setting
    }

    /// The value as it is stored.
    /// - Throws: `Refusal` for a value that it may not have.
    public func checked(_ value: String) throws(Refusal) -> String {
        switch self {
        case .siteURL: try WebAddress.site(try Text.required(value, .source))
        }
    }
}
