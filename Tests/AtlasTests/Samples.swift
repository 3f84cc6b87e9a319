import Foundation

@testable import Atlas

/// The official files next to the project, which are too large to be part of it.
enum Samples {
    static let folder: URL? = sequence(first: URL(filePath: #filePath)) {
        $0.path == "/" ? nil : $0.deletingLastPathComponent()
    }
    .map { $0.appending(path: "shared/geo") }
    .first { FileManager.default.fileExists(atPath: $0.path) }

    static var arePresent: Bool {
        folder != nil
    }

    static func read(_ name: String) throws -> TerritoryFile {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return try TerritoryFile.read(Data(contentsOf: folder.appending(path: name)), name: name)
    }
}

/// Reads made-up text as a file.
func read(_ text: String) throws(FileDamage) -> TerritoryFile {
    try TerritoryFile.read(Data(text.utf8), name: "essai.csv")
}

/// The damages of a file that is to be refused.
func damages(_ read: () throws -> Void) -> [Damage] {
    do {
        try read()
    } catch let damage as FileDamage {
        return damage.damages
    } catch {}
    return []
}
