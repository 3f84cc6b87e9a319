public import Desk
public import Foundation

/// A directory of centres in one readable file.
///
/// The format is CSV (comma, semicolon or tab; UTF-8 or Windows-1252) with one line per centre and the columns
/// - `slug` (required): lower-case letters, digits and hyphens; `national` is the national desk;
/// - `name` (required);
/// - `scope`: `departemental`, `regional`, `interregional`, `national` or `inconnue`;
/// - `legal_form`, `website` (host name), `notes` (contradictions of the sources, inferences), `confidence`: free text;
/// - `founded`: a year, or empty;
/// - `departements`: the coverage, separated by spaces: codes of départements or collectivités (`93`, `2A`, `974`), or
///   `commune:CODE`, `region:CODE`; each may have its own dates after an `@`, as in `78@2018-01-01..` or
///   `69@2012-05-31..2016-01-01` (the second day is the first one after the end);
/// - `from`, `until`: days (ISO 8601) of the coverage without own dates; empty: unknown, or still valid.
public enum Directory {
    /// The directories embedded in the program.
    public static let networks = ["2012", "2026"]

    /// The file of an embedded directory; nil for an unknown network.
    public static func file(_ network: String) -> Data? {
        switch network {
        case "2012": Data(PackageResources.network_2012_csv)
        case "2026": Data(PackageResources.network_2026_csv)
        default: nil
        }
    }

    /// Reads a directory.
    /// - Throws: `Refusal.damagedFile` with the lines that do not follow the format.
    public static func read(_ data: Data, name: String) throws(Refusal) -> [Centre] {
        do throws(FileDamage) {
            let text = try TextDecoding.text(of: data, file: name)
            let table = try Delimited.read(text, file: name, fillsShortRows: true)
            var log = DamageLog(file: name)
            guard table.header.contains(where: { names.column($0) != nil }) else {
                throw log.refusal(.unknownFormat(header: table.header), at: table.place)
            }
            for reason in names.damages(of: table) { log.add(reason, at: table.place) }
            for column in ["slug", "name", "departements"]
            where !table.header.contains(where: { names.column($0) == column }) {
                log.add(.noColumn(column, header: table.header), at: table.place)
            }
            try log.check()
            guard let columns = Columns(table) else {
                throw log.refusal(.unknownFormat(header: table.header), at: table.place)
            }
            guard !table.records.isEmpty else { throw log.refusal(.empty) }
            return try columns.centres(table, file: name)
        } catch {
            throw .damagedFile(error)
        }
    }

    /// The columns of the format with their accepted French names.
    private static let names = ColumnNames([
        "slug": ["code", "identifiant"], "name": ["nom"], "scope": ["échelle", "portée"],
        "legal_form": ["forme juridique", "statut juridique"], "founded": ["création", "année de création"],
        "departements": ["département", "couverture", "covers"], "from": ["depuis", "à partir du"],
        "until": ["jusqu'au", "jusqu'à"], "website": ["site", "site web"], "notes": ["note", "remarques"],
        "confidence": ["fiabilité", "confiance"],
    ])

    /// The position of each column.
    private struct Columns {
        let slug: Int, name: Int, departements: Int
        let others: [String: Int]

        init?(_ table: Table) {
            var places: [String: Int] = [:]
            for (place, header) in table.header.enumerated() {
                if let column = Directory.names.column(header) { places[column] = places[column] ?? place }
            }
            guard let slug = places["slug"], let name = places["name"], let departements = places["departements"] else {
                return nil
            }
            (self.slug, self.name, self.departements) = (slug, name, departements)
            others = places
        }

        func centres(_ table: Table, file: String) throws(FileDamage) -> [Centre] {
            var log = DamageLog(file: file)
            var centres: [Centre] = []
            var lines: [String: Damage.Place] = [:]
            for record in table.records {
                let centre = centre(record, &log)
                if let first = lines.updateValue(record.place, forKey: centre.slug) {
                    log.add(.duplicate(key: centre.slug, first: first), at: record.place)
                }
                centres.append(centre)
            }
            try log.check()
            return centres
        }

        private func centre(_ record: Table.Record, _ log: inout DamageLog) -> Centre {
            func text(_ column: String) -> String {
                others[column].map { Delimited.unguarded(record.fields[$0]).trimmed } ?? ""
            }
            func check(_ column: String, _ value: String, _ isValid: Bool) {
                if !isValid { log.add(.value(column: column, value: value), at: record.place) }
            }
            let slug = record.fields[slug].trimmed
            let name = Delimited.unguarded(record.fields[name]).trimmed
            check("slug", slug, Directory.isSlug(slug))
            check("name", name, !name.isEmpty)
            let scope = text("scope").isEmpty ? .unknown : Centre.Scope(rawValue: text("scope").lowercased())
            if scope == nil {
                let known = Centre.Scope.allCases.map(\.rawValue)
                log.add(.choice(column: "scope", value: text("scope"), known: known), at: record.place)
            }
            check(
                "founded", text("founded"),
                text("founded").isEmpty || Int(text("founded")).map(Centre.years.contains) ?? false)
            check(
                "website", text("website"), text("website").isEmpty || WebAddress.link(toSite: text("website")) != nil)
            func day(_ column: String) -> Day? { Day(text(column)) ?? Day(french: text(column)) }
            for column in ["from", "until"] where !text(column).isEmpty && day(column) == nil {
                log.add(.date(column: column, value: text(column)), at: record.place)
            }
            let coverage = record.fields[departements].split(separator: " ").compactMap { item in
                let read = Directory.coverage(String(item), from: day("from"), until: day("until"))
                check("departements", String(item), read != nil)
                return read
            }
            return Centre(
                slug: slug, name: name, scope: scope ?? .unknown, legalForm: text("legal_form"),
                founded: Int(text("founded")), website: text("website").isEmpty ? nil : text("website"),
                notes: text("notes"), confidence: text("confidence"), coverage: coverage)
        }
    }

    public static func isSlug(_ text: String) -> Bool { Centre.isSlug(text) }

    /// Reads one item of coverage, such as `93`, `2A`, `commune:93066` or `78@2018-01-01..`; nil for anything else.
    public static func coverage(_ item: String, from: Day?, until: Day?) -> Coverage? {
        let parts = item.split(separator: "@", maxSplits: 1).map(String.init)
        guard let place = parts.first else { return nil }
        var (from, until) = (from, until)
        if parts.count == 2 {
            let days = parts[1].components(separatedBy: "..")
            guard days.count == 2, days.allSatisfy({ $0.isEmpty || Day($0) != nil }) else { return nil }
            (from, until) = (Day(days[0]), Day(days[1]))
        }
        if let from, let until, from >= until { return nil }
        let label = place.split(separator: ":", maxSplits: 1).map(String.init)
        if label.count == 2, let kind = Territory.Kind(rawValue: label[0]) {
            return Coverage(kind: kind, code: label[1].uppercased(), from: from, until: until)
        }
        let numbered = Map.departements(numbered: place.uppercased())
        guard numbered.count == 1, let code = numbered.first else { return nil }
        return Coverage(
            kind: Exceptions.collectivites.contains { $0.code == code } ? .collectivite : .departement, code: code,
            from: from, until: until)
    }

    /// A directory as a file of the format, in UTF-8.
    /// - Parameter isForExcel: so that a French Excel opens it by a double click.
    public static func write(_ centres: [Centre], isForExcel: Bool = false) -> String {
        let header = [
            "slug", "name", "scope", "legal_form", "founded", "departements", "from", "until", "website", "notes",
            "confidence",
        ]
        let rows = centres.map { centre in
            [
                centre.slug, centre.name, centre.scope.rawValue, centre.legalForm,
                centre.founded.map(String.init) ?? "", centre.coverage.map(item).joined(separator: " "), "", "",
                centre.website ?? "", centre.notes, centre.confidence,
            ]
        }
        return Delimited.file([header] + rows, isForExcel: isForExcel)
    }

    /// One item of coverage in the form that `coverage(_:from:until:)` reads.
    public static func item(_ coverage: Coverage) -> String {
        let isNumbered = coverage.kind == .departement || coverage.kind == .collectivite
        let place = isNumbered ? coverage.code : "\(coverage.kind.rawValue):\(coverage.code)"
        guard coverage.from != nil || coverage.until != nil else { return place }
        return "\(place)@\(coverage.from.map(\.description) ?? "")..\(coverage.until.map(\.description) ?? "")"
    }
}
