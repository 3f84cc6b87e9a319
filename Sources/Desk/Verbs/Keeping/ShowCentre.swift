/// Shows one centre.
public struct ShowCentre: Verb {
    public typealias Reply = Centre

    public let slug: String

    public init(slug: String) { self.slug = slug }

    public func validated() -> Self { self }
}
