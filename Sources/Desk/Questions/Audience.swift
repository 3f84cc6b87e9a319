/// The kind of practitioner who asks.
public enum Audience: String, Codable, CaseIterable, Sendable {
    case projectManager = "chef-de-projet"
    case stateAgent = "agent-etat"
    case localAuthorityAgent = "agent-collectivite"
    case publicBody = "organisme-public"
    case electedOfficial = "elu"
    case association = "association"
    case researcher = "recherche"
    case other = "autre"
    /// The asker did not say.
    case unknown = "inconnu"

    /// The audiences that can be chosen: not `unknown`, for which no entry is written.
    public static let allCases: [Audience] = [
        .projectManager, .stateAgent, .localAuthorityAgent, .publicBody, .electedOfficial, .association, .researcher,
        .other,
    ]
}

extension Audience {
    /// An audience by its code.
    /// - Throws: `Refusal.unknownAudience` with the known ones.
    public init(code: String) throws(Refusal) {
        guard let audience = Self(rawValue: code) else {
            throw .unknownAudience(code, known: Self.allCases.map(\.rawValue))
        }
        self = audience
    }
}

extension Audience {
    /// What people call the audiences, by code: in files, and on the command line.
    public static let names = ColumnNames([
        "chef-de-projet": ["cheffe de projet", "chefs de projet", "cheffes de projet", "project managers"],
        "agent-etat": ["agent de l'État", "agents de l'État", "agente de l'État", "État", "State agents"],
        "agent-collectivite": [
            "agent de collectivité", "agents de collectivité", "agents des collectivités", "agents territoriaux",
            "agent territorial", "collectivité", "collectivités",
        ],
        "organisme-public": ["organismes publics", "public bodies"],
        "elu": ["élue", "élus", "élues", "elected officials"],
        "association": ["associations", "responsables d'association"],
        "recherche": ["chercheur", "chercheuse", "chercheurs", "chercheuses", "researchers"],
        "autre": ["autres", "others"],
    ])
}
