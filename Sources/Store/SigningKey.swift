import Crypto
public import Foundation
internal import GRDB

extension Store {
    /// The key with which a server signs its forms: 256 random bits, the same for the life of the desk.
    public func signingKey() throws -> Data {
        if let key = try pool.read({ try Data.fetchOne($0, sql: "SELECT key FROM signing_key") }) { return key }
        let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        // A read-only desk cannot store a key, and signs nothing for another process.
        guard !isReadOnly else { return fresh }
        return try change { db in
            try db.execute(sql: "INSERT OR IGNORE INTO signing_key (id, key) VALUES (1, ?)", arguments: [fresh])
            return try Data.fetchOne(db, sql: "SELECT key FROM signing_key") ?? fresh
        }
    }
}
