/// Submits a draft to a second reader.
public struct SubmitEntry: EntryMove {
    public let reference: String
    /// Whether the national desk is asked to read it, for a centre with only one agent.
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

    public func validated() -> Self { self }
}
