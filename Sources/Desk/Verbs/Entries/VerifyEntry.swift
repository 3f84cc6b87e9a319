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

    public func validated() -> Self { self }
}
