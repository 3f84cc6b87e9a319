import ArgumentParser
import Desk
import Foundation
import Phrasebook

/// Files to attach.
struct AttachOption: ParsableArguments {
    @Option(
        name: .customLong("attach"),
        help: ArgumentHelp(
            tr(
                "Un fichier à joindre : PDF, bureautique, CSV, texte, image (répétable).",
                "A file to attach: PDF, office document, CSV, text, picture (repeatable)."), valueName: "file"),
        completion: .file())
    var paths: [String] = []

    /// The files, read and checked; nil where none is named.
    /// - Throws: `Refusal` for a folder, and for a file that cannot be read or is not taken.
    func files() throws -> [NewAttachment]? {
        guard !paths.isEmpty else { return nil }
        return try paths.map { try Self.read($0) }.checked()
    }

    /// At most one byte more than is taken is read.
    private static func read(_ path: String) throws -> NewAttachment {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw Refusal.folderAttachment(path: path)
        }
        guard let file = FileHandle(forReadingAtPath: path) else { throw Refusal.noFile(path: path) }
        defer { try? file.close() }
        guard let content = try? file.read(upToCount: Bounds.attachment + 1) ?? Data() else {
            throw Refusal.noFile(path: path)
        }
        return try NewAttachment(name: path, content: content)
    }
}
