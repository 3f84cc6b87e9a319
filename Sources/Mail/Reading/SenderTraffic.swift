public import Foundation

/// What came from a sender lately, and what was answered. It keeps two programs from writing to each other for ever.
public struct SenderTraffic: Equatable, Sendable {
    /// When an acknowledgement was last sent to them.
    public var acknowledgedAt: Date?
    /// How many messages came from them in the hour before, without the one in hand.
    public var lastHour: Int

    /// How many messages of one sender are taken in an hour.
    public static let mostAnHour = 20
    /// How long after an acknowledgement no other is sent: a day, in seconds.
    public static let acknowledgementGap: TimeInterval = 86_400
    /// For how long messages are counted: an hour, in seconds.
    public static let hour: TimeInterval = 3_600

    public init(acknowledgedAt: Date? = nil, lastHour: Int = 0) {
        (self.acknowledgedAt, self.lastHour) = (acknowledgedAt, lastHour)
    }

    /// Whether one more message is taken; otherwise it waits for a coordinator.
    public var admits: Bool { lastHour < Self.mostAnHour }

    /// Whether a message that arrives now is acknowledged: a person's, once a day.
    public func mayAcknowledge(_ message: ReceivedMessage, at now: Date) -> Bool {
        guard message.kind.mayBeAnswered, message.from != nil, admits else { return false }
        // A clock that was set back does not open the way.
        return acknowledgedAt.map { now.timeIntervalSince($0) >= Self.acknowledgementGap } ?? true
    }
}

extension ReceivedMessage {
    /// By which a sender is counted: the address in lower case, without a suffix; nil where there is none.
    public var senderKey: String? {
        guard let address = from?.address else { return nil }
        return Mailbox.key(of: address)
    }
}
