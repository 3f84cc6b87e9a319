public import Foundation

/// Files outside the repository, because they are too large or their licence does not allow including them: official
/// data and test cases.
///
/// Tests that need them are skipped when they are missing.
public enum SharedFiles {
    /// The nearest folder named `shared` above this file.
    private static let folder: URL? = sequence(first: URL(filePath: #filePath)) {
        $0.path == "/" ? nil : $0.deletingLastPathComponent()
    }
    .map { $0.appending(path: "shared") }
    .first { FileManager.default.fileExists(atPath: $0.appending(path: "geo").path) }

    public static var arePresent: Bool { folder != nil }

    /// The reason shown for skipped tests.
    public static let notice = "no shared/ next to the project"

    /// - Parameter path: relative to the folder, such as `geo/cog2026_communes.csv`.
    public static func data(_ path: String) throws -> Data {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return try Data(contentsOf: folder.appending(path: path))
    }

    /// The location of a file or folder.
    public static func url(_ path: String) throws -> URL {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return folder.appending(path: path)
    }

    public static func exist(_ path: String) -> Bool {
        folder.map { FileManager.default.fileExists(atPath: $0.appending(path: path).path) } ?? false
    }

    public static func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }
}
