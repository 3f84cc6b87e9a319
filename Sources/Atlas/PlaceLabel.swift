public import Desk
import Lexis

/// A name with what tells it from its homonyms, in brackets or after a comma: the label of a place as Guichet writes it
/// ("Vienne (38)", "Franc Moisin (Saint-Denis, 93)", "Val-d'Oise (département)"), and as people write one.
public struct PlaceLabel: Equatable, Sendable {
    public let name: PlaceName
    /// Numbers or names of départements, names of régions, of communes, or words for a kind of place.
    public let qualifiers: [PlaceName]
    /// The name as typed, if the text contains nothing else.
    public let written: String?

    init(_ name: PlaceName, _ qualifiers: [PlaceName], written: String? = nil) {
        self.name = name
        self.written = written
        self.qualifiers = qualifiers.filter { !$0.isEmpty }
    }

    public init(name: PlaceName, qualifier: PlaceName) { self.init(name, [qualifier]) }

    /// How many qualifiers may stand before a bracket, after commas or dashes: "Franc Moisin, Saint-Denis (93)".
    private static let mostBefore = 3

    /// The readings of a text that ends with a bracket, the longest name first; none of a text that does not.
    public static func bracketed(_ text: String) -> [PlaceLabel] {
        var text = text[...]
        while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
        guard text.last == ")", let open = opening(text) else { return [] }
        let inside = text[text.index(after: open)...].dropLast().split { ",;/".contains($0) }.map {
            PlaceName(String($0))
        }
        let head = String(text[..<open])
        let name = withoutCedex(PlaceName(head).words)
        guard !name.isEmpty, !inside.isEmpty else { return [] }
        let segments = PlacePhrase(head).segments.map(withoutCedex)
        return [PlaceLabel(PlaceName(words: name), inside, written: head.spaceless)]
            + cuts(segments).map { name, others in PlaceLabel(name, others + inside) }
    }

    /// The readings of a phrase whose parts are a name and its qualifiers, the longest name first.
    public static func parts(of phrase: PlacePhrase) -> [PlaceLabel] {
        cuts(phrase.segments).map { PlaceLabel($0, $1) }
    }

    private static func cuts(_ segments: [[String]]) -> [(PlaceName, [PlaceName])] {
        stride(from: segments.count - 1, to: max(0, segments.count - 1 - mostBefore), by: -1).map { cut in
            (PlaceName(words: segments[..<cut].joined()), segments[cut...].map { PlaceName(words: $0) })
        }.filter { !$0.0.isEmpty }
    }

    /// Where the bracket opens that ends the text.
    private static func opening(_ text: Substring) -> Substring.Index? {
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == ")" { depth += 1 }
            if text[index] == "(" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// "Vienne CEDEX 2 (38)" is Vienne.
    private static func withoutCedex(_ words: [String]) -> [String] {
        guard let cedex = words.firstIndex(of: "cedex"), cedex > 0 else { return words }
        let after = words[(cedex + 1)...].drop { $0.utf8.count < 3 && $0.allSatisfy(\.isNumber) }
        return Array(words[..<cedex] + after)
    }

    /// The kinds that a qualifier names: "Bretagne (région)". Nil for any other qualifier.
    public static func kinds(_ qualifier: PlaceName) -> Set<Territory.Kind>? { kinds[qualifier.key] }

    private static let kinds: [String: Set<Territory.Kind>] = [
        "pays": [.country], "country": [.country], "region": [.region, .formerRegion],
        "ancienneregion": [.formerRegion], "formerregion": [.formerRegion],
        "departement": [.departement, .collectivite], "department": [.departement, .collectivite],
        "collectivite": [.collectivite], "collectivitedoutremer": [.collectivite],
        "overseascollectivity": [.collectivite], "intercommunalite": [.epci], "intercommunality": [.epci],
        "agglomeration": [.epci], "epci": [.epci], "metropole": [.epci], "commune": [.commune, .collectivite],
        "ville": [.commune, .collectivite], "town": [.commune, .collectivite], "arrondissement": [.arrondissement],
        "quartier": [.quartier], "quartierprioritaire": [.quartier], "qpv": [.quartier],
    ]
}
