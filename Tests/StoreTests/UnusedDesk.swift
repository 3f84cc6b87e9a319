import Desk
import Foundation
import GRDB
import Support

@testable import Store

/// A desk that is open only while the test uses it.
struct UnusedDesk {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("guichet.sqlite")
        try FileManager.default.copyItem(atPath: Template.founding.path(), toPath: path)
    }

    func use<Value>(_ work: (OpenDesk) throws -> Value) throws -> Value {
        let desk = OpenDesk(store: try Store(path: path))
        defer { try? desk.store.pool.close() }
        return try work(desk)
    }

    struct OpenDesk {
        let store: Store

        @discardableResult
        func ask(_ title: String) throws -> Receipt {
            try store.perform(
                Ask(
                    title: title, body: "", territory: "Bobigny",
                    asker: Asker(name: nil, email: nil, telephone: nil, organisation: nil)), by: nil)
        }
    }
}
