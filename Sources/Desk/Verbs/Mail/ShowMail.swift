/// Shows a mail of the outbox.
public struct ShowMail: Verb {
    public typealias Reply = Mail

    public let id: Int64

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
