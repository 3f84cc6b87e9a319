/// The coverage on a day. The most specific coverage applies: for a quartier, an arrondissement or a grouping first
/// that of its communes, then of their départements, then of their régions. The coverage of a région or the country is
/// that of its départements.
public struct CoverageMap: Sendable {
    private var centres: [String: Set<String>] = [:]
    private let regionsOfDepartement: [String: [String]]

    /// - Parameters:
    ///   - coverages: those valid on the day, with their territories as `kind:code`.
    ///   - regions: for each département the labels of its régions.
    public init(coverages: [(territory: String, centre: String)], regionsOfDepartement regions: [String: [String]]) {
        for coverage in coverages { centres[coverage.territory, default: []].insert(coverage.centre) }
        regionsOfDepartement = regions
    }

    /// The slugs of the centres of a territory; the national desk where there is none; several where parts of it have
    /// different centres.
    /// - Parameter communes: those of an arrondissement, a quartier or a grouping.
    public func centres(for territory: Territory, communes: [Territory] = []) -> Set<String> {
        Set(parts(of: territory, communes: communes).keys)
    }

    /// For each slug, the départements of a territory that it covers.
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

    /// The territories with two centres.
    public var overlaps: [Overlap] {
        centres.filter { $0.value.count > 1 }.map { Overlap(territory: $0.key, centres: $0.value.sorted()) }
            .sorted { $0.territory < $1.territory }
    }
}
