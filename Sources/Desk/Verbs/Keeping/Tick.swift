/// Performs everything that is due by time. It is idempotent, and does nothing when the clock jumped.
public struct Tick: Verb {
    public typealias Reply = TickReport

    /// Whether a person confirmed the clock, so that a long pause without events is accepted.
    public let clockIsRight: Bool?

    public init(clockIsRight: Bool? = nil) { self.clockIsRight = clockIsRight }

    public func validated() -> Self { self }
}

/// The result of a tick, as references.
public struct TickReport: Codable, Equatable, Sendable {
    /// Claims whose lease expired.
    public var expired: [String] = []
    /// Questions whose asker was reminded.
    public var reminded: [String] = []
    /// Questions closed because there was no reply to a request, or no objection to the answer, for 30 days.
    public var closed: [String] = []
    /// Entries whose review date passed.
    public var stale: [String] = []
    /// Questions purged because they were not confirmed within 7 days.
    public var purged: [String] = []
    /// The number of persons erased because the retention period of their data ended.
    public var erased = 0
    /// The number of passages on which a coordinator must decide, because they may still mention an erased person.
    public var remaining = 0
    /// What remains of erased persons in the file.
    public var file = FileTraces.gone

    public init() {}

    /// Whether nothing happened. Decisions of a coordinator, or the rewriting of the file, may still be pending.
    public var isEmpty: Bool {
        expired.isEmpty && reminded.isEmpty && closed.isEmpty && stale.isEmpty && purged.isEmpty && erased == 0
    }
}
