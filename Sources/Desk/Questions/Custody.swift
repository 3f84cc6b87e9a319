/// A question's state and version, computed by replaying its events.
public struct Custody: Codable, Equatable, Sendable {
    public private(set) var standing: Standing
    /// The number of events. A write names the version that it is based on.
    public private(set) var version: Int

    public var status: Status { standing.status }
    public var custodian: String { standing.custodian }
    public var claim: Standing.Claim? { standing.claim }

    /// Restores the values stored with the question.
    public init(standing: Standing, version: Int) {
        self.standing = standing
        self.version = version
    }

    /// A new question; nil if the event is not `asked`.
    public init?(asked event: Event) {
        guard case .asked(let custodian, let dueAt, let isConfirmed) = event.act else { return nil }
        let status: Status = !isConfirmed ? .unconfirmed : custodian == Centre.national ? .triage : .routed
        self.init(standing: Standing(status: status, custodian: custodian, since: event.at, dueAt: dueAt), version: 1)
    }

    /// The result of the events; nil if the first is not `asked`.
    /// - Throws: `Refusal` for an event that the rules do not allow.
    public init?(replaying events: [Event]) throws(Refusal) {
        guard let first = events.first else { return nil }
        self.init(asked: first)
        for event in events.dropFirst() { try apply(event) }
    }

    /// Applies one event.
    /// - Throws: `Refusal` where the act is not possible now. Then nothing has changed.
    public mutating func apply(_ event: Event) throws(Refusal) {
        try Transition.check(event.act, by: event.by, on: standing, at: event.at)
        standing = Transition.after(event, on: standing)
        version += 1
    }
}
