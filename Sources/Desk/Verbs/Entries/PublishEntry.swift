/// Publishes, as its second reader, an entry or a proposed revision of one.
public struct PublishEntry: Verb {
    public typealias Reply = Entry

    public let reference: String
    /// What may name someone was looked at, and may stay.
    public let checked: Bool
    /// What may name someone is taken out first.
    public let redacts: Bool
    public let seen: Int?

    public init(reference: String, checked: Bool = false, redacts: Bool = false, seen: Int? = nil) {
        self.reference = reference
        self.checked = checked
        self.redacts = redacts
        self.seen = seen
    }

    public func validated() -> Self { self }
}
