public import Foundation

/// A verb that does one thing to one question: one event, and what is written with it.
public protocol Move: Verb where Reply == Question {
    /// The reference, or a unique ending of it.
    var reference: String { get }
    /// The version that was seen; nothing is written when another is current.
    var seen: Int? { get }
    /// What is written with it: a message, a note, a reason.
    var text: String? { get }
    /// Done by the asker, or by time, whoever sits at the keyboard.
    var isAskers: Bool { get }
    /// What happens.
    func act(in scene: Scene) throws(Refusal) -> Act
}

extension Move {
    public var text: String? { nil }
    public var isAskers: Bool { false }
}

/// What a move can look at to say what happens.
public struct Scene: Sendable {
    public let standing: Standing
    public let calendar: WorkingDays
    /// The working days in which the centre answers.
    public let answerDays: Int
    public let now: Date

    public init(standing: Standing, calendar: WorkingDays, answerDays: Int, now: Date) {
        self.standing = standing
        self.calendar = calendar
        self.answerDays = answerDays
        self.now = now
    }

    /// The instant until which an answer is due that is asked for now.
    public var newLimit: Date { Deadline.end(of: answerDays, from: now, calendar: calendar) }

    var leaseEnd: Date { Deadline.end(of: Deadline.leaseDays, from: now, calendar: calendar) }
}

/// Takes a question on, for the acting agent alone, until the lease ends.
public struct Claim: Move {
    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .claimed(until: scene.leaseEnd) }
}

/// Gives a question back to the inbox.
public struct Release: Move {
    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .released }
}

/// Takes a question over from a colleague.
public struct TakeOver: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .takenOver(until: scene.leaseEnd) }
}

/// Asks the asker for something; the clock stands still.
public struct AskBack: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the message is empty or may not be stored.
    public init(reference: String, message: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(message, .message)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .askedBack }
}

/// The asker's reply: the question goes on where it was, its deadline moved by the time it stood still.
public struct ReplyAsAsker: Move {
    public var isAskers: Bool { true }

    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the message is empty or may not be stored.
    public init(reference: String, message: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(message, .message)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act {
        .replied(
            dueAt: Deadline.resumed(
                scene.standing.dueAt, from: scene.standing.since, to: scene.now, calendar: scene.calendar))
    }
}

/// Writes an internal note; the asker never sees it.
public struct Note: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the note is empty or may not be stored.
    public init(reference: String, note: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(note, .message)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .noted }
}

/// Adds to an answer from another centre; custody stays.
public struct Contribute: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the contribution is empty or may not be stored.
    public init(reference: String, contribution: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(contribution, .answer)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .contributed }
}

/// Offers a question to another centre; custody moves when that centre accepts.
public struct Transfer: Move {
    public let reference: String
    /// The slug of the other centre.
    public let centre: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, to centre: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        self.centre = centre
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .offered(to: centre) }
}

/// Accepts a question that was offered.
public struct Accept: Move {
    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .accepted }
}

/// Declines a question that was offered; the second refusal goes to triage.
public struct Decline: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .declined }
}

/// Gives a question to a centre: the coordinator's, from triage or anywhere.
public struct Assign: Move {
    public let reference: String
    /// The slug of the centre.
    public let centre: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, to centre: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        self.centre = centre
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .assigned(to: centre) }
}

/// Returns a submitted answer to its author.
public struct ReturnAnswer: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .returned }
}

/// Closes a question, for a reason.
public struct Close: Move {
    public let reference: String
    public let closing: Closing
    public let text: String?
    /// The asker closes it, not the centre.
    public let isAskers: Bool
    public let seen: Int?

    /// - Parameter words: what is to be said beside the reason; nil for nothing.
    /// - Throws: `Refusal` when the words may not be stored.
    public init(
        reference: String, closing: Closing, words: String? = nil, asAsker: Bool = false, seen: Int? = nil
    ) throws(Refusal) {
        isAskers = asAsker
        self.reference = reference
        self.closing = closing
        text = try words.map { words throws(Refusal) in try Text.required(words, .reason) }
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .closed(closing) }
}

/// The asker takes the question back.
public struct Withdraw: Move {
    public var isAskers: Bool { true }

    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .closed(.withdrawn) }
}

/// Opens an answered or closed question again, for a reason.
public struct Reopen: Move {
    public let reference: String
    public let text: String?
    /// The asker reopens it, not the centre.
    public let isAskers: Bool
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, asAsker: Bool = false, seen: Int? = nil) throws(Refusal) {
        isAskers = asAsker
        self.reference = reference
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .reopened(dueAt: scene.newLimit) }
}

/// The asker confirms a question asked without an account.
public struct Confirm: Move {
    public var isAskers: Bool { true }

    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .confirmed }
}
