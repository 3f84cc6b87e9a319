/// A member of the network, or the national desk.
public struct Centre: Codable, Hashable, Sendable {
    /// The slug of the national desk, which animates the network and takes what no centre covers.
    public static let national = "national"

    /// How far a centre's territory reaches.
    public enum Scope: String, Codable, CaseIterable, Sendable {
        case departemental, regional, interregional, national
        case unknown = "inconnue"
    }

    public let slug: String
    public var name: String
    public var scope: Scope
    public var legalForm: String
    /// The year it was founded, where known.
    public var founded: Int?
    /// The site's host name.
    public var website: String?
    /// Where the source contradicts itself, and what is inferred.
    public var notes: String
    /// How sure the facts are.
    public var confidence: String
    public var coverage: [Coverage]

    public init(
        slug: String, name: String, scope: Scope, legalForm: String, founded: Int?, website: String?, notes: String,
        confidence: String, coverage: [Coverage]
    ) {
        self.slug = slug
        self.name = name
        self.scope = scope
        self.legalForm = legalForm
        self.founded = founded
        self.website = website
        self.notes = notes
        self.confidence = confidence
        self.coverage = coverage
    }
}

extension Centre {
    /// It covers something on the day, or takes what nobody covers.
    public func isActive(on day: Day) -> Bool {
        slug == Self.national || coverage.contains { $0.holds(on: day) }
    }
}

/// A centre serves a territory, from a day to a day.
public struct Coverage: Codable, Hashable, Sendable {
    /// The territory's code and kind: a département, a collectivité or a commune.
    public let kind: Territory.Kind
    public let code: String
    /// The first day; nil where the beginning is not known.
    public let from: Day?
    /// The first day on which it no longer holds; nil while it lasts.
    public let until: Day?

    public init(kind: Territory.Kind, code: String, from: Day?, until: Day?) {
        self.kind = kind
        self.code = code
        self.from = from
        self.until = until
    }

    public func holds(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }
}
