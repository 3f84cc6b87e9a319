import Foundation

/// Etalab's list of the communes of overseas collectivities (`collectivites-outremer.csv`).
struct OverseasFormat: TableFormat {
    private let code, name, collectivity, collectivityName, postalCodes, population: Int

    init?(_ table: Table) {
        guard let code = table.column("codecommune"), let name = table.column("nomcommune"),
            let collectivity = table.column("codecollectivite"),
            let collectivityName = table.column("nomcollectivite"),
            let postalCodes = table.column("codepostal"), let population = table.column("population")
        else { return nil }
        (self.code, self.name, self.collectivity) = (code, name, collectivity)
        (self.collectivityName, self.postalCodes, self.population) = (collectivityName, postalCodes, population)
    }

    func rows(_ reader: inout RecordReader) -> [OverseasCommune] {
        let postal = reader.text(postalCodes).split(separator: "|").map(String.init)
        if !postal.allSatisfy(TerritoryCode.isPostal) { reader.refuse(postalCodes) }
        return [
            OverseasCommune(
                code: reader.code(code, TerritoryCode.isCommune), name: reader.name(name),
                collectivity: reader.code(collectivity, TerritoryCode.isDepartement),
                collectivityName: reader.name(collectivityName), postalCodes: postal,
                population: reader.population(population))
        ]
    }

    func key(_ row: OverseasCommune) -> String? { row.code }
}

/// La Poste's `hexasmal`, by all names that its columns have had.
struct PostalFormat: TableFormat {
    private let commune, name, postalCode, routing: Int
    private let place: Int?

    init?(_ table: Table) {
        guard let commune = table.column("codecommuneinsee", "codeinsee", "insee", "codecommune"),
            let name = table.column("nomdelacommune", "nomcommune", "commune"),
            let postalCode = table.column("codepostal"),
            let routing = table.column("libelledacheminement", "libelleacheminement", "acheminement")
        else { return nil }
        (self.commune, self.name, self.postalCode, self.routing) = (commune, name, postalCode, routing)
        place = table.column("ligne5")
    }

    func rows(_ reader: inout RecordReader) -> [PostalCode] {
        let restore = TerritoryCode.restoringZero
        return [
            PostalCode(
                commune: reader.code(commune, repairedBy: restore, TerritoryCode.isCommune),
                name: reader.name(name),
                postalCode: reader.code(postalCode, repairedBy: restore, TerritoryCode.isPostal),
                routing: reader.text(routing), place: reader.text(place))
        ]
    }

    /// Rows may differ only in columns that are not read.
    func key(_ row: PostalCode) -> String? { nil }

    /// Monaco is in the file, with an INSEE code of a foreign country.
    static func isForeign(_ row: PostalCode) -> Bool { row.commune.hasPrefix("99") }
}

/// The DGCL's list of intercommunalités and their members.
struct EpciFormat: TableFormat {
    private let siren, name, nature, commune, communeName: Int
    private let population: Int?

    init?(_ table: Table) {
        guard let siren = table.column("siren"), let name = table.column("raisonsociale"),
            let nature = table.column("naturejuridique"), let commune = table.column("insee"),
            let communeName = table.column("nommembre")
        else { return nil }
        (self.siren, self.name, self.nature) = (siren, name, nature)
        (self.commune, self.communeName) = (commune, communeName)
        population = table.column(prefix: "pmun")
    }

    func rows(_ reader: inout RecordReader) -> [EpciMember] {
        [
            EpciMember(
                siren: reader.code(siren, TerritoryCode.isSiren), name: reader.name(name),
                nature: reader.name(nature), commune: reader.code(commune, TerritoryCode.isCommune),
                communeName: reader.name(communeName), population: reader.population(population))
        ]
    }

    func key(_ row: EpciMember) -> String? { row.siren + " " + row.commune }
}

/// The ANCT's quartiers prioritaires: one on each row, or all those of a commune on one row.
struct QuartierFormat: TableFormat {
    private let commune, codes, names: Int

    init?(_ table: Table) {
        guard let commune = table.column("com", "inseecom", "codecommune", "codeinsee", "insee"),
            let codes = table.column("codesqp", "codeqp", "codeqpv", "codequartier"),
            let names = table.column("libellesqp", "libqp", "libelleqp", "libqpv", "nomqp", "nomqpv", "nomquartier")
        else { return nil }
        (self.commune, self.codes, self.names) = (commune, codes, names)
    }

    func rows(_ reader: inout RecordReader) -> [Quartier] {
        let communes = Self.codes(reader.text(commune))
        let codes = Self.codes(reader.text(codes))
        if communes.isEmpty || !communes.allSatisfy(TerritoryCode.isCommune) { reader.refuse(commune) }
        if codes.isEmpty || !codes.allSatisfy(TerritoryCode.isQuartier) { reader.refuse(self.codes) }
        // With several communes and several quartiers on one row, it is not known which quartier is in which commune.
        if communes.count > 1 && codes.count > 1 { reader.refuse(commune) }
        let names = Self.names(reader.text(names), of: codes)
        return communes.flatMap { commune in
            zip(codes, names).map { Quartier(code: $0, name: $1, commune: commune) }
        }
    }

    func key(_ row: Quartier) -> String? { row.commune + " " + row.code }

    private static func codes(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    }

    /// The joined names contain commas, so they are separated only if there are as many as codes.
    private static func names(_ text: String, of codes: [String]) -> [String] {
        let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if codes.count == 1 { return joined.isEmpty ? codes : [joined] }
        let names = joined.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return names.count == codes.count && !names.contains("") ? names : codes
    }
}
