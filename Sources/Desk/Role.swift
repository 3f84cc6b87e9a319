/// What an account may do.
public enum Role: String, Codable, CaseIterable, Sendable {
    /// Sees every question of the network that is not restricted, acts on those of its centre.
    case agent
    /// The national desk's: acts on triage, and may move anything.
    case coordinator
    /// May do what a coordinator may, and keeps the accounts.
    case administrator

    /// May act on the questions of any centre.
    public var reachesEveryCentre: Bool { self != .agent }
}
