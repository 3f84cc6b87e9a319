/// Lists the directory.
public struct ListCentres: Verb {
    public typealias Reply = [Centre]

    public init() {}

    public func validated() -> Self { self }
}
