/// INSEE's list of communes since 2019 (`v_commune_2026.csv`; until 2020 with column names in lower case).
struct CommuneFormat: TableFormat {
    private let kind, code, region, departement, name, parent: Int

    init?(_ table: Table) {
        guard let kind = table.column("typecom"), let code = table.column("com"), let region = table.column("reg"),
            let departement = table.column("dep"), let name = table.column("libelle"),
            let parent = table.column("comparent")
        else { return nil }
        (self.kind, self.code, self.region) = (kind, code, region)
        (self.departement, self.name, self.parent) = (departement, name, parent)
    }

    func rows(_ reader: inout RecordReader) -> [Commune] {
        guard let kind = CommuneKind(rawValue: reader.text(kind)) else {
            reader.refuse(self.kind)
            return []
        }
        // Only parts of communes lack a département, and only communes lack a parent.
        let isPart = kind == .delegated || kind == .associated
        let parent = reader.codeIfAny(parent, TerritoryCode.isCommune)
        if parent == nil && kind != .commune { reader.refuse(self.parent) }
        let departement =
            isPart
            ? reader.codeIfAny(departement, TerritoryCode.isDepartement)
            : reader.code(departement, TerritoryCode.isDepartement)
        let region =
            isPart ? reader.codeIfAny(region, TerritoryCode.isRegion) : reader.code(region, TerritoryCode.isRegion)
        let code = reader.code(code, TerritoryCode.isCommune)
        return [
            Commune(
                kind: kind, code: code, departement: departement ?? "", region: region ?? "",
                name: reader.name(name), parent: parent)
        ]
    }

    func key(_ row: Commune) -> String? { row.kind.rawValue + " " + row.code }

    /// Gives parts of communes the département and région of their commune. Their own code does not tell it: 02285 is a
    /// part of 59545, in another département.
    static func completed(_ rows: [Commune]) -> [Commune] {
        let communes = Dictionary(
            rows.lazy.filter { $0.kind == .commune }.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return rows.map { row in
            guard row.departement.isEmpty || row.region.isEmpty else { return row }
            let parent = communes[row.parent ?? ""]
            let departement = parent?.departement ?? TerritoryCode.departement(ofCommune: row.parent ?? row.code)
            return Commune(
                kind: row.kind, code: row.code, departement: row.departement.isEmpty ? departement : row.departement,
                region: row.region.isEmpty ? parent?.region ?? "" : row.region, name: row.name, parent: row.parent)
        }
    }
}

/// INSEE's list of communes until 2018 (`comsimp2014.txt`): tab-separated, Windows-1252, with code and name in two
/// columns each.
struct LegacyCommuneFormat: TableFormat {
    private let region, departement, code, article, name: Int

    init?(_ table: Table) {
        guard let region = table.column("reg"), let departement = table.column("dep"),
            let code = table.column("com"), let article = table.column("artmin"), let name = table.column("nccenr")
        else { return nil }
        (self.region, self.departement, self.code) = (region, departement, code)
        (self.article, self.name) = (article, name)
    }

    func rows(_ reader: inout RecordReader) -> [Commune] {
        let departement = reader.code(departement, TerritoryCode.isDepartement)
        // Overseas the département has three of the five characters.
        let rest = reader.text(code)
        let code = departement + rest.suffix(5 - min(departement.count, 5))
        if !(2...3).contains(rest.count) || !TerritoryCode.isCommune(code) { reader.refuse(self.code) }
        return [
            Commune(
                kind: .commune, code: code, departement: departement,
                region: reader.code(region, TerritoryCode.isRegion),
                name: Self.name(article: reader.text(article), reader.name(name)), parent: nil)
        ]
    }

    func key(_ row: Commune) -> String? { row.code }

    /// `(L')` and `Abergement-Clémenciat` give `L'Abergement-Clémenciat`, `(La)` and `Bresse` give `La Bresse`.
    private static func name(article: String, _ name: String) -> String {
        let word = article.filter { $0 != "(" && $0 != ")" }
        return word.isEmpty || word.hasSuffix("'") ? word + name : word + " " + name
    }
}

/// INSEE's list of changes of communes since 1943 (`mvt_commune_2026.csv`).
struct CommuneChangeFormat: TableFormat {
    private typealias Side = (kind: Int, code: Int, name: Int)
    private let mod, date: Int
    private let before, after: Side

    init?(_ table: Table) {
        guard let mod = table.column("mod"), let date = table.column("dateeff"),
            let oldKind = table.column("typecomav"), let oldCode = table.column("comav"),
            let oldName = table.column("libelleav"), let newKind = table.column("typecomap"),
            let newCode = table.column("comap"), let newName = table.column("libelleap")
        else { return nil }
        (self.mod, self.date) = (mod, date)
        before = (oldKind, oldCode, oldName)
        after = (newKind, newCode, newName)
    }

    func rows(_ reader: inout RecordReader) -> [CommuneChange] {
        let mod = reader.code(mod) { $0.utf8.count == 2 && TerritoryCode.isDigits($0) }
        let date = reader.code(date, TerritoryCode.isDate)
        let before = state(before, &reader)
        let after = state(after, &reader)
        if before == nil && after == nil { reader.refuse(self.after.code) }
        return [CommuneChange(mod: mod, date: date, before: before, after: after)]
    }

    func key(_ row: CommuneChange) -> String? { nil }

    private func state(_ side: Side, _ reader: inout RecordReader) -> CommuneChange.State? {
        if [side.kind, side.code, side.name].allSatisfy({ reader.text($0).isEmpty }) { return nil }
        let code = reader.code(side.code, TerritoryCode.isCommune)
        let name = reader.name(side.name)
        guard let kind = CommuneKind(rawValue: reader.text(side.kind)) else {
            reader.refuse(side.kind)
            return nil
        }
        return CommuneChange.State(kind: kind, code: code, name: name)
    }
}

/// INSEE's list of départements (`v_departement_2026.csv`; in `depts2014.txt` the région column is called `region`).
struct DepartementFormat: TableFormat {
    private let code, region, seat, name: Int

    init?(_ table: Table) {
        // The lists of arrondissements, and those of communes until 2018, have these columns as well.
        guard let code = table.column("dep"), let region = table.column("reg", "region"),
            let seat = table.column("cheflieu"), let name = table.column("libelle", "nccenr"),
            table.column("com", "arr", "ar", "can") == nil
        else { return nil }
        (self.code, self.region, self.seat, self.name) = (code, region, seat, name)
    }

    func rows(_ reader: inout RecordReader) -> [Departement] {
        [
            Departement(
                code: reader.code(code, TerritoryCode.isDepartement),
                region: reader.code(region, TerritoryCode.isRegion),
                seat: reader.code(seat, TerritoryCode.isCommune), name: reader.name(name))
        ]
    }

    func key(_ row: Departement) -> String? { row.code }
}

/// INSEE's list of régions (`v_region_2026.csv`; in `reg2014.txt` the code column is called `region`).
struct RegionFormat: TableFormat {
    private let code, seat, name: Int

    init?(_ table: Table) {
        // The lists of départements, arrondissements and collectivities (CTCD) have these columns as well.
        guard let code = table.column("reg", "region"), let seat = table.column("cheflieu"),
            let name = table.column("libelle", "nccenr"), table.column("dep", "arr", "ctcd", "com") == nil
        else { return nil }
        (self.code, self.seat, self.name) = (code, seat, name)
    }

    func rows(_ reader: inout RecordReader) -> [Region] {
        [
            Region(
                code: reader.code(code, TerritoryCode.isRegion), seat: reader.code(seat, TerritoryCode.isCommune),
                name: reader.name(name))
        ]
    }

    func key(_ row: Region) -> String? { row.code }
}
