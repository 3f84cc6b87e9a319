/// Shows an entry. Unpublished ones are visible to agents only.
public struct ShowEntry: Verb {
    public typealias Reply = Entry

    /// The reference, or a unique ending of it.
    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}
