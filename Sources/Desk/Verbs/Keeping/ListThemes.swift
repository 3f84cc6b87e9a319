/// Lists the network's themes.
public struct ListThemes: Verb {
    public typealias Reply = [ThemeFile]

    public init() {}

    public func validated() -> Self { self }
}
