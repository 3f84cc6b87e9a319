public import Foundation

/// Computes deadlines in working days.
public enum Deadline {
    /// The default number of working days in which a centre answers.
    public static let answerDays = 3
    /// The days in which an asker can reopen a question. After that, a question that was answered or waits for the
    /// asker is closed.
    public static let settledAfterDays = 30
    /// The days after which a question that its asker did not confirm is deleted.
    public static let unconfirmedDays = 7
    /// The days after which a received mail is erased. What was copied to its question is kept.
    public static let receivedDays = 30
    /// How long a repeated write is recognised by its key: one day, in seconds.
    public static let keyHolds: TimeInterval = 86_400
    /// The working days for which an agent holds a question.
    public static let leaseDays = 5
    /// The working days after which an asker who has not replied is reminded.
    public static let reminderDays = [3, 7]

    /// A status that began at this instant or earlier is settled at `now`.
    public static func settled(at now: Date) -> Date { now - TimeInterval(settledAfterDays * 86_400) }

    /// Questions asked at this instant or earlier and not confirmed are deleted at `now`.
    public static func unconfirmed(at now: Date) -> Date { now - TimeInterval(unconfirmedDays * 86_400) }

    /// When a question that was asked at this instant is deleted, where nobody confirms it.
    public static func purge(of askedAt: Date) -> Date { askedAt + TimeInterval(unconfirmedDays * 86_400) }

    /// A mail that was placed at this instant or earlier is erased at `now`.
    public static func receivedKept(at now: Date) -> Date { now - TimeInterval(receivedDays * 86_400) }

    /// The instant at which the last of some working days ends, in France's time.
    public static func end(of days: Int, from start: Date, calendar: WorkingDays) -> Date {
        calendar.adding(days, to: Day(start)).adding(days: 1).startOfDay - 1
    }

    /// The new deadline after the question waited for the asker: postponed by the working days it waited.
    public static func resumed(_ dueAt: Date, from start: Date, to end: Date, calendar: WorkingDays) -> Date {
        let stood = calendar.count(from: Day(start), to: Day(end))
        guard stood > 0 else { return dueAt }
        return calendar.adding(stood, to: Day(dueAt)).adding(days: 1).startOfDay - 1
    }

    /// The calendar of a centre: the national holidays, and the local ones that hold in all of its territory.
    ///
    /// The holidays of Alsace-Moselle (Code du travail L3134-13) count when all départements it covers lie there; those
    /// of an overseas département (L3422-2) when it covers only that one.
    public static func calendar(covering departements: Set<String>) -> WorkingDays {
        if departements.count == 1 { return WorkingDays(departement: departements.first) }
        let isAlsaceMoselle = !departements.isEmpty && departements.isSubset(of: ["57", "67", "68"])
        return WorkingDays(departement: isAlsaceMoselle ? "67" : nil)
    }
}
