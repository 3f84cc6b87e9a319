/// Takes back the last act of the same agent, as a new event.
public struct Undo: Verb {
    public typealias Reply = Question

    /// The question; nil for the one the agent acted on last.
    public let reference: String?

    public init(reference: String? = nil) { self.reference = reference }

    /// For how long an act can be taken back: ten minutes, in seconds.
    public static let window = 600

    public func validated() -> Self { self }
}
