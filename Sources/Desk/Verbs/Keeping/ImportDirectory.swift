/// Imports a directory: adds or changes the centres in the file; centres that it does not contain are kept.
public struct ImportDirectory: Verb {
    public typealias Reply = DirectoryChanges

    public let centres: [Centre]
    /// Whether to import; false for a preview.
    public let activate: Bool
    public var isTrial: Bool { !activate }

    public init(centres: [Centre], activate: Bool) {
        self.centres = centres
        self.activate = activate
    }

    public func validated() -> Self { self }
}

/// The changes that a directory makes.
public struct DirectoryChanges: Codable, Equatable, Sendable {
    /// Slugs.
    public let added: [String]
    public let changed: [String]
    public let unchanged: [String]

    public init(added: [String], changed: [String], unchanged: [String]) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
    }
}
