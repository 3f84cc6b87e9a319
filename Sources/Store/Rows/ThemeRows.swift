import Atlas
import Desk
internal import GRDB

/// The network's themes, as stored.
enum ThemeRows {
    /// The slug of a theme named by its slug, label, acronym or synonym.
    /// - Throws: `Refusal.unknownTheme` with the slugs there are.
    static func find(_ text: String, _ db: Database) throws -> String {
        let key = PlaceName(text).key
        guard
            let slug = try String.fetchOne(
                db.cachedStatement(sql: "SELECT theme FROM theme_term WHERE key = ?"), arguments: [key])
        else {
            throw Refusal.unknownTheme(
                text, known: try String.fetchAll(db, sql: "SELECT slug FROM theme ORDER BY slug"))
        }
        return slug
    }
}
