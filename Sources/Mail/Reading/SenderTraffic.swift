public import Foundation

/// How many messages a sender sent lately, and when one was acknowledged. The limits prevent two programs from
/// answering each other without end.
public struct SenderTraffic: Equatable, Sendable {
    /// When the last acknowledgement was sent to the sender.
    public var acknowledgedAt: Date?
    /// How many messages the sender sent in the hour before this one.
    public var lastHour: Int

    /// How many messages of one sender are accepted in an hour.
    public static let mostAnHour = 20
    /// The shortest time between two acknowledgements to one sender: a day, in seconds.
    public static let acknowledgementGap: TimeInterval = 86_400
    /// The period over which messages are counted: an hour, in seconds.
    public static let hour: TimeInterval = 3_600

    public init(acknowledgedAt: Date? = nil, lastHour: Int = 0) {
        (self.acknowledgedAt, self.lastHour) = (acknowledgedAt, lastHour)
    }

    /// Whether one more message is accepted. Otherwise it waits for a coordinator.
    public var admits: Bool { lastHour < Self.mostAnHour }

    /// Whether a message that arrives now is acknowledged: only a person's message, and at most one a day.
    public func mayAcknowledge(_ message: ReceivedMessage, at now: Date) -> Bool {
        guard message.kind.mayBeAnswered, message.from != nil, admits else { return false }
        // If the clock was set back, the interval is negative, and no acknowledgement is sent.
        return acknowledgedAt.map { now.timeIntervalSince($0) >= Self.acknowledgementGap } ?? true
    }
}

extension ReceivedMessage {
    /// The key by which a sender is counted: the address in lower case, without a suffix; nil if there is none.
    public var senderKey: String? {
        guard let address = from?.address else { return nil }
        return Mailbox.key(of: address)
    }
}
