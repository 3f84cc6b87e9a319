public import Foundation

/// The state of a question: its centre, its agent, what it waits for.
public struct Standing: Codable, Equatable, Sendable {
    public var status: Status
    /// The slug of the one centre that has the question now.
    public var custodian: String
    /// The agent who works on it, or answered it.
    public var claim: Claim?
    /// The slug of the centre to which it is offered.
    public var offer: String?
    /// How many centres declined it.
    public var declines = 0
    /// The status after the asker's reply.
    public var resume: Status?
    /// Since when it waits for the asker, or is answered or closed.
    public var since: Date
    /// The number of reminders sent while it waits.
    public var reminders = 0
    /// The answer is due at this moment.
    public var dueAt: Date
    public var closing: Closing?
    /// The reference of the original of a duplicate.
    public var duplicateOf: String?
    /// The slugs of the centres that share a restricted question, besides its centre and the one to which it is
    /// offered; nil for an unrestricted one, which every agent sees.
    public var restrictedTo: [String]?

    /// An agent's lease on a question.
    public struct Claim: Codable, Equatable, Sendable {
        public let by: Account
        public let at: Date
        /// The end of the lease.
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

    /// Puts it into the inbox of a centre, or into triage at the national desk, without an agent. A question that waits
    /// for its asker keeps waiting at its new centre, and the clock stands still until the reply.
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
