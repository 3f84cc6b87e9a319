/// Shows what is set for the whole desk.
public struct ShowDeskSettings: Verb {
    public typealias Reply = DeskSettings

    public init() {}

    public func validated() -> Self { self }
}

/// What is set for the whole desk, by name; what is not set is not there.
public struct DeskSettings: Codable, Equatable, Sendable {
    public let values: [String: String]

    public init(values: [String: String]) { self.values = values }

    public subscript(setting: DeskSetting) -> String? { values[setting.rawValue] }
}
