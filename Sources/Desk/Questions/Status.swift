/// The status of a question.
public enum Status: String, Codable, CaseIterable, Sendable {
    case unconfirmed, triage, routed, claimed, waiting, review, answered, closed

    /// Someone of the network still has to act.
    public var isOpen: Bool {
        switch self {
        case .triage, .routed, .claimed, .waiting, .review: true
        case .unconfirmed, .answered, .closed: false
        }
    }
}
