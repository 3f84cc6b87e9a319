/// Several things match.
public enum AmbiguousRefusal: RefusalGroup {
    case ambiguousReference(String, candidates: [String])
    case ambiguousTerritory(Route)
    /// The chosen centre, by its slug, is none of the centres of the place.
    case notItsCentre(String, Route)
    case unconfirmedTerritory(Route)
    /// A scope or a filter is one place, and the text names several. No centre is chosen there.
    case severalTerritories(Route)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case ambiguousReference, ambiguousTerritory, notItsCentre, unconfirmedTerritory, severalTerritories
    }

    public var kind: Refusal.Kind { .ambiguous }

    public var code: CodingKeys {
        switch self {
        case .ambiguousReference: .ambiguousReference
        case .ambiguousTerritory: .ambiguousTerritory
        case .notItsCentre: .notItsCentre
        case .unconfirmedTerritory: .unconfirmedTerritory
        case .severalTerritories: .severalTerritories
        }
    }
}

extension Refusal {
    public static func ambiguousReference(_ text: String, candidates: [String]) -> Refusal {
        .ambiguous(.ambiguousReference(text, candidates: candidates))
    }
    public static func ambiguousTerritory(_ route: Route) -> Refusal { .ambiguous(.ambiguousTerritory(route)) }
    public static func notItsCentre(_ text: String, _ route: Route) -> Refusal {
        .ambiguous(.notItsCentre(text, route))
    }
    public static func unconfirmedTerritory(_ route: Route) -> Refusal { .ambiguous(.unconfirmedTerritory(route)) }
    public static func severalTerritories(_ route: Route) -> Refusal { .ambiguous(.severalTerritories(route)) }
}
