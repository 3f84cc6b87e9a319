/// Undoes the agent's own last act by a new event.
public struct Undo: Verb {
    public typealias Reply = Question

    /// The question; nil for the one on which the agent acted last.
    public let reference: String?

    public init(reference: String? = nil) { self.reference = reference }

    /// How long an act can be undone: ten minutes, in seconds.
    public static let window = 600

    public func validated() -> Self { self }
}
