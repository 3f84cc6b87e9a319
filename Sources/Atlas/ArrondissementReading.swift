/// The arrondissements of Paris, Lyon and Marseille in a typed place.
extension Reading {
    /// The three cities with arrondissements (Code général des collectivités territoriales, L2511-1).
    public enum City: String, CaseIterable, Sendable {
        case paris, lyon, marseille

        var name: String {
            switch self {
            case .paris: "Paris"
            case .lyon: "Lyon"
            case .marseille: "Marseille"
            }
        }

        /// The INSEE code of the city.
        public var code: String {
            switch self {
            case .paris: "75056"
            case .lyon: "69123"
            case .marseille: "13055"
            }
        }

        /// The number of the city's département.
        var departement: String { String(code.prefix(2)) }

        /// The INSEE code of the city's first arrondissement.
        var firstCode: Int {
            switch self {
            case .paris: 75_101
            case .lyon: 69_381
            case .marseille: 13_201
            }
        }

        /// The number of the city's arrondissements.
        public var count: Int {
            switch self {
            case .paris: 20
            case .lyon: 9
            case .marseille: 16
            }
        }

        public func code(_ number: Int) -> String { String(firstCode + number - 1) }
    }

    private static let arrondissementWords: Set<String> = [
        "arrondissement", "arrondissements", "arr", "arrt", "ardt", "arrdt", "e", "er", "eme", "de", "du", "le", "a",
        "et",
        "les", "des", "dans", "ville",
    ]

    /// A city and its own département's number, with a sign between them: "Marseille, 13", "13 - Marseille". Without
    /// one the number is an arrondissement's: "Marseille 13".
    private static func isWithDepartement(_ text: String, _ city: City) -> Bool {
        let parts = text.split { !$0.isLetter && !$0.isNumber && !$0.isWhitespace }.map { part in
            PlaceName(String(part)).words.filter { !leadsToNumber.contains($0) }
        }
        return parts.count == 2 && Set(parts) == [[city.rawValue], [city.departement]]
    }

    static func arrondissements(_ text: String, _ words: [String]) -> Reading? {
        let city = City.allCases.first { words.contains($0.rawValue) }
        if let city, isWithDepartement(text, city) { return nil }
        let rest = words.filter { $0 != city?.rawValue && !arrondissementWords.contains($0) }
        // "Le 18e" says so too.
        let saysSo = words.contains { $0.hasPrefix("arr") || $0 == "ardt" } || rest.allSatisfy(isOrdinalNumber)
        let numbers = rest.compactMap(ordinal)
        guard city != nil || saysSo, !numbers.isEmpty, numbers.count == rest.count else { return nil }
        if numbers.allSatisfy({ (1...(city?.count ?? 20)).contains($0) }) {
            return .arrondissements(city: city, numbers: numbers)
        }
        // "Lyon 69" and "Paris 93" name départements, "Lyon 12e" an arrondissement.
        guard let city, numbers.count == 1, numbers[0] < 30, saysSo || rest != [String(numbers[0])] else { return nil }
        return .noArrondissement(city: city, number: numbers[0])
    }

    /// `18e`, `13eme`, `1er`.
    private static func isOrdinalNumber(_ word: String) -> Bool {
        let suffix = word.drop(while: \.isNumber)
        return suffix.startIndex > word.startIndex && ["e", "er", "eme", "ieme"].contains(suffix)
    }

    /// `13`, `13e`, `13eme`, `1er`, `viiie`, `viii`.
    private static func ordinal(_ word: String) -> Int? {
        guard word.utf8.count < 12 else { return nil }
        for suffix in ["", "e", "er", "eme", "ieme", "nd", "nde", "re"] where word.hasSuffix(suffix) {
            let stem = String(word.dropLast(suffix.count))
            if let number = Int(stem) ?? romans[stem] { return number }
        }
        return nil
    }

    private static let romans: [String: Int] = {
        let tens = ["", "x"]
        let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        var numbers = ["xx": 20]
        for (ten, prefix) in tens.enumerated() {
            for (unit, numeral) in units.enumerated() where ten + unit > 0 {
                numbers[prefix + numeral] = ten * 10 + unit
            }
        }
        return numbers
    }()
}
