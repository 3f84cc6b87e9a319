import Atlas
import Desk
import Foundation
internal import GRDB
import Lexis

/// The network's themes, as stored.
enum ThemeRows {
    /// The slug of a theme, from its slug, label, acronym, synonym or an acronym's expansion.
    /// - Parameter unknown: the refusal, from the typed text and the known slugs.
    static func find(_ text: String, _ db: Database, unknown: (String, [String]) -> Refusal = Refusal.unknownTheme)
        throws -> String
    {
        let key = PlaceName(text).key
        guard let slug = try owner(key, db) ?? standingFor(key, db) else {
            throw unknown(text, try String.fetchAll(db, sql: "SELECT slug FROM theme ORDER BY slug"))
        }
        return slug
    }

    /// The theme of a folded term.
    private static func owner(_ key: String, _ db: Database) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT theme FROM theme_term WHERE key = ?"), arguments: [key])
    }

    private static func standingFor(_ key: String, _ db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT theme FROM theme_term WHERE expansion_key = ? ORDER BY key LIMIT 1"),
            arguments: [key])
    }

    // MARK: - Reading

    static func all(_ tx: Transaction) throws -> [ThemeFile] {
        try String.fetchAll(tx.db, sql: "SELECT slug FROM theme ORDER BY slug").map { try get($0, tx) }
    }

    static func get(_ slug: String, _ tx: Transaction) throws -> ThemeFile {
        let db = tx.db
        let label = try label(slug, db)
        let names = Set([slug, label].map { PlaceName($0).key })
        let terms = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT key, term, expansion FROM theme_term WHERE theme = ? ORDER BY key"),
            arguments: [slug]
        ).filter { try !names.contains($0["key"]) }
        return try ThemeFile(
            theme: Theme(
                slug: slug, label: label,
                terms: terms.map { try Theme.Term(term: $0["term"], expansion: $0["expansion"]) }),
            questions: seen(.questions, slug, tx), entries: seen(.entries, slug, tx),
            history: history(slug, db))
    }

    static func label(_ slug: String, _ db: Database) throws -> String {
        try String.fetchOne(db.cachedStatement(sql: "SELECT label FROM theme WHERE slug = ?"), arguments: [slug])
            ?? slug
    }

    /// How many questions or entries with a theme the account sees.
    private static func seen(_ corpus: Corpus, _ slug: String, _ tx: Transaction) throws -> Int {
        var conditions = Conditions()
        conditions.add("link.theme = :theme", "theme", slug)
        switch corpus {
        case .questions: conditions.add(try Visibility(tx).conditions())
        case .entries: conditions.add(try Visibility(tx).listedEntries())
        }
        let table = corpus.table
        return try Int.fetchOne(
            tx.db.cachedStatement(
                sql: """
                    SELECT count(*) FROM \(table)_theme AS link JOIN \(table) AS item ON item.id = link.\(table)
                    WHERE true\(conditions.sql)
                    """), arguments: StatementArguments(conditions.arguments)) ?? 0
    }

    /// How many questions or entries have a theme.
    /// - Parameter kind: `question` or `entry`.
    static func count(_ kind: String, _ slug: String, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM \(kind)_theme WHERE theme = ?"), arguments: [slug]) ?? 0
    }

    private static func history(_ slug: String, _ db: Database) throws -> [ThemeEvent] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT kind, slug, label, questions, entries, actor, at FROM theme_event WHERE theme = ?
                    ORDER BY id
                    """), arguments: [slug]
        ).compactMap { row in
            try ThemeEvent.Kind(rawValue: row["kind"]).map {
                try ThemeEvent(
                    kind: $0, slug: row["slug"], label: row["label"], questions: row["questions"],
                    entries: row["entries"], by: Account(row["actor"]), at: Date(seconds: row["at"]))
            }
        }
    }

    /// The theme that has this slug, this label and all of these terms; nil where there is none.
    static func same(_ slug: String, _ label: String, _ terms: [Theme.Term], _ tx: Transaction) throws -> ThemeFile? {
        guard
            try Bool.fetchOne(
                tx.db, sql: "SELECT 1 FROM theme WHERE slug = ? AND label = ?", arguments: [slug, label]) == true
        else { return nil }
        let there = try get(slug, tx)
        return terms.allSatisfy(there.theme.terms.contains) ? there : nil
    }

    /// Whether the theme of this name was merged into another one.
    static func wasMerged(_ name: String, into slug: String, _ db: Database) throws -> Bool {
        let key = PlaceName(name).key
        return try history(slug, db).contains { event in
            event.kind == .merged && [event.slug, event.label].contains { PlaceName($0).key == key }
        }
    }

    // MARK: - Writing

    /// Writes a new theme with its terms. Terms of other themes keep their theme.
    static func insert(_ theme: Theme, _ db: Database) throws {
        try db.execute(sql: "INSERT INTO theme (slug, label) VALUES (?, ?)", arguments: [theme.slug, theme.label])
        let names = [theme.label, theme.slug].map { Theme.Term(term: $0, expansion: nil) }
        for term in names + theme.terms { try insert(term, of: theme.slug, db) }
    }

    static func insert(_ term: Theme.Term, of slug: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO theme_term (key, term, theme, expansion, expansion_key) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                PlaceName(term.term).key, term.term, slug, term.expansion,
                term.expansion.map { PlaceName($0).key },
            ])
    }

    /// - Throws: `Refusal.themeTaken` where the name belongs to another theme.
    static func checkFree(_ name: String, for slug: String? = nil, _ db: Database) throws {
        let key = PlaceName(name).key
        guard !key.isEmpty else { throw Refusal.badLink(name) }
        if let owner = try owner(key, db), owner != slug { throw Refusal.themeTaken(name, theme: owner) }
    }

    /// A given slug, or one made from a label: `Égalité femmes-hommes` gives `egalite-femmes-hommes`.
    /// - Throws: `Refusal.badLink` for a malformed slug, or a label without a letter.
    static func slug(_ given: String?, from label: String) throws -> String {
        let elided: Set<String> = ["l", "d", "qu"]
        let made = words(of: label).map(\.folded).filter { !elided.contains($0) }.joined(separator: "-")
        let slug = given ?? made
        guard Directory.isSlug(slug), !slug.hasSuffix("-") else { throw Refusal.badLink(given ?? label) }
        return slug
    }

    static func record(
        _ kind: ThemeEvent.Kind, of theme: String, slug: String, label: String, questions: Int = 0, entries: Int = 0,
        by account: Account, _ tx: Transaction
    ) throws {
        try tx.db.execute(
            sql: """
                INSERT INTO theme_event (theme, kind, slug, label, questions, entries, actor, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                theme, kind.rawValue, slug, label, questions, entries, account.description, tx.now.seconds,
            ])
    }
}
