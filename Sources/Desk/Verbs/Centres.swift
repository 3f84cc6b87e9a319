/// Lists the directory.
public struct ListCentres: Verb {
    public typealias Reply = [Centre]

    public init() {}
}

/// Shows one centre.
public struct ShowCentre: Verb {
    public typealias Reply = Centre

    public let slug: String

    public init(slug: String) { self.slug = slug }
}

/// Adds a centre, or changes one, with its coverage; refused when two centres would cover one territory.
public struct SaveCentre: Verb {
    public typealias Reply = Centre

    public let centre: Centre
    /// Whether the centre must be new or must exist.
    public let isNew: Bool
    /// How it works is changed with it; nil to leave that as it is.
    public let settings: SetCentreSettings?

    public init(centre: Centre, isNew: Bool, settings: SetCentreSettings? = nil) {
        self.centre = centre
        self.isNew = isNew
        self.settings = settings
    }
}

/// Takes over a directory: centres are added or changed as the file says; those it does not name stay.
public struct ImportDirectory: Verb {
    public typealias Reply = DirectoryChanges

    public let centres: [Centre]
    /// Without it, only says what would change.
    public let activate: Bool
    public var isTrial: Bool { !activate }

    public init(centres: [Centre], activate: Bool) {
        self.centres = centres
        self.activate = activate
    }
}

/// What a directory changes.
public struct DirectoryChanges: Codable, Equatable, Sendable {
    /// Slugs.
    public let added: [String]
    public let changed: [String]
    public let unchanged: [String]

    public init(added: [String], changed: [String], unchanged: [String]) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
    }
}

/// Proves that every commune has, on a day, exactly one centre or is a gap.
public struct CheckCoverage: Verb {
    public typealias Reply = CoverageReport

    public let date: Day?

    public init(date: Day? = nil) { self.date = date }
}

/// How far the network reaches on a day.
public struct CoverageReport: Codable, Equatable, Sendable {
    public let date: Day
    public let communes: Int
    public let communesCovered: Int
    public let departements: Int
    /// Départements of which every commune is covered.
    public let departementsCovered: Int
    public let gaps: [Gap]
    public let overlaps: [Overlap]

    /// A département, or a collectivité, in which communes have no centre.
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
