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
