/// Who covers what on a day. The most specific coverage wins: a quartier, an arrondissement or a grouping follows its communes,
/// then their départements, then their régions; a région and a country are the sum of their départements.
public struct CoverageMap: Sendable {
    private var centres: [String: Set<String>] = [:]
    private let regionsOfDepartement: [String: [String]]

    /// - Parameters:
    ///   - coverages: those that hold on the day, with the territory each is about, as `kind:code`.
    ///   - regions: the labels of the régions that each département belongs to.
    public init(coverages: [(territory: String, centre: String)], regionsOfDepartement regions: [String: [String]]) {
        for coverage in coverages { centres[coverage.territory, default: []].insert(coverage.centre) }
        regionsOfDepartement = regions
    }

    /// The slugs that a territory leads to, the national desk where none covers; several when its parts differ.
    /// - Parameter communes: those of an arrondissement, a quartier or a grouping.
    public func centres(for territory: Territory, communes: [Territory] = []) -> Set<String> {
        Set(parts(of: territory, communes: communes).keys)
    }

    /// The départements for which a territory leads to each slug.
    public func parts(of territory: Territory, communes: [Territory] = []) -> [String: Set<String>] {
        if territory.kind == .country { return [Centre.national: []] }
        if let own = centres[territory.label] {
            return Dictionary(uniqueKeysWithValues: own.map { ($0, Set(territory.departements)) })
        }
        var parts: [String: Set<String>] = [:]
        for commune in communes { parts.merge(self.parts(of: commune)) { $0.union($1) } }
        guard communes.isEmpty else { return parts }
        for departement in territory.departements {
            for centre in covering(departement: departement) { parts[centre, default: []].insert(departement) }
        }
        return parts
    }

    private func covering(departement code: String) -> Set<String> {
        for label in ["departement:\(code)", "collectivite:\(code)"] + (regionsOfDepartement[code] ?? []) {
            if let found = centres[label] { return found }
        }
        return [Centre.national]
    }

    /// The territories that two centres claim.
    public var overlaps: [Overlap] {
        centres.filter { $0.value.count > 1 }.map { Overlap(territory: $0.key, centres: $0.value.sorted()) }
            .sorted { $0.territory < $1.territory }
    }
}
