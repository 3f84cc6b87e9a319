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

/// Ties imported entries to those they point at, once all are there; what is not there is left out.
public struct LinkEntries: Verb {
    /// How many links there are now.
    public typealias Reply = Int

    /// What one entry points at, by references of this desk.
    public struct Links: Codable, Sendable {
        public let reference: String
        public let seeAlso: [String]
        public let replacedBy: String?

        public init(reference: String, seeAlso: [String], replacedBy: String?) {
            self.reference = reference
            self.seeAlso = seeAlso
            self.replacedBy = replacedBy
        }
    }

    public let links: [Links]

    public init(links: [Links]) { self.links = links }
}
