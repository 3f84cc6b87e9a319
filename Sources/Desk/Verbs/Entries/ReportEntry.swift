/// Reports an entry as wrong or outdated. A report of an agent takes effect at once, those of anonymous readers when
/// there are enough (`Voices`).
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

    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "") }
}
