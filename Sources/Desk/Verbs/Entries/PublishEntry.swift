/// Publishes an entry, or a proposed revision of one, as its second reader.
public struct PublishEntry: Verb {
    public typealias Reply = Entry

    public let reference: String
    /// Whether the passages that may name a person were checked and may stay.
    public let checked: Bool
    /// Whether the passages that may name a person are redacted first.
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
