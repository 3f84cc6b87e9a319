/// Who asks, as a kind of practitioner.
public enum Audience: String, Codable, CaseIterable, Sendable {
    case projectManager = "chef-de-projet"
    case stateAgent = "agent-etat"
    case localAuthorityAgent = "agent-collectivite"
    case publicBody = "organisme-public"
    case electedOfficial = "elu"
    case association = "association"
    case researcher = "recherche"
    case other = "autre"
    /// Who asked did not say.
    case unknown = "inconnu"

    /// Those that one can be. That it is unknown is no choice, and no entry is written for it.
    public static let allCases: [Audience] = [
        .projectManager, .stateAgent, .localAuthorityAgent, .publicBody, .electedOfficial, .association, .researcher,
        .other,
    ]
}

extension Audience {
    /// An audience by its code.
    /// - Throws: `Refusal.unknownAudience`, which names the known ones.
    public init(code: String) throws(Refusal) {
        guard let audience = Self(rawValue: code) else {
            throw .unknownAudience(code, known: Self.allCases.map(\.rawValue))
        }
        self = audience
    }
}
