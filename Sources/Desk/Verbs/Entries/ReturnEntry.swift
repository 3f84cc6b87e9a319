/// Returns a submitted entry or a proposed revision to its writer. A returned proposal is never shown to readers.
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

    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}
