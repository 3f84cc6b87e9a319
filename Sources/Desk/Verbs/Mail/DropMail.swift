/// Removes a mail from the outbox without sending it.
public struct DropMail: Verb {
    public typealias Reply = Mail

    public let id: Int64

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
