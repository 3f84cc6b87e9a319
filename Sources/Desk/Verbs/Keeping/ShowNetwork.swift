/// Shows the network as it stands today: its centres, and who covers each département.
public struct ShowNetwork: Verb {
    public typealias Reply = NetworkMap

    public init() {}

    public func validated() -> Self { self }
}

/// Who covers what on a day.
public struct NetworkMap: Codable, Equatable, Sendable {
    public let date: Day
    public let centres: [Centre]
    /// The départements, then the collectivités overseas, by code.
    public let departements: [Departement]

    public struct Departement: Codable, Equatable, Sendable {
        public let code: String
        public let name: String
        /// A département, or a collectivité overseas that is none.
        public let kind: Territory.Kind
        /// The slugs of the centres that cover it or communes of it, sorted; none where only the national desk is left.
        public let centres: [String]
        /// All of it is covered, not only some of its communes.
        public let isWhole: Bool

        public var isCovered: Bool { !centres.isEmpty }

        public init(code: String, name: String, kind: Territory.Kind, centres: [String], isWhole: Bool) {
            self.code = code
            self.name = name
            self.kind = kind
            self.centres = centres
            self.isWhole = isWhole
        }
    }

    public init(date: Day, centres: [Centre], departements: [Departement]) {
        self.date = date
        self.centres = centres
        self.departements = departements
    }

    /// The national desk and the centres that cover something on the day: the directory may know of others.
    public var members: [Centre] { centres.filter { $0.isActive(on: date) } }

    /// How many départements there are, and how many of them a centre covers, as `CheckCoverage` counts them: without the
    /// collectivités.
    public var count: (covered: Int, departements: Int) {
        let all = departements.filter { $0.kind == .departement }
        return (all.count(where: \.isWhole), all.count)
    }

    /// The départements, by code.
    public var byCode: [String: Departement] {
        Dictionary(departements.map { ($0.code, $0) }) { first, _ in first }
    }

    /// The names of the centres, by slug.
    public var names: [String: String] {
        Dictionary(centres.map { ($0.slug, $0.name) }) { first, _ in first }
    }
}
