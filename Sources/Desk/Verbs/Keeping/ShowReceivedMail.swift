/// Shows a mail that came in. Coordinators see every mail; agents those on questions that they see.
public struct ShowReceivedMail: Verb {
    public typealias Reply = ReceivedText

    public let id: Int64
    /// With the message as it came.
    public let isRaw: Bool

    public init(id: Int64, isRaw: Bool = false) {
        self.id = id
        self.isRaw = isRaw
    }

    public func validated() -> Self { self }
}
