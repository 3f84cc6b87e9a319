import Foundation
import Synchronization

/// Folders held by static properties, to be removed at the end of the process.
enum Leftovers {
    private static let folders = Mutex<[URL]>([])

    static func add(_ folder: URL) {
        let isFirst = folders.withLock { folders in
            folders.append(folder)
            return folders.count == 1
        }
        if isFirst { atexit { Leftovers.remove() } }
    }

    private static func remove() {
        for folder in folders.withLock({ $0 }) { try? FileManager.default.removeItem(at: folder) }
    }
}
