/// Checks for every commune that, on a day, it has exactly one centre or is reported as a gap.
public struct CheckCoverage: Verb {
    public typealias Reply = CoverageReport

    public let date: Day?

    public init(date: Day? = nil) { self.date = date }

    public func validated() -> Self { self }
}

/// The coverage of the network on a day.
public struct CoverageReport: Codable, Equatable, Sendable {
    public let date: Day
    public let communes: Int
    public let communesCovered: Int
    public let departements: Int
    /// Départements in which every commune is covered.
    public let departementsCovered: Int
    public let gaps: [Gap]
    public let overlaps: [Overlap]

    /// A département or collectivité with communes that no centre covers.
    public struct Gap: Codable, Equatable, Sendable {
        public let departement: String
        public let name: String
        /// Communes without a centre.
        public let communes: Int

        public init(departement: String, name: String, communes: Int) {
            self.departement = departement
            self.name = name
            self.communes = communes
        }
    }

    public init(
        date: Day, communes: Int, communesCovered: Int, departements: Int, departementsCovered: Int, gaps: [Gap],
        overlaps: [Overlap]
    ) {
        self.date = date
        self.communes = communes
        self.communesCovered = communesCovered
        self.departements = departements
        self.departementsCovered = departementsCovered
        self.gaps = gaps
        self.overlaps = overlaps
    }
}
