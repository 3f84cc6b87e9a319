internal import GRDB
import Lexis

/// The expansions of acronyms, from the documents of an index or from the network's list of themes.
struct AcronymList {
    /// `entry` or `question`.
    let source: String

    /// The expansions of acronyms among the words of a query, each in folded words, in the order of these. The
    /// expansion in most documents is taken, else the one of the themes.
    func expansions(of words: [String], _ db: Database) throws -> [[String]] {
        let said = try found(
            """
            SELECT folded, expansion FROM acronym WHERE source = :source
            AND folded IN (SELECT value FROM json_each(:wanted)) ORDER BY documents DESC, expansion
            """, ["source": source, "wanted": JSON.folded(words)], db)
        let listed = try found(
            """
            SELECT key, expansion FROM theme_term WHERE key IN (SELECT value FROM json_each(:wanted))
            AND expansion IS NOT NULL
            """, ["wanted": JSON.folded(words)], db)
        return words.compactMap { word in
            said[word]?.split(separator: " ").map(String.init)
                ?? listed[word].map { searchedWords(of: $0).map(\.folded) }
        }
    }

    /// The acronyms, folded, whose expansions are among the words of a query.
    func written(out words: [String], _ db: Database) throws -> [String] {
        var all: [ArraySlice<String>] = []
        for start in words.indices.prefix(Self.searched) where !StopWords.contains(words[start]) {
            for end in (start + 2)..<max(start + 3, min(start + Self.longest, words.count) + 1) where end <= words.count
            {
                all.append(words[start..<end])
            }
        }
        guard !all.isEmpty else { return [] }
        let said = try found(
            """
            SELECT expansion, folded FROM acronym WHERE source = :source
            AND expansion IN (SELECT value FROM json_each(:wanted)) ORDER BY documents DESC, folded
            """, ["source": source, "wanted": JSON.folded(all.map { $0.joined(separator: " ") })], db)
        let listed = try found(
            """
            SELECT expansion_key, key FROM theme_term
            WHERE expansion_key IN (SELECT value FROM json_each(:wanted)) ORDER BY key
            """, ["wanted": JSON.folded(all.map { $0.joined() })], db)
        return all.reduce(into: []) { acronyms, words in
            let acronym = said[words.joined(separator: " ")] ?? listed[words.joined()]
            if let acronym, !acronyms.contains(acronym) { acronyms.append(acronym) }
        }
    }

    /// Limits: an expansion must begin within the first words of the query, and have no more words than this.
    private static let searched = 16
    private static let longest = 12

    /// What a statement has for wanted texts, of several the first. All are looked up at once: a statement for each
    /// would take longer than the search.
    private func found(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> [String: String] {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        var found: [String: String] = [:]
        // By position: looking a name up costs time in each row.
        while let row = try rows.next() {
            let name: String = try row[0]
            if found[name] == nil { found[name] = try row[1] }
        }
        return found
    }
}
