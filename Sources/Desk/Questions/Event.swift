public import Foundation

/// An act on a question, with the data needed to replay it. Texts written with it are messages.
public enum Act: Codable, Equatable, Sendable {
    case asked(custodian: String, dueAt: Date, isConfirmed: Bool)
    /// The asker confirmed by the link in the mail. The centre is nil where it is the one of `asked`; the deadline, which
    /// counts from now on, in events recorded before it was renewed.
    case confirmed(custodian: String?, dueAt: Date?)
    case claimed(until: Date)
    case released
    /// The claim's lease ran out.
    case expired
    case takenOver(until: Date)
    /// The centre asked the asker for more information.
    case askedBack
    /// The asker replied, and the deadline was postponed by the waiting time.
    case replied(dueAt: Date)
    /// The asker wrote without being asked for anything.
    case wrote
    case reminded
    case noted
    case offered(to: String)
    case accepted
    case declined
    case assigned(to: String)
    case submitted(revision: Int)
    case returned
    case answered(revision: Int)
    case approved(revision: Int)
    case contributed
    case closed(Closing)
    case merged(into: String)
    /// Reopened with a new deadline; nil in events recorded before deadlines were renewed, which keep the old one.
    case reopened(dueAt: Date?)
    /// A duplicate became an independent question again, because the question it was merged into ended without an
    /// answer.
    case detached(from: String, dueAt: Date)
    /// An entry was made from the question.
    case published(entry: String)
    /// Restricted: besides the custodian, only these centres see it.
    case restricted(to: [String])
    case unrestricted
    /// The act before was undone; the standing is the one restored.
    case undone(kind: Kind, standing: Standing)

    /// The name of the act in the database and in JSON.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case asked
        case confirmed
        case claimed
        case released
        case expired
        case takenOver = "taken_over"
        case askedBack = "asked_back"
        case replied
        case wrote
        case reminded
        case noted
        case offered
        case accepted
        case declined
        case assigned
        case submitted
        case returned
        case answered
        case approved
        case contributed
        case closed
        case merged
        case reopened
        case detached
        case published
        case restricted
        case unrestricted
        case undone
    }

    public var kind: Kind {
        switch self {
        case .asked: .asked
        case .confirmed: .confirmed
        case .claimed: .claimed
        case .released: .released
        case .expired: .expired
        case .takenOver: .takenOver
        case .askedBack: .askedBack
        case .replied: .replied
        case .wrote: .wrote
        case .reminded: .reminded
        case .noted: .noted
        case .offered: .offered
        case .accepted: .accepted
        case .declined: .declined
        case .assigned: .assigned
        case .submitted: .submitted
        case .returned: .returned
        case .answered: .answered
        case .approved: .approved
        case .contributed: .contributed
        case .closed: .closed
        case .merged: .merged
        case .reopened: .reopened
        case .detached: .detached
        case .published: .published
        case .restricted: .restricted
        case .unrestricted: .unrestricted
        case .undone: .undone
        }
    }

    /// Whether the asker gets an e-mail about it, unless they did it themselves.
    public var tellsAsker: Bool {
        switch self {
        case .confirmed, .answered, .approved, .askedBack, .reminded, .merged, .detached, .contributed, .reopened,
            .accepted, .assigned, .published:
            true
        case .closed(let closing): closing != .withdrawn
        case .asked, .claimed, .released, .expired, .takenOver, .replied, .wrote, .noted, .offered, .declined,
            .submitted, .returned, .restricted, .unrestricted, .undone:
            false
        }
    }

    /// Whether an agent may undo it. Only acts of which nobody outside the network has been told can be undone; a mail
    /// about one waits for `Undo.window`.
    public var canBeUndone: Bool {
        switch self {
        case .claimed, .released, .takenOver, .offered, .accepted, .declined, .assigned, .submitted, .returned,
            .reopened, .restricted, .unrestricted:
            true
        case .asked, .confirmed, .expired, .askedBack, .replied, .wrote, .reminded, .noted, .answered, .approved,
            .contributed, .closed, .merged, .detached, .published, .undone:
            false
        }
    }
}

/// The reason why a question was closed.
public enum Closing: String, Codable, CaseIterable, Sendable {
    case satisfied
    case noReply = "no_reply"
    case duplicate
    case outOfScope = "out_of_scope"
    case withdrawn
}

/// One event of a question's history. Events are never changed or deleted.
public struct Event: Codable, Equatable, Sendable {
    public let act: Act
    /// The agent who did it; nil for the asker and for `Tick`.
    public let by: Account?
    public let at: Date

    public init(act: Act, by: Account?, at: Date) {
        self.act = act
        self.by = by
        self.at = at
    }
}

extension [Event] {
    /// The versions of a question with which a revision of its answer was submitted and sent: its files came with them.
    public func versions(ofAnswer revision: Int) -> [Int] {
        let acts: [Act] = [.submitted(revision: revision), .answered(revision: revision)]
        return indices.filter { acts.contains(self[$0].act) }.map { $0 + 1 }
    }
}
