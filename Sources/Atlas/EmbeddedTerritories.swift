/// The embedded groupings, quartiers and postal codes.
extension Map {
    /// A grouping of communes.
    public struct Grouping: Sendable {
        /// The SIREN number.
        public let code: String
        public let departements: [String]
        public let name: String
    }

    /// A quartier prioritaire of 2024.
    public struct Quartier: Sendable {
        public let code: String
        /// The INSEE codes of its communes.
        public let communes: [String]
        public let name: String
    }

    public static var groupings: [Grouping] {
        records(Groupings.lines).map { Grouping(code: $0[0], departements: list($0[1]), name: $0[2]) }
    }

    public static var quartiers: [Quartier] {
        records(Quartiers.lines).map { Quartier(code: $0[0], communes: list($0[1]), name: $0[2]) }
    }

    /// The SIREN of the Métropole du Grand Paris. Each of its communes is also in an établissement public territorial.
    public static let greaterParis = "200054781"

    /// JSON: the INSEE codes of the communes of each grouping, by SIREN number.
    public static var groupingMembers: String { text(Groupings.members) }

    /// JSON: the INSEE codes of the communes and arrondissements of each postal code.
    public static var postalCodes: String { text(PostalCodes.members) }

    /// The codes of the départements of a large or former area: "Seine-et-Oise", "petite couronne".
    public static func departements(named name: PlaceName) -> [String] {
        WideNames.byKey[name.key] ?? WideNames.byKey[name.bare] ?? []
    }

    /// Whether a name typed in capitals is the initials of such a name: DROM, rather than Drom (Ain).
    public static func isWideInitials(_ name: PlaceName) -> Bool { WideNames.initials.contains(name.key) }

    /// The INSEE codes of the communes of a quartier that no list has under the name that people give it: "les 4000".
    public static func communes(ofLocalName words: [String]) -> [String] {
        LocalNames.communes[LooseName.place(words)] ?? []
    }

    private static func records(_ lines: StaticString) -> [[String]] {
        text(lines).split(separator: "\n").map {
            $0.split(separator: ";", maxSplits: 2).map(String.init)
        }.filter { $0.count == 3 }
    }

    private static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static func text(_ literal: StaticString) -> String {
        literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }
}
