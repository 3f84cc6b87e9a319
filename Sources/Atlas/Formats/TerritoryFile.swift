public import Desk
public import Foundation

/// An official territory file in its producer's format.
public enum TerritoryFile: Equatable, Sendable {
    /// The communes of a year and their parts (INSEE COG since 2019).
    case communes([Commune])
    /// The communes of a year in INSEE's format until 2018: whole communes only, often with the régions before 2016.
    case legacyCommunes([Commune])
    /// The changes of communes since 1943 (INSEE COG).
    case communeChanges([CommuneChange])
    /// The départements (INSEE COG).
    case departements([Departement])
    /// The régions (INSEE COG).
    case regions([Region])
    /// The communes of overseas collectivities (Etalab).
    case overseas([OverseasCommune])
    /// The postal codes of communes (La Poste); those abroad, such as Monaco, separately.
    case postalCodes([PostalCode], foreign: [PostalCode])
    /// The members of intercommunalités (DGCL, BANATIC).
    case epciMembers([EpciMember])
    /// The quartiers prioritaires by commune (ANCT).
    case quartiers([Quartier])

    /// Reads a file. The names of its columns tell its format; `name` only names it in damages.
    public static func read(_ data: Data, name: String) throws(FileDamage) -> TerritoryFile {
        var log = DamageLog(file: name)
        let text = try TextDecoding.text(of: data, file: name)
        let first = text.utf8.first { $0 > 0x20 }
        let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        let table = isJSON ? try GeoJSON.table(text, log: log) : try Delimited.table(text, log: &log)
        if let file = try cog(table, log: log) { return file }
        if let file = try other(table, log: log) { return file }
        throw log.refusal(.unknownFormat(header: table.header))
    }

    /// The format's name, and the number of rows.
    public var content: (format: String, rows: Int) {
        switch self {
        case .communes(let rows): ("communes", rows.count)
        case .legacyCommunes(let rows): ("communes_until_2018", rows.count)
        case .communeChanges(let rows): ("mouvements", rows.count)
        case .departements(let rows): ("departements", rows.count)
        case .regions(let rows): ("regions", rows.count)
        case .overseas(let rows): ("collectivites", rows.count)
        case .postalCodes(let rows, _): ("postal_codes", rows.count)
        case .epciMembers(let rows): ("epci", rows.count)
        case .quartiers(let rows): ("quartiers", rows.count)
        }
    }

    private static func cog(_ table: Table, log: DamageLog) throws(FileDamage) -> TerritoryFile? {
        if let format = CommuneFormat(table) {
            return .communes(CommuneFormat.completed(try format.read(table, log: log)))
        }
        if let format = LegacyCommuneFormat(table) { return .legacyCommunes(try format.read(table, log: log)) }
        if let format = CommuneChangeFormat(table) { return .communeChanges(try format.read(table, log: log)) }
        if let format = DepartementFormat(table) { return .departements(try format.read(table, log: log)) }
        if let format = RegionFormat(table) { return .regions(try format.read(table, log: log)) }
        return nil
    }

    private static func other(_ table: Table, log: DamageLog) throws(FileDamage) -> TerritoryFile? {
        if let format = OverseasFormat(table) { return .overseas(try format.read(table, log: log)) }
        if let format = PostalFormat(table) {
            let rows = try format.read(table, log: log)
            let foreign = rows.filter(PostalFormat.isForeign)
            return .postalCodes(rows.filter { !PostalFormat.isForeign($0) }, foreign: foreign)
        }
        if let format = EpciFormat(table) { return .epciMembers(try format.read(table, log: log)) }
        if let format = QuartierFormat(table) { return .quartiers(try format.read(table, log: log)) }
        return nil
    }
}
