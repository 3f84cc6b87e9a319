import Desk
import Foundation

/// The file that was opened. It stays open whatever becomes of its name: what is written into one that was moved away,
/// deleted or replaced would be lost, or be found by nobody.
struct DeskFile: Sendable {
    private let path: String
    private let device: dev_t
    private let inode: ino_t

    /// - Throws: `Refusal.noDatabase` where there is none.
    init(path: String) throws(Refusal) {
        guard let status = Self.status(of: path) else { throw .noDatabase(path: path) }
        self.path = path
        (device, inode) = (status.st_dev, status.st_ino)
    }

    /// - Throws: `Refusal.deskMoved` where the path no longer leads to it.
    func check() throws(Refusal) {
        guard let status = Self.status(of: path), (status.st_dev, status.st_ino) == (device, inode) else {
            throw .deskMoved
        }
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }
}
