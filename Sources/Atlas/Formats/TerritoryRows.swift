/// The kind of a code of the COG (INSEE, `TYPECOM`).
public enum CommuneKind: String, CaseIterable, Sendable {
    /// A commune.
    case commune = "COM"
    /// An arrondissement of Paris, Lyon or Marseille.
    case arrondissement = "ARM"
    /// A commune déléguée of a commune nouvelle.
    case delegated = "COMD"
    /// A commune associée.
    case associated = "COMA"
}

/// A commune or a part of one (INSEE, code officiel géographique).
public struct Commune: Equatable, Sendable {
    public let kind: CommuneKind
    /// The INSEE code. A commune and its commune déléguée may share it, so the key is the kind with the code.
    public let code: String
    /// The département; empty in INSEE's file for a part of a commune, which has that of its commune.
    public let departement: String
    /// The région, by the codes of the file's year; empty for a part of a commune that is not in the file.
    public let region: String
    /// The name with its article: `L'Abergement-de-Varey`.
    public let name: String
    /// The code of the commune of which this is a part.
    public let parent: String?
}

/// One line of INSEE's list of changes of communes (`mvt_commune`).
public struct CommuneChange: Equatable, Sendable {
    /// The kind of change (INSEE, `MOD`): `32` is the creation of a commune nouvelle.
    public let mod: String
    /// The day it took effect: `2026-01-01`.
    public let date: String
    /// The commune before; nil for a creation.
    public let before: State?
    /// The commune after; nil for a disappearance.
    public let after: State?

    /// A commune before or after a change.
    public struct State: Equatable, Sendable {
        public let kind: CommuneKind
        public let code: String
        public let name: String
    }
}

/// A département (INSEE, code officiel géographique).
public struct Departement: Equatable, Sendable {
    public let code: String
    public let region: String
    /// The code of its chef-lieu.
    public let seat: String
    public let name: String
}

/// A région (INSEE, code officiel géographique).
public struct Region: Equatable, Sendable {
    public let code: String
    /// The code of its chef-lieu.
    public let seat: String
    public let name: String
}

/// A commune of an overseas collectivity; INSEE's list of communes does not have them (Etalab,
/// `collectivites-outremer.csv`).
public struct OverseasCommune: Equatable, Sendable {
    public let code: String
    public let name: String
    /// The code of the collectivity: `987`.
    public let collectivity: String
    public let collectivityName: String
    /// None for an uninhabited island, several for an archipelago.
    public let postalCodes: [String]
    public let population: Int?
}

/// A postal code of a commune (La Poste, base officielle des codes postaux, `hexasmal`).
public struct PostalCode: Equatable, Sendable {
    /// The INSEE code of the commune.
    public let commune: String
    /// The name in La Poste's form: capitals, no accents, `ST` for Saint.
    public let name: String
    public let postalCode: String
    /// The name written after the postal code in an address (libellé d'acheminement).
    public let routing: String
    /// The former commune or the locality with this postal code (ligne 5); often empty.
    public let place: String
}

/// A member commune of an intercommunalité (DGCL, BANATIC: EPCI à fiscalité propre with their members).
public struct EpciMember: Equatable, Sendable {
    /// The SIREN of the EPCI.
    public let siren: String
    /// The name of the EPCI.
    public let name: String
    /// The legal form of the EPCI: `CC`, `CA`, `CU`, `METRO`, `MET69`.
    public let nature: String
    /// The INSEE code of the member.
    public let commune: String
    /// The name of the member.
    public let communeName: String
    /// The population municipale of the member.
    public let population: Int?
}

/// A quartier prioritaire de la politique de la ville in one of its communes (ANCT).
///
/// A quartier in several communes has a row for each.
public struct Quartier: Equatable, Sendable {
    /// `QN…` since 2024, `QP…` before.
    public let code: String
    /// The name; the code where the file does not assign names to codes.
    public let name: String
    /// The INSEE code of the commune.
    public let commune: String
}
