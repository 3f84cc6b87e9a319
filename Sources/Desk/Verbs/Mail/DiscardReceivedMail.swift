/// Discards a waiting mail. It is kept for `Deadline.receivedDays`.
public struct DiscardReceivedMail: Verb {
    public typealias Reply = ReceivedMail

    public let id: Int64
    public let reason: String

    /// - Throws: `Refusal` where the reason is empty, too long, or holds a control character.
    public init(id: Int64, reason: String) throws(Refusal) {
        self.id = id
        self.reason = try Text.required(reason, .reason)
    }

    public func validated() throws(Refusal) -> Self { try Self(id: id, reason: reason) }
}
