/// A question's standing and its version: what its events, replayed in order, come to.
public struct Custody: Codable, Equatable, Sendable {
    public private(set) var standing: Standing
    /// Counts the events; a write names the version it saw.
    public private(set) var version: Int

    public var status: Status { standing.status }
    public var custodian: String { standing.custodian }
    public var claim: Standing.Claim? { standing.claim }

    /// The question as stored.
    public init(standing: Standing, version: Int) {
        self.standing = standing
        self.version = version
    }

    /// A new question; nil where the event is none.
    public init?(asked event: Event) {
        guard case .asked(let custodian, let dueAt, let isConfirmed) = event.act else { return nil }
        let status: Status = !isConfirmed ? .unconfirmed : custodian == Centre.national ? .triage : .routed
        self.init(standing: Standing(status: status, custodian: custodian, since: event.at, dueAt: dueAt), version: 1)
    }

    /// What the events come to; nil where they do not begin with the asking.
    /// - Throws: `Refusal` when an event could not have happened.
    public init?(replaying events: [Event]) throws(Refusal) {
        guard let first = events.first else { return nil }
        self.init(asked: first)
        for event in events.dropFirst() { try apply(event) }
    }

    /// Moves on by one event.
    /// - Throws: `Refusal` when the act is not possible now: then nothing has changed.
    public mutating func apply(_ event: Event) throws(Refusal) {
        try Transition.check(event.act, by: event.by, on: standing, at: event.at)
        standing = Transition.after(event, on: standing)
        version += 1
    }
}
