public import Foundation

/// Reads official territory files and, if `activate` is set, imports them in one transaction.
public struct ImportTerritories: Verb {
    public typealias Reply = TerritoryChanges

    /// A file as published by its producer.
    public struct File: Codable, Sendable {
        public let name: String
        public let data: Data

        public init(name: String, data: Data) {
            self.name = name
            self.data = data
        }
    }

    public let files: [File]
    /// Whether to import; false for a preview.
    public let activate: Bool
    public var isTrial: Bool { !activate }

    public init(files: [File], activate: Bool) {
        self.files = files
        self.activate = activate
    }

    public func validated() -> Self { self }
}

/// The changes that the files make to the territory data.
public struct TerritoryChanges: Codable, Equatable, Sendable {
    /// The contents of one file.
    public struct File: Codable, Equatable, Sendable {
        public let name: String
        /// The format, such as `communes` or `postal_codes`.
        public let format: String
        public let rows: Int

        public init(name: String, format: String, rows: Int) {
            self.name = name
            self.format = format
            self.rows = rows
        }
    }

    public let files: [File]
    /// Additions and changes, counted by kind: `commune`, `name`, `postal_code` and so on.
    public let added: [String: Int]
    public let changed: [String: Int]
    /// Rows ignored because their commune is unknown or abroad.
    public let ignored: [String: Int]
    public let activated: Bool
    /// The version of the territory data after the import.
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
