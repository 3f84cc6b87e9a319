public import Foundation

/// What agents are told of by mail, in the order in which a digest lists it: what is most urgent comes first.
public enum NoticeKind: String, Codable, CaseIterable, Sendable {
    case late
    /// Another centre offers a question.
    case offered
    /// An answer is due by the end of the next working day.
    case due
    /// The agent's claim ends by the end of the next working day.
    case lease
    /// An asker replied, or wrote.
    case replied
    case reopened
    /// An answer or an entry waits for a second reader.
    case review
    /// A published entry is to be verified: a reader reported it, a source changed, or its review date passed.
    case entry
    /// A question has come to the centre.
    case new

    /// When an account is told that has not chosen.
    public var usual: NoticeWay { self == .late || self == .offered ? .now : .digest }

    /// What an act on a question is to the agents of a centre; nil where they are not told.
    /// - Parameter moves: whether another centre has the question after it than before.
    public init?(_ act: Act, moves: Bool) {
        switch act {
        case .asked, .confirmed, .accepted, .assigned: self = .new
        case .declined where moves: self = .new
        case .offered: self = .offered
        case .replied, .wrote: self = .replied
        case .reopened, .detached: self = .reopened
        case .submitted: self = .review
        default: return nil
        }
    }

    /// What an act on an entry is to the agents of its centre; nil where they are not told.
    public init?(_ act: EntryAct) {
        switch act {
        case .submitted: self = .review
        case .reported, .sourceChanged, .expired: self = .entry
        default: return nil
        }
    }
}

/// When an account is told.
public enum NoticeWay: String, Codable, CaseIterable, Sendable {
    case now
    /// In one mail at 8:00 on the centre's working days.
    case digest
    case never
}

/// What an account is told of, and when.
public struct NoticeChoice: Codable, Equatable, Sendable {
    public let kind: NoticeKind
    public let way: NoticeWay

    public init(kind: NoticeKind, way: NoticeWay) { (self.kind, self.way) = (kind, way) }
}

/// When the digest of a day is written.
public enum Digest {
    /// Eight o'clock, in seconds after the day's beginning. Clocks change on Sundays, which are no working days.
    private static let hour: TimeInterval = 8 * 3_600

    /// Eight o'clock of a day in France.
    public static func time(of day: Day) -> Date { day.startOfDay + hour }
}
