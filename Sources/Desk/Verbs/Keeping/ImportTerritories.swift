public import Foundation

/// Reads official territory files and, when told to, takes them over in one transaction.
public struct ImportTerritories: Verb {
    public typealias Reply = TerritoryChanges

    /// A file as it came from its producer.
    public struct File: Codable, Sendable {
        public let name: String
        public let data: Data

        public init(name: String, data: Data) {
            self.name = name
            self.data = data
        }
    }

    public let files: [File]
    /// Without it, only says what would change.
    public let activate: Bool
    public var isTrial: Bool { !activate }

    public init(files: [File], activate: Bool) {
        self.files = files
        self.activate = activate
    }

    public func validated() -> Self { self }
}

/// What the files change in the map.
public struct TerritoryChanges: Codable, Equatable, Sendable {
    /// What one file holds.
    public struct File: Codable, Equatable, Sendable {
        public let name: String
        /// Such as `communes` or `postal_codes`.
        public let format: String
        public let rows: Int

        public init(name: String, format: String, rows: Int) {
            self.name = name
            self.format = format
            self.rows = rows
        }
    }

    public let files: [File]
    /// What comes and what changes, counted by what it is: `commune`, `name`, `postal_code` ...
    public let added: [String: Int]
    public let changed: [String: Int]
    /// Rows about communes that the map does not have, or that lie abroad.
    public let ignored: [String: Int]
    public let activated: Bool
    /// The version of the territory data now.
    public let dataVersion: String

    public init(
        files: [File], added: [String: Int], changed: [String: Int],
        ignored: [String: Int], activated: Bool, dataVersion: String
    ) {
        self.files = files
        self.added = added
        self.changed = changed
        self.ignored = ignored
        self.activated = activated
        self.dataVersion = dataVersion
    }
}
