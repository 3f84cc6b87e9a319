/// Resets a setting of the whole desk.
public struct UnsetDeskSetting: Verb {
    public typealias Reply = DeskSettings

    public let setting: DeskSetting

    public init(setting: DeskSetting) { self.setting = setting }

    public func validated() -> Self { self }
}
