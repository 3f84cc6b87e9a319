public import Foundation

/// When an answer is due.
public enum Deadline {
    /// The working days a centre gives itself.
    public static let workingDays = 3

    /// The instant at which the last working day ends, in France's time.
    /// - Parameters:
    ///   - start: when a centre or the national desk first had the question.
    ///   - departement: whose holidays count; nil for the national calendar.
    public static func due(from start: Date, departement: String?) -> Date {
        WorkingDays(departement: departement).adding(workingDays, to: Day(start)).adding(days: 1).startOfDay - 1
    }
}
