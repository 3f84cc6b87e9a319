import Desk
import Foundation
import Phrasebook

/// Where a file of the desk is saved: readable by this account alone, and whole or not at all.
struct SavedFile {
    let path: String

    /// - Parameters:
    ///   - path: a file or a folder; nil: here.
    ///   - name: of the file, where no other is given.
    init(path: String?, name: String) {
        guard let path else {
            self.path = name
            return
        }
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        self.path = isFolder.boolValue ? (path as NSString).appendingPathComponent(name) : path
    }

    /// - Throws: `Refusal.fileExists`, also where a link leads nowhere.
    func checkFree() throws(Refusal) {
        var status = stat()
        guard lstat(path, &status) != 0 else { throw .fileExists(path: path) }
    }

    /// - Throws: `Refusal` where the place cannot be written, or another file is there; then nothing was written.
    func write(_ content: Data, replacing: Bool) throws {
        guard replacing else { return try create(path, content) }
        let folder = (path as NSString).deletingLastPathComponent
        let fresh = (folder as NSString).appendingPathComponent(".guichet-\(UUID().uuidString)")
        try create(fresh, content)
        guard rename(fresh, path) == 0 else {
            unlink(fresh)
            throw Refusal.noPlace(path: path)
        }
    }

    private func create(_ path: String, _ content: Data) throws {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? Refusal.fileExists(path: path) : Refusal.noPlace(path: self.path)
        }
        do {
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try file.write(contentsOf: content)
            try file.close()
        } catch {
            unlink(path)
            throw error
        }
    }
}
