public import Foundation

/// What happened to a question. The cases' payload is all that replaying needs; what was written with it is a message.
public enum Act: Codable, Equatable, Sendable {
    case asked(custodian: String, dueAt: Date, isConfirmed: Bool)
    /// The asker followed the link in the e-mail.
    case confirmed
    case claimed(until: Date)
    case released
    /// The claim's lease ran out.
    case expired
    case takenOver(until: Date)
    /// The asker was asked for something.
    case askedBack
    /// The asker answered; the clock stood still meanwhile.
    case replied(dueAt: Date)
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
    /// Opened again, with a new time limit; nil where it was done before there was one: the old limit stayed.
    case reopened(dueAt: Date?)
    /// A duplicate became a question of its own again, with a new time limit: the one it followed ended without an answer.
    case detached(from: String, dueAt: Date)
    /// An entry of the knowledge base was made from the question.
    case published(entry: String)
    /// Not for the whole network any more: beside the centre that has it, only these see it.
    case restricted(to: [String])
    case unrestricted
    /// The act before was taken back.
    case undone(kind: Kind, standing: Standing)

    /// The name of the act, as stored, and sent as JSON.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case asked
        case confirmed
        case claimed
        case released
        case expired
        case takenOver = "taken_over"
        case askedBack = "asked_back"
        case replied
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

    /// The asker gets a letter.
    public var tellsAsker: Bool {
        switch self {
        case .answered, .approved, .askedBack, .reminded, .merged, .detached: true
        case .closed(let closing): closing != .withdrawn
        default: false
        }
    }

    /// An agent may take it back: nobody outside the network has heard of it yet.
    public var canBeUndone: Bool {
        switch self {
        case .claimed, .released, .takenOver, .offered, .accepted, .declined, .assigned, .submitted, .returned,
            .reopened, .restricted, .unrestricted:
            true
        default: false
        }
    }
}

/// Why a question was closed.
public enum Closing: String, Codable, CaseIterable, Sendable {
    case satisfied
    case noReply = "no_reply"
    case duplicate
    case outOfScope = "out_of_scope"
    case withdrawn
}

/// One line of a question's history; never changed, never deleted.
public struct Event: Codable, Equatable, Sendable {
    public let act: Act
    /// Who did it; nil for the asker and for time.
    public let by: Account?
    public let at: Date

    public init(act: Act, by: Account?, at: Date) {
        self.act = act
        self.by = by
        self.at = at
    }
}
