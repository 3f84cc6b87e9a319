/// Takes over entries from another set as they are; those taken over before, by their identifier, are left.
public struct ImportEntries: Verb {
    public typealias Reply = ImportedEntries

    public let records: [EntryRecord]
    /// The slug of the centre of entries that name none; nil for the national desk.
    public let centre: String?
    /// The name of the set they come from: two sets may use the same identifiers; nil for none.
    public let set: String?
    /// Without it, only checks that the themes, places and centres named are there.
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

/// How many entries came.
public struct ImportedEntries: Codable, Equatable, Sendable {
    public let imported: Int
    /// They were there already.
    public let known: Int
    /// The references that imported entries had where they come from, and those that they have here.
    public let references: [String: String]

    public init(imported: Int, known: Int, references: [String: String] = [:]) {
        self.imported = imported
        self.known = known
        self.references = references
    }
}
