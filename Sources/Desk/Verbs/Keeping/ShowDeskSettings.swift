/// Shows the settings of the whole desk.
public struct ShowDeskSettings: Verb {
    public typealias Reply = DeskSettings

    public init() {}

    public func validated() -> Self { self }
}

/// The settings of the whole desk, by name; unset ones are absent.
public struct DeskSettings: Codable, Equatable, Sendable {
    public let values: [String: String]

    public init(values: [String: String]) { self.values = values }

    public subscript(setting: DeskSetting) -> String? { values[setting.rawValue] }
}
