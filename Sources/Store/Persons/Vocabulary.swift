import Atlas
import Desk
internal import GRDB
import Lexis

/// Decides whether a word of a name is distinctive. There is no dictionary: a word is not distinctive if it is known as
/// a word of the language or as another's name (`NameSense`), looks like a word, is the name of a place, a theme or a
/// centre, or occurs in several texts of the desk. In doubt it is not distinctive.
struct Vocabulary {
    private let db: Database
    /// The words of the themes, their terms and the centres.
    private let ofTheField: Set<String>
    /// The number of the persons' own questions that contain each word. An answer to a person may name them every time.
    private let own: [String: Int]

    /// - Parameter questions: the persons' own.
    init(_ db: Database, without questions: Set<Int64>) throws {
        self.db = db
        own = try questions.reduce(into: [:]) { counts, question in
            let document = try String.fetchOne(
                db.cachedStatement(sql: "SELECT title || char(10) || text FROM question_document WHERE id = ?"),
                arguments: [question])
            for word in Set(words(of: document ?? "").map(\.folded)) { counts[word, default: 0] += 1 }
        }
        let texts = try String.fetchAll(
            db,
            sql: """
                SELECT label FROM theme UNION ALL SELECT term || ' ' || coalesce(expansion, '') FROM theme_term
                UNION ALL SELECT name || ' ' || slug || ' ' || legal_form FROM centre
                """)
        let audiences = Audience.allCases.map(\.rawValue)
        // Without articles and particles, which names contain too: "Anne de Tregastelen".
        let all = (texts + audiences).flatMap { words(of: $0).map(\.folded) }
        ofTheField = Set(all.filter { !StopWords.contains($0) && !NameSense.isParticle($0) })
    }

    /// A word in more texts than this is not a name, or is the name of several persons.
    private static let mostTexts = 3

    /// In folded form.
    func tells(_ word: String) throws -> Bool {
        guard word.count > 2, !word.contains(where: \.isNumber), !StopWords.contains(word), !NameSense.isOrdinary(word),
            !isOfTheField(word),
            !Self.endings.contains(where: word.hasSuffix), try !isPlace(word)
        else { return false }
        let texts = try SearchIndex.all.compactMap(\.words).reduce(0) {
            try $0 + ($1.documents(of: [word], db)[word] ?? 0)
        }
        return texts - own[word, default: 0] <= Self.mostTexts
    }

    /// A word used in the names of organisations and their work.
    func isOfTheField(_ word: String) -> Bool { NameSense.isOrganisation(word) || ofTheField.contains(word) }

    /// Endings that are more frequent in words of the language than in names.
    private static let endings = [
        "tion", "sion", "ment", "ments", "isme", "iste", "istes", "ance", "ence", "ique", "iques", "able", "ables",
        "age",
        "ages", "ateur", "atrice", "euse", "euses", "aire", "aires", "oire", "oires", "rice", "ture", "tures", "logie",
    ]

    /// The words of a place's name, and the name itself as one word.
    func isPlace(_ name: String) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM territory_name WHERE key = ?1 OR bare = ?1 LIMIT 1"),
            arguments: [name]) ?? false
    }
}
