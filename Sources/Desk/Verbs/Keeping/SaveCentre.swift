/// Adds a centre, or changes one, with its coverage; refused when two centres would cover one territory.
public struct SaveCentre: Verb {
    public typealias Reply = Centre

    public let centre: Centre
    /// Whether the centre must be new or must exist.
    public let isNew: Bool
    /// How it works is changed with it; nil to leave that as it is.
    public let settings: SetCentreSettings?

    public init(centre: Centre, isNew: Bool, settings: SetCentreSettings? = nil) {
        self.centre = centre
        self.isNew = isNew
        self.settings = settings
    }

    public func validated() -> Self { self }
}
