import Atlas
import Desk
internal import GRDB
import Lexis

/// Whether a word tells a person from others. There is no dictionary: a word is one of the language, or someone else's,
/// where it is known as one (`NameSense`), looks like one, is the name of a place, a theme or a centre, or stands in several
/// of the desk's texts. When in doubt it tells nobody.
struct Vocabulary {
    private let db: Database
    /// The words of the themes, their terms and the centres.
    private let ofTheField: Set<String>

    init(_ db: Database) throws {
        self.db = db
        let texts = try String.fetchAll(
            db,
            sql: """
                SELECT label FROM theme UNION ALL SELECT term || ' ' || coalesce(expansion, '') FROM theme_term
                UNION ALL SELECT name || ' ' || slug || ' ' || legal_form FROM centre
                """)
        let audiences = Audience.allCases.map(\.rawValue)
        // Not its articles and particles, which stand in names too: "Anne de Tregastelen".
        let all = (texts + audiences).flatMap { words(of: $0).map(\.folded) }
        ofTheField = Set(all.filter { !StopWords.contains($0) && !NameSense.isParticle($0) })
    }

    /// In more texts than so many a word is no name, or that of several.
    private static let mostTexts = 3

    /// In folded form.
    func tells(_ word: String) throws -> Bool {
        guard word.count > 2, !word.contains(where: \.isNumber), !StopWords.contains(word), !NameSense.isOrdinary(word),
            !isOfTheField(word),
            !Self.endings.contains(where: word.hasSuffix), try !isPlace(word)
        else { return false }
        let texts = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT coalesce(sum(documents), 0) FROM word WHERE folded = ?"), arguments: [word])
        return (texts ?? 0) <= Self.mostTexts
    }

    /// A word of what organisations and their work are called.
    func isOfTheField(_ word: String) -> Bool { NameSense.isOrganisation(word) || ofTheField.contains(word) }

    /// How words of the language end, more often than names.
    private static let endings = [
        "tion", "sion", "ment", "ments", "isme", "iste", "istes", "ance", "ence", "ique", "iques", "able", "ables",
        "age",
        "ages", "ateur", "atrice", "euse", "euses", "aire", "aires", "oire", "oires", "rice", "ture", "tures", "logie",
    ]

    /// The words of a place's name, or the name itself, with nothing between its words.
    func isPlace(_ name: String) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM territory_name WHERE key = ?1 OR bare = ?1 LIMIT 1"),
            arguments: [name]) ?? false
    }
}
