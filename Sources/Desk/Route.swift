/// What was understood of a territory that someone typed.
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
    /// The places the text may mean.
    public let territories: [Territory]
    /// Places to propose: near spellings, longer names that begin alike, homonyms that lost to a stronger reading.
    public let suggestions: [Territory]
    /// The place was reached by a guess that the asker must confirm.
    public let confirm: Bool

    public init(rule: Rule, territories: [Territory], suggestions: [Territory] = [], confirm: Bool = false) {
        self.rule = rule
        self.territories = territories
        self.suggestions = suggestions
        self.confirm = confirm
    }

    /// The places to choose from: those it may mean; where there is none, those to propose.
    public var choices: [Territory] { territories.isEmpty ? suggestions : territories }
}

/// A territory in, a centre out, explained. Kept with the question, so that it can be explained later.
public struct Route: Codable, Equatable, Sendable {
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        case unique, ambiguous, unknown
    }

    public let input: String
    public let outcome: Outcome
    public let finding: Finding
    /// The slugs of the centres that the candidates lead to, sorted; the national desk where none covers.
    public let centres: [String]
    /// The slugs that each candidate leads to, by the candidate's label.
    public let destinations: [String: [String]]
    /// The départements for which a place of several centres leads to each, by slug; nil where every place has one.
    public let parts: [String: [String]]?
    /// The names of the centres, by slug.
    public let names: [String: String]
    /// The day whose coverage was applied.
    public let date: Day
    /// Which territory data was read.
    public let dataVersion: String

    /// The départements of the candidates, sorted.
    public var departements: [String] { Set(finding.territories.flatMap(\.departements)).sorted() }

    /// Decides where a finding goes. It asks again only when the candidates' centres differ: several places of one centre
    /// are no question.
    /// - Parameters:
    ///   - destinations: the slugs that cover each territory of the finding, by its label, the national desk included.
    ///   - parts: the départements for which a place of several centres leads to each, by slug.
    ///   - names: the names of those centres, by slug.
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
    /// What the asker chooses from where the centres differ.
    public enum Choice: Equatable, Sendable {
        /// A place that has one centre.
        case place(Territory, centre: String)
        /// A centre of a place that has several, by its slug, with the départements for which the place leads to it.
        case centre(String, departements: [String])
    }

    /// The places that have one centre, then the centres of those that have several, the national desk last. That the
    /// national desk decides is a choice beside these (`Ask.undecided`).
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
