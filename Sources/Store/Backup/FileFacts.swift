import Desk
import Foundation

/// The file system's data on a path, without opening it.
struct FileFacts: Equatable {
    let device: UInt64
    let inode: UInt64
    let size: Int64
    let isFile: Bool
    let isFolder: Bool
    let owner: uid_t
    let group: gid_t

    /// Nil where the path does not exist.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        isFile = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        owner = status.st_uid
        group = status.st_gid
    }

    func isSame(as other: FileFacts) -> Bool { device == other.device && inode == other.inode }

    /// The bytes that this account can still write in a folder; nil where unknown.
    static func room(in folder: String) -> Int64? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }

    /// The last component of a path.
    static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// Synchronises a folder, so that the names of its files survive a power failure.
    static func synchronise(_ path: String) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }
}

/// A file written under a temporary name, then put in its place in one step, or removed.
final class PartialFile {
    let path: String
    private let descriptor: Int32
    private var isPlaced = false

    /// Creates it beside its final place, readable by this account only.
    /// - Throws: `Refusal`: the folder does not allow it, or another process writes for the same place.
    init(for target: String) throws(Refusal) {
        let url = URL(fileURLWithPath: target)
        let path = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).partial").path
        descriptor = try Self.claim(path, for: target)
        self.path = path
        removeBeside()
    }

    private static func claim(_ path: String, for target: String) throws(Refusal) -> Int32 {
        let file = open(path, O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .noPlace(path: target) }
        // A file left by a killed process is reused; one that another process writes or has just placed is not.
        var status = stat()
        guard flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &status) == 0, let facts = FileFacts(path),
            facts.inode == UInt64(status.st_ino), facts.isFile
        else {
            close(file)
            throw .backup(.busy(path: target))
        }
        guard fchmod(file, 0o600) == 0, ftruncate(file, 0) == 0 else {
            close(file)
            throw .noPlace(path: target)
        }
        return file
    }

    deinit {
        if !isPlaced {
            unlink(path)
            removeBeside()
        }
        close(descriptor)
    }

    /// Deletes the files that killed processes left in a folder. One that a process still writes is locked, and stays.
    static func removeLeft(in folder: String, startingWith beginning: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(beginning) && name.hasSuffix(".sqlite.partial") {
            let path = "\(folder)/\(name)"
            let file = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
            guard file >= 0 else { continue }
            defer { close(file) }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else { continue }
            for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
        }
    }

    /// Files that SQLite may have left beside it.
    private func removeBeside() { for end in ["-wal", "-shm", "-journal"] { unlink(path + end) } }

    /// Gives it the owner of the file that it replaces, where this account may.
    func belong(like facts: FileFacts) { _ = fchown(descriptor, facts.owner, facts.group) }

    /// Synchronises it and puts it in its place in one step.
    func place(at target: String) throws(Refusal) {
        guard fsync(descriptor) == 0, rename(path, target) == 0 else { throw .backup(.unwritten(path: target)) }
        isPlaced = true
        FileFacts.synchronise(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    }
}
