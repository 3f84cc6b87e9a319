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
    /// The references of the imported entries: from those in the source to those on this desk.
    public let references: [String: String]

    public init(imported: Int, known: Int, references: [String: String] = [:]) {
        self.imported = imported
        self.known = known
        self.references = references
    }
}
