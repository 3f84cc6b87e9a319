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
