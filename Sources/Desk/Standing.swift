public import Foundation

/// Where a question stands: who holds it, who works on it, what it waits for.
public struct Standing: Codable, Equatable, Sendable {
    public var status: Status
    /// The slug of the one centre that holds the question now.
    public var custodian: String
    /// Who works on it, or answered it.
    public var claim: Claim?
    /// The slug of the centre that was asked to take it over.
    public var offer: String?
    /// How often centres declined it.
    public var declines = 0
    /// The state to go back to when the asker replies.
    public var resume: Status?
    /// Since when it waits for the asker, or has been answered or closed.
    public var since: Date
    /// The reminders sent since it waits.
    public var reminders = 0
    /// The instant until which an answer is due.
    public var dueAt: Date
    public var closing: Closing?
    /// The reference of the question it is a duplicate of.
    public var duplicateOf: String?
    /// Not for the whole network: the slugs of the centres that see it beside the one that has it and the one it is offered
    /// to; nil where every agent does.
    public var restrictedTo: [String]?

    /// An agent's hold on a question: a lease.
    public struct Claim: Codable, Equatable, Sendable {
        public let by: Account
        public let at: Date
        /// When the lease runs out.
        public let until: Date

        public init(by: Account, at: Date, until: Date) {
            self.by = by
            self.at = at
            self.until = until
        }
    }

    public init(status: Status, custodian: String, since: Date, dueAt: Date) {
        self.status = status
        self.custodian = custodian
        self.since = since
        self.dueAt = dueAt
    }

    /// In the inbox of a centre, or with the national desk to be sorted out, with nobody working on it. What waits for the
    /// asker goes on waiting, there: the clock stands still until the reply.
    mutating func handOver(to centre: String, at now: Date) {
        if centre != custodian { declines = 0 }
        custodian = centre
        claim = nil
        offer = nil
        let home: Status = centre == Centre.national ? .triage : .routed
        if status == .waiting {
            resume = home
        } else {
            status = home
            since = now
        }
    }
}
