/// Confirms that a published entry is still correct, and sets its next review date.
public struct VerifyEntry: EntryMove {
    public let reference: String
    /// The next review date; nil for one year from now.
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

    /// - Throws: `Refusal.badReview` for a date not after today, or beyond `EntryStanding.reviewAtMostDays`.
    public func check(on today: Day) throws(Refusal) {
        guard let reviewBy else { return }
        let latest = today.adding(days: EntryStanding.reviewAtMostDays)
        guard reviewBy > today, reviewBy <= latest else { throw .badReview(reviewBy, latest: latest) }
    }
}
