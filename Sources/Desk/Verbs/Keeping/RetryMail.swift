/// Has a mail that was not sent tried again now, and for three days from now.
public struct RetryMail: Verb {
    public typealias Reply = Mail

    public let id: Int64

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
