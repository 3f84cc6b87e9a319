/// Imports entries of another set unchanged. Entries whose identifier was imported before are skipped.
public struct ImportEntries: Verb {
    public typealias Reply = ImportedEntries

    public let records: [EntryRecord]
    /// The slug of the centre for entries that name none; nil for the national desk.
    public let centre: String?
    /// The name of the set, because two sets may use the same identifiers; nil for none.
    public let set: String?
    /// Whether to import; false only checks that the themes, places and centres exist.
    public let activate: Bool
    public var isTrial: Bool { !activate }

    public init(records: [EntryRecord], centre: String? = nil, set: String? = nil, activate: Bool) {
        self.records = records
        self.centre = centre
        self.set = set
        self.activate = activate
    }

    public func validated() -> Self { self }
}

/// The result of an import.
public struct ImportedEntries: Codable, Equatable, Sendable {
    public let imported: Int
    /// The entries that existed already.
    public let known: Int
    /// The entry of each record, in the order of the records.
    public let entries: [Placed]
    /// What the records point at that is neither among them nor on the desk; only where nothing is imported.
    public let unlinked: [String]

    /// An entry that a record became, or was already.
    public struct Placed: Codable, Equatable, Sendable {
        public let reference: String
        /// Whether the entry has not changed since its import. Its links may then be written again, because an import
        /// that was interrupted may not have written them.
        public let isUntouched: Bool

        public init(reference: String, isUntouched: Bool) {
            self.reference = reference
            self.isUntouched = isUntouched
        }
    }

    public init(imported: Int, known: Int, entries: [Placed] = [], unlinked: [String] = []) {
        self.imported = imported
        self.known = known
        self.entries = entries
        self.unlinked = unlinked
    }
}

extension EntryRecord {
    /// The entries it points at, as the file names them.
    public var links: [String] { seeAlso + [replacedBy].compactMap(\.self) }
}

extension LinkEntries {
    /// What imported records point at, by the references on this desk. An entry that someone changed since it was
    /// imported stays as it is.
    /// - Parameter entries: what each record became, as the import replied.
    public init(_ records: [EntryRecord], as entries: [ImportedEntries.Placed]) {
        var references: [String: String] = [:]
        for (record, entry) in zip(records, entries) {
            for name in [record.id, record.reference].compactMap(\.self) { references[name] = entry.reference }
        }
        let linking = zip(records, entries).filter { $1.isUntouched && !$0.links.isEmpty }
        self.init(
            links: linking.map { record, entry in
                Links(
                    reference: entry.reference, seeAlso: record.seeAlso.map { references[$0] ?? $0 },
                    replacedBy: record.replacedBy.map { references[$0] ?? $0 })
            })
    }
}
