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
