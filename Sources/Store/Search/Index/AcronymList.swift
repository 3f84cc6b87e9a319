internal import GRDB
import Lexis

/// What acronyms stand for: as the documents of an index say, or the network's list of themes.
struct AcronymList {
    /// `entry` or `question`.
    let source: String

    /// What an acronym stands for, in folded words; nil where nothing says so. Most documents decide, then the themes.
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
        return listed.map { Lexis.words(of: $0).map(\.folded) }
    }

    /// The acronyms, folded, of what stands written out among the words of a query.
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

    /// An expansion that is looked for begins among so many words of the query, and has at most so many itself.
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
