import Desk
public import Foundation
public import Store

/// A desk for one test: a copy of a template that is made once per process. It is removed with the value.
public final class TemporaryDesk: Sendable {
    public let folder: TemporaryFolder
    public let clock = SettableClock(SettableClock.founding)
    public let store: Store

    public var path: String { folder.path("guichet.sqlite") }

    /// - Parameters:
    ///   - template: the initial desk.
    ///   - untilExit: whether to keep it until the end of the process, for a static property.
    public init(_ template: Template = .founding, untilExit: Bool = false) throws {
        folder = try TemporaryFolder(untilExit: untilExit)
        let path = folder.path("guichet.sqlite")
        try FileManager.default.copyItem(atPath: template.path(), toPath: path)
        let clock = clock
        store = try Store(path: path) { clock.now }
    }
}

/// The initial state of a temporary desk. Each is made on first use, which takes a second or more.
public enum Template: Sendable {
    /// The network of 2012 and the embedded territory data.
    case founding
    /// The same, with the official files imported.
    case official
    /// The network of 2026.
    case today

    /// The path of a closed desk file.
    public func path() throws -> String {
        switch self {
        case .founding: try Self.Made.founding.get()
        case .official: try Self.Made.official.get()
        case .today: try Self.Made.today.get()
        }
    }

    /// The path of a closed desk file whose clock is accepted today. The desk was founded in 2012, but programs use the
    /// machine's clock.
    func pathToday() throws -> String {
        switch self {
        case .founding: try Vouched.founding.get()
        case .official: try Vouched.official.get()
        case .today: try Vouched.today.get()
        }
    }

    private enum Vouched {
        static let founding = Result { try vouched(.founding, "founding") }
        static let official = Result { try vouched(.official, "official") }
        static let today = Result { try vouched(.today, "today") }
    }

    private static func vouched(_ template: Template, _ name: String) throws -> String {
        let path = try folder.get().path("vouched-\(name).sqlite")
        try FileManager.default.copyItem(atPath: template.path(), toPath: path)
        _ = try Store(path: path).perform(Tick(clockIsRight: true), by: nil)
        return path
    }

    /// The official files in `shared` that the importer reads.
    public static let officialFiles = [
        "cog2026_communes.csv", "cog2026_mouvements-communes.csv", "cog2026_departements.csv", "cog2026_regions.csv",
        "cog2026_collectivites-outremer.csv", "laposte_019HexaSmal.csv", "epci2025_communes.csv",
        "qpv2024-par-commune.csv",
    ]

    private static let folder = Result { try TemporaryFolder(untilExit: true) }

    private enum Made {
        static let founding = Result { try create("2012") }
        static let today = Result { try create("2026") }
        static let official = Result {
            let path = try folder.get().path("official.sqlite")
            try FileManager.default.copyItem(atPath: founding.get(), toPath: path)
            let files = try officialFiles.map {
                ImportTerritories.File(name: $0, data: try SharedFiles.data("geo/\($0)"))
            }
            let store = try Store(path: path) { SettableClock.founding }
            _ = try store.perform(ImportTerritories(files: files, activate: true), by: nil)
            return path
        }
    }

    private static func create(_ network: String) throws -> String {
        let path = try folder.get().path("network-\(network).sqlite")
        _ = try Store.create(path: path, network: network) { SettableClock.founding }
        return path
    }
}

/// A temporary folder that is removed with the value.
public final class TemporaryFolder: Sendable {
    public let url: URL

    /// - Parameter untilExit: whether to keep it until the end of the process, for a static property.
    public init(untilExit: Bool = false) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "guichet-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        if untilExit { Leftovers.add(url) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    public func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file in the folder.
    /// - Returns: its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: url.appending(path: name))
        return path(name)
    }
}
