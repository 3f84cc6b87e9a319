/// Sends an unsent mail again now, and repeats failed attempts for three days.
public struct RetryMail: Verb {
    public typealias Reply = Mail

    public let id: Int64

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
