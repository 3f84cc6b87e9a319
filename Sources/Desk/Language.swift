/// A language the program speaks.
public enum Language: String, Codable, CaseIterable, Sendable {
    case french = "fr"
    case english = "en"

    /// What its speakers call it.
    public var ownName: String {
        switch self {
        case .french: "Français"
        case .english: "English"
        }
    }

    /// The language of the first setting that names one; French otherwise, because questions are asked in French.
    /// - Parameter settings: as in `fr`, `en_GB.UTF-8`, the strongest first.
    public init(settings: [String?]) {
        let known = settings.lazy.compactMap { $0 }.compactMap { Language(setting: $0) }
        self = known.first ?? .french
    }

    /// Nil for a language that the program does not speak.
    /// - Parameter setting: as in `fr`, `en_GB.UTF-8`.
    public init?(setting: String) { self.init(rawValue: String(setting.prefix(2)).lowercased()) }
}
