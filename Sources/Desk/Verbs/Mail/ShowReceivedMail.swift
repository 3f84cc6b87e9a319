/// Shows a received mail. Coordinators see every mail, agents see those on questions that they see.
public struct ShowReceivedMail: Verb {
    public typealias Reply = ReceivedText

    public let id: Int64
    /// Whether the unchanged message is included.
    public let isRaw: Bool

    public init(id: Int64, isRaw: Bool = false) {
        self.id = id
        self.isRaw = isRaw
    }

    public func validated() -> Self { self }
}
