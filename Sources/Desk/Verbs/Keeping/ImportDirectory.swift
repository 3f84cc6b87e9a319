/// Takes over a directory: centres are added or changed as the file says; those it does not name stay.
public struct ImportDirectory: Verb {
    public typealias Reply = DirectoryChanges

    public let centres: [Centre]
    /// Without it, only says what would change.
    public let activate: Bool
    public var isTrial: Bool { !activate }

    public init(centres: [Centre], activate: Bool) {
        self.centres = centres
        self.activate = activate
    }

    public func validated() -> Self { self }
}

/// What a directory changes.
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
