/// Shows what is set for the whole desk.
public struct ShowDeskSettings: Verb {
    public typealias Reply = DeskSettings

    public init() {}
}

/// Sets something for the whole desk.
public struct SetDeskSetting: Verb {
    public typealias Reply = DeskSettings

    public let setting: DeskSetting
    public let value: String

    /// - Throws: `Refusal` for a value that the setting may not have.
    public init(setting: DeskSetting, value: String) throws(Refusal) {
        self.setting = setting
        self.value = try setting.checked(value)
    }

    public func validated() throws(Refusal) -> Self { try Self(setting: setting, value: value) }
}

/// Takes a setting of the whole desk back.
public struct UnsetDeskSetting: Verb {
    public typealias Reply = DeskSettings

    public let setting: DeskSetting

    public init(setting: DeskSetting) { self.setting = setting }
}

/// What is set for the whole desk, by name; what is not set is not there.
public struct DeskSettings: Codable, Equatable, Sendable {
    public let values: [String: String]

    public init(values: [String: String]) { self.values = values }

    public subscript(setting: DeskSetting) -> String? { values[setting.rawValue] }
}
