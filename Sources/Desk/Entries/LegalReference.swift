/// A reference to a law: an article of a code, or the number of a loi, an ordonnance or a décret.
///
/// `L. 5134-100 du code du travail`, `art. L5134-100` and `Code du travail, articles L. 5134-98 à L. 5134-102` all cite
/// the same article; `décret n° 2014-1750` and `décret n° 2014-1750 du 30 décembre 2014` cite the same décret.
public struct LegalReference: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable {
        /// An article of a code.
        case article
        /// A loi, an ordonnance or a décret. The three share one numbering each year.
        case act
        /// A text identified by its NOR number, such as a circulaire.
        case nor
        /// A directive or a règlement of the European Union.
        case european
    }

    public let kind: Kind
    /// `L5134-100`, `2014-1750`, `VILV1411111C`, `2016/679`.
    public let number: String
    /// The last article of a range.
    public let through: String?
    /// The code of an article, in lower case without accents: `code du travail`; nil where it is not named.
    public let code: String?

    init(_ kind: Kind, _ number: String, through: String? = nil, code: String? = nil) {
        self.kind = kind
        self.number = number
        self.through = through
        self.code = code
    }

    /// Reads a text that is one reference; nil for anything else.
    public init?(_ text: String) {
        guard let first = Self.all(in: text).first ?? Self.all(in: text.uppercased()).first else { return nil }
        self = first
    }

    /// The references in a text.
    public static func all(in text: String) -> [LegalReference] {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
        let plain = unaccented(text)
        return articles(in: plain) + acts(in: plain)
    }

    /// Whether both refer to a common article or text. An unnamed code may be any code.
    public func meets(_ other: LegalReference) -> Bool {
        guard kind == other.kind else { return false }
        if let code, let theirs = other.code, code != theirs { return false }
        guard kind == .article else { return number == other.number }
        guard number.first == other.number.first else { return false }
        let (mine, its) = (Self.steps(number), Self.steps(other.number))
        return !mine.lexicographicallyPrecedes(its)
            && !Self.steps(other.through ?? other.number)
                .lexicographicallyPrecedes(mine)
            || !its.lexicographicallyPrecedes(mine)
                && !Self.steps(through ?? number).lexicographicallyPrecedes(its)
    }

    /// A text that every citation contains, for a first search: the number, or the first part of an article's.
    var needle: String {
        guard kind == .article else { return number }
        return String(number.drop { !$0.isNumber }.prefix { $0.isNumber })
    }

    /// The parts of an article's number: `L5134-100` gives 5134 and 100.
    private static func steps(_ number: String) -> [Int] {
        number.split { !$0.isNumber }.compactMap { Int($0) }
    }

    // MARK: - Reading

    private static func articles(in text: String) -> [LegalReference] {
        let pattern =
            /(?<said>\b[Aa]rt(?:icle)?s?\.?\s+|\bARTICLES?\s+)?\b(?:(?<letter>[LRDA])\*?(?<dot>\.)?\s?)?(?<number>\d{1,5}(?:-\d{1,4})*)\b(?:\s+(?:a|au|A|AU)\s+[LRDA]?\*?\.?\s?(?<last>\d{1,5}(?:-\d{1,4})*)\b)?/
        let codes = LegalCode.mentions(in: text)
        return text.matches(of: pattern).compactMap { match in
            let letter = match.letter.map(String.init) ?? ""
            let isHyphened = match.number.contains("-")
            let code = LegalCode.nearest(to: match.range, among: codes, in: text)
            // `A 10 heures` and `article 3` alone are not references.
            let isSure =
                letter.isEmpty
                ? match.said != nil && code != nil : match.said != nil || match.dot != nil || isHyphened
            guard isSure else { return nil }
            let last = match.last.flatMap { $0.contains("-") == isHyphened ? letter + $0 : nil }
            return LegalReference(.article, letter + match.number, through: last, code: code)
        }
    }

    private static func acts(in text: String) -> [LegalReference] {
        let numbered =
            /\b(?:[Nn]\s?[°º]|[Nn]o\.?|[Ll]oi|[Dd]ecret|[Oo]rdonnance|LOI|DECRET|ORDONNANCE|N\s?[°º])\s?(?<number>\d{2,4}-\d{1,5})\b/
        let nor = /\b[A-Z]{4}\d{7}[A-Z]\b/
        let european =
            /\b(?:[Dd]irective|[Rr]eglement|DIRECTIVE|REGLEMENT)\s(?:\([A-Za-z]+\)\s)?(?:n\s?[°º]\s?)?(?<number>\d{2,4}\/\d{1,4})\b/
        return text.matches(of: numbered).map { LegalReference(.act, String($0.number)) }
            + text.matches(of: nor).map { LegalReference(.nor, String($0.output)) }
            + text.matches(of: european).map { LegalReference(.european, String($0.number)) }
    }

    /// The text without accents, with its case; narrow and no-break spaces become spaces.
    private static func unaccented(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{300}"..."\u{36F}": continue
            case "\u{A0}", "\u{202F}", "\u{2009}": result.append(" ")
            case "\u{2010}", "\u{2011}", "\u{2013}": result.append("-")
            case "’": result.append("'")
            default: result.append(plainLetters[scalar] ?? Character(scalar))
            }
        }
        return result
    }

    private static let plainLetters: [Unicode.Scalar: Character] = Dictionary(
        zip("àâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ".unicodeScalars, "aaaeeeeiioouuucAAAEEEEIIOOUUUC"),
        uniquingKeysWith: { first, _ in first })
}
