internal import GRDB

/// Says which documents may be found: those within the conditions, that have the query's phrases and nothing it excludes.
///
/// What phrases leave is known at once. Conditions are looked up document by document as these come near the best; when
/// that happens often, for all documents together.
final class Gate {
    private let db: Database
    private let index: SearchIndex
    private let allowed: Ranker.Allowed?
    private let largest: Int64
    /// Those that may be found, as far as that is known.
    private var known: DocumentSet?
    private var isComplete: Bool
    private var lookups = 0

    /// So many documents are looked up one by one.
    private static let fewLookups = 4_000

    init(_ terms: Terms, _ allowed: Ranker.Allowed?, _ index: SearchIndex, largest: Int64, _ db: Database) throws {
        (self.db, self.index, self.allowed, self.largest) = (db, index, allowed, largest)
        isComplete = allowed == nil
        isOpen = terms.phrases.isEmpty && terms.excluded.isEmpty
        let phrases = terms.phrases.filter { !$0.isEmpty }.map(Terms.quoted)
        if !phrases.isEmpty { known = try matching(phrases.joined(separator: " AND ")) }
        guard !terms.excluded.isEmpty else { return }
        var wanted = known ?? DocumentSet(largest: largest, isFull: true)
        wanted.subtract(try matching(terms.excluded.map { Terms.quoted([$0]) }.joined(separator: " OR ")))
        known = wanted
    }

    /// Nothing is required of a document's words, and nothing excluded.
    let isOpen: Bool

    /// False for a document that is known not to be found.
    @inline(__always)
    func mayLet(_ id: UInt32) -> Bool { known?.contains(id) ?? true }

    /// Leaves of some documents those that are not known to be none.
    func narrow(_ documents: inout DocumentSet) { if let known { documents.formIntersection(known) } }

    /// Whether a document may be found.
    func lets(_ id: UInt32) throws -> Bool {
        guard mayLet(id) else { return false }
        guard !isComplete, let allowed else { return true }
        lookups += 1
        guard lookups <= Self.fewLookups, !allowed.readsIndex else {
            try complete(allowed)
            return mayLet(id)
        }
        let statement = try db.cachedStatement(
            sql:
                "SELECT EXISTS (SELECT 1 FROM \(Self.from(allowed)) WHERE \(Self.document(allowed)) = :document \(allowed.sql))"
        )
        return try Bool.fetchOne(statement, arguments: arguments(allowed, ["document": Int64(id)])) ?? false
    }

    private func complete(_ allowed: Ranker.Allowed) throws {
        let document = Self.document(allowed)
        var within = try set(
            "SELECT \(document) FROM \(Self.from(allowed)) WHERE 1 \(allowed.sql)", arguments(allowed))
        if let known { within.formIntersection(known) }
        known = within
        isComplete = true
    }

    private func matching(_ expression: String) throws -> DocumentSet {
        try set("SELECT rowid FROM \(index.table) WHERE \(index.table) MATCH :query", ["query": expression])
    }

    private func set(_ sql: String, _ arguments: StatementArguments) throws -> DocumentSet {
        var set = DocumentSet(largest: largest)
        let ids = try Int64.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let id = try ids.next() { if let id = UInt32(exactly: id) { set.insert(id) } }
        return set
    }

    // MARK: - The conditions

    private static func from(_ allowed: Ranker.Allowed) -> String {
        allowed.through.map {
            "\($0) CROSS JOIN \(allowed.table) AS item ON item.id = \($0).\(allowed.table)"
        } ?? "\(allowed.table) AS item"
    }

    private static func document(_ allowed: Ranker.Allowed) -> String {
        allowed.through.map { "\($0).id" } ?? "item.id"
    }

    private func arguments(
        _ allowed: Ranker.Allowed, _ more: [String: (any DatabaseValueConvertible)?] = [:]
    ) -> StatementArguments { StatementArguments(allowed.arguments.merging(more) { _, new in new }) }
}
