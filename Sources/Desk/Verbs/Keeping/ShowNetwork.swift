/// Shows the network today: its centres, and the centres of each département.
public struct ShowNetwork: Verb {
    public typealias Reply = NetworkMap

    public init() {}

    public func validated() -> Self { self }
}

/// The centres of each département on a day.
public struct NetworkMap: Codable, Equatable, Sendable {
    public let date: Day
    public let centres: [Centre]
    /// The départements, then the overseas collectivities, sorted by code.
    public let departements: [Departement]

    public struct Departement: Codable, Equatable, Sendable {
        public let code: String
        public let name: String
        /// The kind: a département, or an overseas collectivity.
        public let kind: Territory.Kind
        /// The slugs of the centres that cover it or some of its communes, sorted; empty when there is only the
        /// national desk.
        public let centres: [String]
        /// Whether all of it is covered, not only some communes.
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

    /// The national desk and the centres that cover something on the day; the directory may contain others.
    public var members: [Centre] { centres.filter { $0.isActive(on: date) } }

    /// The number of départements, and of those that a centre covers. Overseas collectivities are not counted, as in
    /// `CheckCoverage`.
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
