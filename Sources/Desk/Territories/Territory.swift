/// A place that has an official code.
public struct Territory: Codable, Hashable, Sendable {
    /// The kind of place. A code is unique only within its kind: 01 is a département and a former region.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case country, region
        case formerRegion = "former_region"
        case departement, collectivite, epci, commune, arrondissement,
            quartier
    }

    /// The official code: INSEE code for communes, arrondissements, départements and regions, SIREN number for an EPCI,
    /// the ANCT's code for a quartier (QN09301M), ISO 3166-1 for the country.
    public let code: String
    public let kind: Kind
    public let name: String
    /// The codes of its départements, sorted; empty for the country.
    public let departements: [String]
    /// The names of a quartier's communes; nil for other kinds.
    public let communes: [String]?

    public init(code: String, kind: Kind, name: String, departements: [String], communes: [String]? = nil) {
        self.communes = communes
        self.code = code
        self.kind = kind
        self.name = name
        self.departements = departements
    }

    /// The département, if there is exactly one.
    public var departement: String? { departements.count == 1 ? departements[0] : nil }

    /// The unambiguous form of the place: `commune:93066`.
    public var label: String { "\(kind.rawValue):\(code)" }

    /// The name and what distinguishes it from homonyms: the communes of a quartier, the département of other places.
    public var described: String {
        let parts = departements.isEmpty ? [] : (communes ?? []) + departements
        return parts.isEmpty ? name : "\(name) (\(parts.joined(separator: ", ")))"
    }
}
