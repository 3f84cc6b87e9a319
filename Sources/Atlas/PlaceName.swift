import Lexis

/// The form in which names of places are compared: without case, accents, ligatures, apostrophes and hyphens, with
/// `St`, `Ste` and `s/` expanded, and with the article in front ("Courneuve (La)").
public struct PlaceName: Equatable, Sendable {
    /// The folded words, the article in front.
    public let words: [String]

    public init(words: some Sequence<String>) { self.words = Array(words) }

    public init(_ text: String) {
        let folded = Folding.fold(text)
        var words = (folded.utf8.contains(UInt8(ascii: "/")) ? Self.slashesRead(folded) : folded)
            .replacing("&", with: " et ").split { !$0.isLetter && !$0.isNumber }.map {
                Self.writtenOut[String($0)] ?? String($0)
            }
        if words.count > 1, let last = words.last, Self.articles.contains(last),
            folded.contains(where: { "(,".contains($0) })
        {
            words.insert(words.removeLast(), at: 0)
        }
        self.words = words
    }

    /// `s/` and `/` are "sur", `s/s` is "sous"; before a number a slash is a separator: "Bobigny/93".
    private static func slashesRead(_ folded: String) -> String {
        folded.replacing(/\/(?=\s*[0-9])/, with: " ").replacing(/\bs\/s\b/, with: " sous ")
            .replacing(/\bs\//, with: " sur ").replacing("/", with: " sur ")
    }

    /// Letters and digits only, so that spaces and hyphens make no difference.
    public var key: String { words.joined() }

    /// The key without its article.
    public var bare: String {
        guard words.count > 1, let first = words.first, Self.articles.contains(first) else { return key }
        return words.dropFirst().joined()
    }

    public var isEmpty: Bool { words.isEmpty }

    private static let articles: Set<String> = ["l", "le", "la", "les"]

    /// `lez` and `lès` (near) are often typed as `les`.
    private static let writtenOut = [
        "st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes", "lez": "les", "nd": "notredame",
        "ss": "sous", "fd": "ferrand", "hte": "haute", "htes": "hautes", "hts": "hauts",
    ]
}
