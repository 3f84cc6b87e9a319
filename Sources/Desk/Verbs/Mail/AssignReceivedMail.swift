/// Adds a waiting or discarded mail to a question as a message of its asker.
public struct AssignReceivedMail: Verb {
    public typealias Reply = ReceivedMail

    public let id: Int64
    /// The question's reference, or a unique ending of it.
    public let reference: String

    public init(id: Int64, reference: String) {
        self.id = id
        self.reference = reference
    }

    public func validated() -> Self { self }
}
