/// A resource centre of the network, or the national desk.
public struct Centre: Codable, Hashable, Sendable {
    /// The slug of the national desk, which coordinates the network and takes questions that no centre covers.
    public static let national = "national"

    /// The size of a centre's territory.
    public enum Scope: String, Codable, CaseIterable, Sendable {
        case departemental, regional, interregional, national
        case unknown = "inconnue"
    }

    public let slug: String
    public var name: String
    public var scope: Scope
    public var legalForm: String
    /// The year of foundation, where known.
    public var founded: Int?
    /// The site's host name, or its address.
    public var website: String?
    /// Contradictions of the source, and inferences.
    public var notes: String
    /// The confidence in the facts.
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
    /// It covers a territory on the day, or is the national desk.
    public func isActive(on day: Day) -> Bool {
        slug == Self.national || coverage.contains { $0.holds(on: day) }
    }
}

/// A centre's coverage of a territory, from a day to a day.
public struct Coverage: Codable, Hashable, Sendable {
    /// The territory's code and kind: a département, a collectivité or a commune.
    public let kind: Territory.Kind
    public let code: String
    /// The first day; nil where unknown.
    public let from: Day?
    /// The first day after the end; nil while it lasts.
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

extension Centre {
    /// The possible years of foundation.
    public static let years = 1900...2200

    /// The same centre with each fact checked.
    /// - Throws: `Refusal`.
    public func checked() throws(Refusal) -> Centre {
        guard Self.isSlug(slug) else { throw .badLink(slug) }
        var centre = self
        centre.name = try Text.required(name, .name)
        centre.legalForm = try Text.checked(legalForm, .name)
        centre.notes = try Text.checked(notes, .reason)
        centre.confidence = try Text.checked(confidence, .reason)
        for coverage in coverage {
            if let from = coverage.from, let until = coverage.until, from >= until {
                throw .badPeriod(from: from, until: until)
            }
        }
        if let founded, !Self.years.contains(founded) { throw .badNumber(String(founded), in: Self.years) }
        if let website {
            let site = try Text.checked(website, .name)
            guard WebAddress.link(toSite: site) != nil else { throw .badAddress(website) }
            centre.website = site
        }
        return centre
    }

    /// Whether a text is a slug: lower-case letters, digits and hyphens.
    public static func isSlug(_ text: String) -> Bool {
        (1...Text.Field.name.limit).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            && !text.hasPrefix("-")
    }
}
