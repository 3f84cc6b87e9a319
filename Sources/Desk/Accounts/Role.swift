/// The role of an account.
public enum Role: String, Codable, CaseIterable, Sendable {
    /// Sees every unrestricted question of the network, and acts on those of its centre.
    case agent
    /// A member of the national desk: acts on triage, and may move any question.
    case coordinator
    /// Has a coordinator's rights, and manages the accounts.
    case administrator

    /// Whether the role may act on the questions of every centre.
    public var reachesEveryCentre: Bool { self != .agent }
}
