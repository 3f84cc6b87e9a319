public import Foundation

/// A verb that appends one event, with an optional text, to the history of one question.
public protocol Move: Verb where Reply == Question {
    /// The reference, or a unique ending of it.
    var reference: String { get }
    /// The version that was seen; nothing is written when another is current.
    var seen: Int? { get }
    /// The text written with the event: a message, a note or a reason.
    var text: String? { get }
    /// The files that come with it; nil: none.
    var attachments: [NewAttachment]? { get }
    /// Whether the event counts as the asker's, whichever account enters it.
    var isAskers: Bool { get }
    /// The act, given the state of the question.
    func act(in scene: Scene) throws(Refusal) -> Act
}

extension Move {
    public var text: String? { nil }
    public var attachments: [NewAttachment]? { nil }
    public var isAskers: Bool { false }
}

/// The state from which a move determines its act.
public struct Scene: Sendable {
    public let standing: Standing
    public let calendar: WorkingDays
    /// The working days within which the centre answers.
    public let answerDays: Int
    public let now: Date

    public init(standing: Standing, calendar: WorkingDays, answerDays: Int, now: Date) {
        self.standing = standing
        self.calendar = calendar
        self.answerDays = answerDays
        self.now = now
    }

    /// The deadline of an answer that is requested now.
    public var newLimit: Date { Deadline.end(of: answerDays, from: now, calendar: calendar) }

    var leaseEnd: Date { Deadline.end(of: Deadline.leaseDays, from: now, calendar: calendar) }
}
