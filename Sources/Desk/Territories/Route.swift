/// The result of reading a typed place name.
public struct Finding: Codable, Equatable, Sendable {
    /// How the text was read. The order of the cases is the order of reading.
    public enum Rule: String, Codable, CaseIterable, Sendable {
        case nothingTyped = "empty"
        case codeLabel = "code_label"
        case postalCodeAndName = "postal_code_and_name"
        case cedex
        case postalCode = "postal_code"
        case inseeCode = "insee_code"
        case postalPrefix = "postal_prefix"
        case country
        case departement
        case region
        case arrondissement
        case commune
        case qualifiedName = "qualified_name"
        case formerName = "former_name"
        case grouping
        case several
        case quartierPrefix = "quartier_prefix"
        case partialName = "partial_name"
        case nearSpelling = "near_spelling"
        case noSuchArrondissement = "no_such_arrondissement"
        case abroad
        case contradiction
        case notFound = "not_found"
    }

    public let rule: Rule
    /// The places that the text may mean.
    public let territories: [Territory]
    /// Suggestions: similar spellings, longer names with the same beginning, and homonyms that ranked lower.
    public let suggestions: [Territory]
    /// Whether the place was guessed, so that the asker must confirm it.
    public let confirm: Bool

    public init(rule: Rule, territories: [Territory], suggestions: [Territory] = [], confirm: Bool = false) {
        self.rule = rule
        self.territories = territories
        self.suggestions = suggestions
        self.confirm = confirm
    }

    /// The places that the text may mean, or the suggestions when there are none.
    public var choices: [Territory] { territories.isEmpty ? suggestions : territories }
}

/// The way from a territory to a centre, with its reasons. It is stored with the question, so that it can be explained
/// later.
public struct Route: Codable, Equatable, Sendable {
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        case unique, ambiguous, unknown
    }

    public let input: String
    public let outcome: Outcome
    public let finding: Finding
    /// The slugs of the centres that the candidates lead to, sorted; the national desk when none covers them.
    public let centres: [String]
    /// The slugs of the centres for each candidate, by its label.
    public let destinations: [String: [String]]
    /// For places with several centres, the départements in which each centre covers it, by slug; nil when every place
    /// has one centre.
    public let parts: [String: [String]]?
    /// The names of the centres, by slug.
    public let names: [String: String]
    /// The day whose coverage was used.
    public let date: Day
    /// The version of the territory data.
    public let dataVersion: String

    /// The départements of the candidates, sorted.
    public var departements: [String] { Set(finding.territories.flatMap(\.departements)).sorted() }

    /// Decides the centre for a finding. The asker must choose only when the candidates have different centres.
    /// - Parameters:
    ///   - destinations: for each territory of the finding, by its label, the slugs of the centres that cover it, with
    /// the national desk where none does.
    ///   - parts: the départements in which each centre covers a place that has several, by slug.
    ///   - names: the names of these centres, by slug.
    public init(
        input: String, finding: Finding, destinations: [String: Set<String>], parts: [String: Set<String>] = [:],
        names: [String: String], date: Day, dataVersion: String
    ) {
        let centres = destinations.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        self.input = input
        self.finding = finding
        self.centres = centres.sorted()
        self.destinations = destinations.mapValues { $0.sorted() }
        self.parts = parts.isEmpty ? nil : parts.mapValues { $0.sorted() }
        self.names = names.filter { centres.contains($0.key) }
        self.date = date
        self.dataVersion = dataVersion
        switch centres.count {
        case 0: outcome = .unknown
        case 1: outcome = .unique
        default: outcome = .ambiguous
        }
    }
}

extension Route {
    /// An option that the asker can choose when the candidates have different centres.
    public enum Choice: Equatable, Sendable {
        /// A place with one centre.
        case place(Territory, centre: String)
        /// A centre of a place that has several, by its slug, with the départements in which it covers the place.
        case centre(String, departements: [String])
    }

    /// The places with one centre, then the centres of places with several, the national desk last. Leaving the
    /// decision to the national desk is a further option (`Ask.undecided`).
    public var choices: [Choice] {
        guard outcome == .ambiguous else { return [] }
        var places: [Choice] = []
        var centres: Set<String> = []
        for territory in finding.territories {
            let slugs = destinations[territory.label] ?? []
            if slugs.count == 1 { places.append(.place(territory, centre: slugs[0])) } else { centres.formUnion(slugs) }
        }
        let sorted = centres.sorted { ($0 == Centre.national ? 1 : 0, $0) < ($1 == Centre.national ? 1 : 0, $1) }
        return places + sorted.map { .centre($0, departements: parts?[$0] ?? []) }
    }
}
