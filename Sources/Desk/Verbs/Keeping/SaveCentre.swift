/// Adds or changes a centre and its coverage. It is refused if two centres would cover the same territory.
public struct SaveCentre: Verb {
    public typealias Reply = Centre

    public let centre: Centre
    /// Whether the centre must be new; otherwise it must exist.
    public let isNew: Bool
    /// Settings to change with it; nil for none.
    public let settings: SetCentreSettings?

    public init(centre: Centre, isNew: Bool, settings: SetCentreSettings? = nil) {
        self.centre = centre
        self.isNew = isNew
        self.settings = settings
    }

    public func validated() -> Self { self }
}
