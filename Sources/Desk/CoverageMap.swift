/// Who covers what on a day. The most specific coverage wins: a quartier or an arrondissement follows its commune, then its
/// département, then its région; an EPCI, a région and a country are the sum of their départements.
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
    /// - Parameter commune: the commune of an arrondissement or a quartier.
    public func centres(for territory: Territory, inCommune commune: String? = nil) -> Set<String> {
        if territory.kind == .country { return [Centre.national] }
        for label in [territory.label, commune.map { "commune:\($0)" }].compactMap(\.self) {
            if let own = centres[label] { return own }
        }
        return territory.departements.reduce(into: []) { $0.formUnion(covering(departement: $1)) }
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
