import Desk
import Synchronization

/// The last act on an entry that was encoded. All entries of an import begin with the same act, and encoding it again
/// for each took an eighth of the import's time.
final class EncodedActCache: Sendable {
    private let last = Mutex<(act: EntryAct, json: String)?>(nil)

    func json(_ act: EntryAct) throws -> String {
        if let last = last.withLock({ $0 }), last.act == act { return last.json }
        let json = try JSON.encode(act)
        last.withLock { $0 = (act, json) }
        return json
    }
}
