/// Creates the links between imported entries after all are stored; links to missing entries are skipped.
public struct LinkEntries: Verb {
    /// The number of links created.
    public typealias Reply = Int

    /// The links of one entry, by references of this desk.
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

    public func validated() -> Self { self }
}
