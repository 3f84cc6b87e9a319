/// Changes a setting of the whole desk.
public struct SetDeskSetting: Verb {
    public typealias Reply = DeskSettings

    public let setting: DeskSetting
    public let value: String

    /// - Throws: `Refusal` for an invalid value.
    public init(setting: DeskSetting, value: String) throws(Refusal) {
        self.setting = setting
        self.value = try setting.checked(value)
    }

    public func validated() throws(Refusal) -> Self { try Self(setting: setting, value: value) }
}
