internal import GRDB
import Lexis

/// The expansions of acronyms, from the documents of an index or from the network's list of themes.
struct AcronymList {
    /// `entry` or `question`.
    let source: String

    /// The expansion of an acronym, in folded words; nil where none is known. The expansion in most documents is taken,
    /// else the one of the themes.
    func expansion(of folded: String, _ db: Database) throws -> [String]? {
        let said = try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT expansion FROM acronym WHERE source = ? AND folded = ? ORDER BY documents DESC, expansion LIMIT 1
                    """), arguments: [source, folded])
        if let said { return said.split(separator: " ").map(String.init) }
        let listed = try String.fetchOne(
            db.cachedStatement(sql: "SELECT expansion FROM theme_term WHERE key = ? AND expansion IS NOT NULL"),
            arguments: [folded])
        return listed.map { searchedWords(of: $0).map(\.folded) }
    }

    /// The acronyms, folded, whose expansions are among the words of a query.
    func written(out words: [String], _ db: Database) throws -> [String] {
        var found: [String] = []
        for start in words.indices.prefix(Self.searched) where !StopWords.contains(words[start]) {
            for end in (start + 2)..<max(start + 3, min(start + Self.longest, words.count) + 1) where end <= words.count
            {
                let said = Array(words[start..<end])
                if let acronym = try acronym(of: said, db), !found.contains(acronym) { found.append(acronym) }
            }
        }
        return found
    }

    /// Limits: an expansion must begin within the first words of the query, and have no more words than this.
    private static let searched = 16
    private static let longest = 12

    private func acronym(of words: [String], _ db: Database) throws -> String? {
        let said = try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT folded FROM acronym WHERE source = ? AND expansion = ? ORDER BY documents DESC, folded LIMIT 1
                    """), arguments: [source, words.joined(separator: " ")])
        return try said
            ?? String.fetchOne(
                db.cachedStatement(sql: "SELECT key FROM theme_term WHERE expansion_key = ? ORDER BY key LIMIT 1"),
                arguments: [words.joined()])
    }
}
