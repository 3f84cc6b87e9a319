/// A verb that appends one event, with an optional text, to the history of one entry.
public protocol EntryMove: Verb where Reply == Entry {
    /// The reference, or a unique ending of it.
    var reference: String { get }
    /// The version that was seen; nothing is written when another is current.
    var seen: Int? { get }
    /// The text written with the event: a reason or a report.
    var text: String? { get }
    /// Whether anonymous readers may do it.
    static var isForReaders: Bool { get }
    /// Checks the values that depend on the day.
    func check(on today: Day) throws(Refusal)
    /// The act, given the entry's standing.
    func act(on standing: EntryStanding, today: Day) -> EntryAct
}

extension EntryMove {
    public var text: String? { nil }
    public static var isForReaders: Bool { false }
    public func check(on today: Day) throws(Refusal) {}
}
