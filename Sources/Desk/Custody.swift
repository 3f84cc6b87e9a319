public import Foundation

/// Where a question stands: what its events, replayed in order, come to.
public struct Custody: Codable, Equatable, Sendable {
    public private(set) var status: Status
    /// The slug of the one centre that holds the question now.
    public private(set) var custodian: String
    /// Who works on it, with the lease's beginning.
    public private(set) var claim: Claim?
    /// Counts the events; a write names the version it saw.
    public private(set) var version: Int

    /// An agent's hold on a question.
    public struct Claim: Codable, Equatable, Sendable {
        public let by: Account
        public let at: Date

        public init(by: Account, at: Date) {
            self.by = by
            self.at = at
        }
    }

    /// The question as stored.
    public init(status: Status, custodian: String, claim: Claim?, version: Int) {
        self.status = status
        self.custodian = custodian
        self.claim = claim
        self.version = version
    }

    /// A new question: in the inbox of its centre, or with the national desk to be sorted out.
    public init(asked custodian: String) {
        self.init(
            status: custodian == Centre.national ? .triage : .routed, custodian: custodian, claim: nil, version: 1)
    }

    /// What the events come to; nil where they do not begin with the asking.
    /// - Throws: `Refusal` when an event could not have happened.
    public init?(replaying events: [Event]) throws(Refusal) {
        guard let first = events.first, case .asked(let custodian) = first.act else { return nil }
        self.init(asked: custodian)
        for event in events.dropFirst() { try apply(event) }
    }

    /// Moves on by one event. All rules of who may do what, when, are here.
    /// - Throws: `Refusal` when the act is not possible now, or not to this account.
    public mutating func apply(_ event: Event) throws(Refusal) {
        switch event.act {
        case .asked: throw .wrongStatus(status, act: event.act.kind)
        case .claimed:
            let account = try agent(event)
            try free(for: account, act: event.act)
            claim = Claim(by: account, at: event.at)
            status = .claimed
        case .answered:
            let account = try agent(event)
            try free(for: account, act: event.act)
            claim = claim ?? Claim(by: account, at: event.at)
            status = .answered
        case .published:
            _ = try agent(event)
            guard status == .answered || status == .closed else { throw .wrongStatus(status, act: event.act.kind) }
        }
        version += 1
    }

    /// The account, if it may act for the centre that holds the question.
    private func agent(_ event: Event) throws(Refusal) -> Account {
        guard let account = event.by else { throw .identityNeeded }
        guard account.centre == custodian || account.isCoordinator else {
            throw .otherCentre(custodian: custodian, actor: account)
        }
        return account
    }

    /// Nobody else is working on the question, and it awaits an answer or another revision of it.
    private func free(for account: Account, act: Act) throws(Refusal) {
        if let claim, claim.by != account, status == .claimed { throw .taken(by: claim.by, at: claim.at) }
        let reachable: Set<Status> =
            switch act {
            case .claimed: [.triage, .routed]
            default: [.triage, .routed, .claimed, .answered]
            }
        guard reachable.contains(status) else {
            if case .claimed = act, let claim { throw .taken(by: claim.by, at: claim.at) }
            throw .wrongStatus(status, act: act.kind)
        }
    }
}
