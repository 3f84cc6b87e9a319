/// Lists the centres of the network.
public struct ListCentres: Verb {
    public typealias Reply = [Centre]

    public init() {}

    public func validated() -> Self { self }
}
