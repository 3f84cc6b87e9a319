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

    public func validated() -> Self { self }
}
