public import Desk

/// The embedded map, with which a new desk begins.
public enum Map {
    /// The version that routes name until other data is imported.
    public static let version = "embedded-2026-01"

    /// A place with its names.
    public struct Place: Sendable {
        public let kind: Territory.Kind
        public let code: String
        public let name: String
        public let departements: [String]
        /// The commune to which an arrondissement belongs.
        public var parent: String?
        public var from: String?
        public var until: String?
        public var names: [Name] = []
    }

    /// Another name of the place.
    public struct Name: Sendable {
        public let name: String
        /// A name that was valid until a day.
        public let isFormer: Bool
        /// The first day without the name.
        public let until: String?
    }

    /// All places, départements before the places in them.
    public static var places: [Place] {
        [Place(kind: .country, code: "FR", name: "France", departements: [], names: nationwide)]
            + departements + regions + communes() + arrondissements
    }

    private static let nationwide = ["France entière", "National", "Toute la France", "Territoire national"].map {
        Name(name: $0, isFormer: false, until: nil)
    }

    private static var departements: [Place] {
        let aliases = names(Departements.aliases + Exceptions.collectiviteAliases)
        return Departements.all.map {
            Place(
                kind: .departement, code: $0.code, name: $0.name, departements: [$0.code], names: aliases[$0.code] ?? []
            )
        }
            + Exceptions.collectivites.map {
                Place(
                    kind: .collectivite, code: $0.code, name: $0.name, departements: [$0.code],
                    names: aliases[$0.code] ?? [])
            }
    }

    /// The INSEE code of the région of a département; nil for an unknown code.
    public static func region(of departement: String) -> String? {
        Departements.all.first { $0.code == departement }?.region
    }

    private static var regions: [Place] {
        let aliases = names(Regions.aliases)
        let current = Regions.current.map { region in
            Place(
                kind: .region, code: region.code, name: region.name,
                departements: Departements.all.filter { $0.region == region.code }.map(\.code),
                from: isOld(region.code) ? nil : "2016-01-01", names: aliases[region.code] ?? [])
        }
        let former = Regions.former.filter { old in !Regions.current.contains { $0 == old } }.map { region in
            Place(
                kind: .formerRegion, code: region.code, name: region.name,
                departements: Departements.all.filter { $0.formerRegion == region.code }.map(\.code),
                until: "2016-01-01",
                names: Regions.current.contains { $0.code == region.code } ? [] : aliases[region.code] ?? [])
        }
        return current + former
    }

    private static func isOld(_ region: String) -> Bool {
        Regions.former.contains { $0.code == region }
    }

    private static func names(_ aliases: [(code: String, name: String)]) -> [String: [Name]] {
        Dictionary(grouping: aliases, by: \.code).mapValues {
            $0.map { Name(name: $0.name, isFormer: false, until: nil) }
        }
    }

    private static func communes() -> [Place] {
        var extra: [String: [Name]] = [:]
        for name in Exceptions.namesOf2012 {
            extra[name.code, default: []].append(Name(name: name.name, isFormer: true, until: name.until))
        }
        for name in Exceptions.namesInUse {
            extra[name.code, default: []].append(Name(name: name.name, isFormer: true, until: nil))
        }
        let text = Communes.lines.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        var places: [Place] = []
        places.reserveCapacity(37_000)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: ";")).compactMap { String($0) }
            guard fields.count > 1 else { continue }
            places.append(commune(fields, extra[fields[0]] ?? []))
        }
        return places
            + Exceptions.overseasCommunes.map {
                Place(kind: .commune, code: $0.code, name: $0.name, departements: [departement(ofCommune: $0.code)])
            }
    }

    private static func commune(_ fields: [String], _ extra: [Name]) -> Place {
        let now = fields[1] == "-" ? nil : fields[1]
        let then = fields.count > 2 ? (fields[2] == "-" ? nil : fields[2]) : now
        var names = extra
        if let now, let then, now != then { names.append(Name(name: then, isFormer: false, until: nil)) }
        return Place(
            kind: .commune, code: fields[0], name: now ?? then ?? "", departements: [departement(ofCommune: fields[0])],
            from: then == nil ? "2014-01-02" : nil, until: now == nil ? "2024-07-01" : nil, names: names)
    }

    private static var arrondissements: [Place] {
        let cities: [(Reading.City, commune: String, departement: String)] = [
            (.paris, "75056", "75"), (.lyon, "69123", "69"), (.marseille, "13055", "13"),
        ]
        return cities.flatMap { city, commune, departement in
            (1...city.count).map { number in
                Place(
                    kind: .arrondissement, code: city.code(number),
                    name: "\(city.name) \(number)\(number == 1 ? "er" : "e") arrondissement",
                    departements: [departement], parent: commune)
            }
        }
    }

    /// The département or collectivité of a commune's INSEE code.
    public static func departement(ofCommune code: String) -> String {
        String(code.prefix(code.hasPrefix("97") || code.hasPrefix("98") ? 3 : 2))
    }

    /// The départements that a postal code's digits allow; empty for impossible digits.
    ///
    /// La Poste's first two digits are the number of the département, except for Corsica (200, 201 and 20 for the
    /// south, 202 and 206 for the north), overseas (three digits; 977 and 978 with CEDEX are La Réunion's later series)
    /// and some communes served from a neighbouring département.
    public static func departements(ofPostalCode code: String, isCedex: Bool) -> [String] {
        if let exception = Exceptions.postalCodes[code] { return exception }
        if code.hasPrefix("20") { return ["200", "201"].contains(code.prefix(3)) ? ["2A"] : ["2B"] }
        if isCedex, code.hasPrefix("977") || code.hasPrefix("978") { return ["974"] }
        let prefix = departement(ofCommune: code)
        return isDepartement(prefix) ? [prefix] : []
    }

    /// The département in the third to fifth characters of a quartier's official code: `QN09301M`, `QP02A001`.
    public static func departement(ofQuartier code: String) -> String? {
        let digits = code.dropFirst(2).prefix(3)
        let departement = String(digits.hasPrefix("0") ? digits.dropFirst() : digits)
        return isDepartement(departement) ? departement : nil
    }

    /// Whether the communes of a postal code are known to be in another département than its digits tell.
    public static func isPostalException(_ code: String) -> Bool { Exceptions.postalCodes[code] != nil }

    /// The départements of a number: one, or those of Corsica or of overseas.
    public static func departements(numbered number: String) -> [String] {
        switch number {
        case "20": return ["2A", "2B"]
        case "97": return ["971", "972", "973", "974", "976"]
        case "98": return ["986", "987", "988"]
        case "69D", "69M": return ["69"]
        default:
            let code =
                number.count == 1
                ? "0" + number : number.count == 3 && number.hasPrefix("0") ? String(number.dropFirst()) : number
            return isDepartement(code) ? [code] : []
        }
    }

    private static func isDepartement(_ code: String) -> Bool {
        Departements.all.contains { $0.code == code } || Exceptions.collectivites.contains { $0.code == code }
    }
}
