/// Does what time does. Done twice, does nothing the second time. Where the clock jumped it does nothing at all.
public struct Tick: Verb {
    public typealias Reply = TickReport

    /// Someone looked at the clock: what it says is the time, however long nothing happened.
    public let clockIsRight: Bool?

    public init(clockIsRight: Bool? = nil) { self.clockIsRight = clockIsRight }

    public func validated() -> Self { self }
}

/// What time did: references.
public struct TickReport: Codable, Equatable, Sendable {
    /// Claims whose lease ran out.
    public var expired: [String] = []
    /// Askers reminded of a question that waits for them.
    public var reminded: [String] = []
    /// Questions closed: no reply, or nothing said against the answer, for 30 days.
    public var closed: [String] = []
    /// Entries whose review date passed.
    public var stale: [String] = []
    /// Questions never confirmed, purged after 7 days.
    public var purged: [String] = []
    /// How many persons' data was past its term and is erased.
    public var erased = 0
    /// How many places a coordinator is to decide on, where an erased person may still stand.
    public var remaining = 0
    /// What the file still keeps of who was erased.
    public var file = FileTraces.gone

    public init() {}

    /// Nothing happened; what waits for a coordinator or for the file's readers may still do so.
    public var isEmpty: Bool {
        expired.isEmpty && reminded.isEmpty && closed.isEmpty && stale.isEmpty && purged.isEmpty && erased == 0
    }
}
