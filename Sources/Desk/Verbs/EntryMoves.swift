/// A verb that does one thing to one entry: one event, and what is written with it.
public protocol EntryMove: Verb where Reply == Entry {
    /// The reference, or a unique ending of it.
    var reference: String { get }
    /// The version that was seen; nothing is written when another is current.
    var seen: Int? { get }
    /// What is written with it: a reason, a report.
    var text: String? { get }
    /// Someone who has not said who they are may do it.
    static var isForReaders: Bool { get }
    /// What happens.
    func act(on standing: EntryStanding, today: Day) -> EntryAct
}

extension EntryMove {
    public var text: String? { nil }
    public static var isForReaders: Bool { false }
}

/// Gives a draft to a second reader.
public struct SubmitEntry: EntryMove {
    public let reference: String
    /// The national desk is asked to read it: for a centre of one.
    public let toNational: Bool
    public let seen: Int?

    public init(reference: String, toNational: Bool = false, seen: Int? = nil) {
        self.reference = reference
        self.toNational = toNational
        self.seen = seen
    }

    public func act(on standing: EntryStanding, today: Day) -> EntryAct {
        .submitted(to: toNational && standing.centre != Centre.national ? Centre.national : nil)
    }
}

/// Gives an entry back to its writer, or a proposed revision, which its readers then never saw.
public struct ReturnEntry: EntryMove {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(on standing: EntryStanding, today: Day) -> EntryAct { .returned }
}

/// Vouches for a published entry as it is, until a day.
public struct VerifyEntry: EntryMove {
    public let reference: String
    /// When it must be verified again; nil for a year from now.
    public let reviewBy: Day?
    public let seen: Int?

    public init(reference: String, reviewBy: Day? = nil, seen: Int? = nil) {
        self.reference = reference
        self.reviewBy = reviewBy
        self.seen = seen
    }

    public func act(on standing: EntryStanding, today: Day) -> EntryAct {
        .verified(reviewBy: reviewBy ?? today.adding(days: EntryStanding.reviewAfterDays))
    }
}

/// Says that an entry is wrong or outdated: from an agent it counts at once, from readers who have not said who they are
/// once they are enough (`Voices`).
public struct ReportEntry: EntryMove {
    public let reference: String
    public let text: String?
    public var seen: Int? { nil }
    public static var isForReaders: Bool { true }

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String) throws(Refusal) {
        self.reference = reference
        text = try Text.required(reason, .reason)
    }

    public func act(on standing: EntryStanding, today: Day) -> EntryAct { .reported }
}

/// Takes an entry away from readers for good; whoever has its address is told why, and what holds instead.
public struct RetireEntry: Verb {
    public typealias Reply = Entry

    public let reference: String
    public let reason: String
    /// The entry that holds instead: its reference, or a unique ending of it.
    public let replacedBy: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, replacedBy: String? = nil, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        self.reason = try Text.required(reason, .reason)
        self.replacedBy = replacedBy
        self.seen = seen
    }
}

/// Publishes, as its second reader, an entry or a proposed revision of one.
public struct PublishEntry: Verb {
    public typealias Reply = Entry

    public let reference: String
    /// What may name someone was looked at, and may stay.
    public let checked: Bool
    /// What may name someone is taken out first.
    public let redacts: Bool
    public let seen: Int?

    public init(reference: String, checked: Bool = false, redacts: Bool = false, seen: Int? = nil) {
        self.reference = reference
        self.checked = checked
        self.redacts = redacts
        self.seen = seen
    }
}
