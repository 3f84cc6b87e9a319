internal import GRDB
import Ranking

/// The candidates of a search: documents within the conditions, with all phrases of the query and none of its excluded
/// words.
///
/// The documents with the phrases are known at the start. The conditions are looked up for one document at a time, only
/// for documents that may be among the best. After `fewLookups` lookups they are evaluated for all documents at once.
final class CandidateFilter: Candidates {
    private let reader: IndexReader
    private let allowed: AllowedDocuments?
    /// The documents that may be found, as far as is known.
    private(set) var known: DocumentSet?
    private var isComplete: Bool
    private var lookups = 0

    /// The number of single lookups before all documents are evaluated at once.
    private static let fewLookups = 4_000

    /// - Parameters:
    ///   - allowed: the conditions; nil: none.
    ///   - required: the only documents that may be found; nil: all.
    init(_ allowed: AllowedDocuments?, requiring required: DocumentSet?, _ reader: IndexReader) {
        (self.reader, self.allowed, known) = (reader, allowed, required)
        isComplete = allowed == nil
        isOpen = required == nil
        areAll = allowed == nil && required == nil
    }

    let areAll: Bool

    /// No required phrase, no excluded word.
    let isOpen: Bool

    func contains(_ id: UInt32) throws -> Bool {
        guard isPossible(id) else { return false }
        guard !isComplete, let allowed else { return true }
        lookups += 1
        guard lookups <= Self.fewLookups, !allowed.readsIndex else {
            try complete(allowed)
            return isPossible(id)
        }
        let statement = try reader.db.cachedStatement(
            sql:
                "SELECT EXISTS (SELECT 1 FROM \(Self.from(allowed)) WHERE \(Self.document(allowed)) = :document \(allowed.sql))"
        )
        return try Bool.fetchOne(statement, arguments: arguments(allowed, ["document": Int64(id)])) ?? false
    }

    private func isPossible(_ id: UInt32) -> Bool { known?.contains(id) ?? true }

    private func complete(_ allowed: AllowedDocuments) throws {
        let document = Self.document(allowed)
        var within = try reader.documents(
            "SELECT \(document) FROM \(Self.from(allowed)) WHERE 1 \(allowed.sql)", arguments(allowed))
        if let known { within.formIntersection(known) }
        known = within
        isComplete = true
    }

    // MARK: - The conditions

    private static func from(_ allowed: AllowedDocuments) -> String {
        allowed.through.map {
            "\($0) CROSS JOIN \(allowed.table) AS item ON item.id = \($0).\(allowed.table)"
        } ?? "\(allowed.table) AS item"
    }

    private static func document(_ allowed: AllowedDocuments) -> String {
        allowed.through.map { "\($0).id" } ?? "item.id"
    }

    private func arguments(
        _ allowed: AllowedDocuments, _ more: [String: (any DatabaseValueConvertible)?] = [:]
    ) -> StatementArguments { StatementArguments(allowed.arguments.merging(more) { _, new in new }) }
}
