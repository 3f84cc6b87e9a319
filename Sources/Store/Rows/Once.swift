import Crypto
import Desk
import Foundation
internal import GRDB

/// The sender of a write with an idempotency key.
enum Sender {
    case account(Account)
    /// A visitor of the site, identified by cookies.
    case visit(String)
    /// Anyone else, identified by the key alone.
    case stranger

    /// What tells the same key of two senders apart.
    fileprivate var salt: String {
        switch self {
        case .account(let account): "account \(account)"
        case .visit(let visit): "visit \(visit)"
        case .stranger: "stranger"
        }
    }
}

/// A write that happens once, however often it is sent. The same key from another sender is another key.
struct Once<V: Stored> {
    private let tx: Transaction
    private let key: String
    private let kept: KeptKey
    private let proof: Data
    private let sender: Sender

    /// - Throws: `Refusal` for a key that is too long or malformed.
    init(_ key: String, _ verb: V, from sender: Sender, _ tx: Transaction) throws {
        self.tx = tx
        self.key = try Text.required(key, .key)
        self.sender = sender
        kept = KeptKey(self.key, from: sender.salt)
        proof = kept.proof(of: String(describing: V.self) + (try JSON.encode(verb)))
    }

    /// What the verb replied the first time; nil where this is the first.
    /// - Throws: `Refusal.keyReused` where the key came with something else, `.replyGone` where the reply is not kept.
    func earlier() throws -> V.Reply? {
        guard
            let row = try Row.fetchOne(
                tx.db, sql: "SELECT verb, reply FROM idempotency WHERE key = ?", arguments: [kept.name])
        else { return nil }
        guard try row["verb"] == proof else { throw Refusal.keyReused(key) }
        let sealed: Data = try row["reply"]
        guard !sealed.isEmpty else { throw Refusal.replyGone(key) }
        let text = String(decoding: try kept.opened(sealed), as: UTF8.self)
        let reply = try JSON.read([V.Reply].self, text).first
        guard case .stranger = sender else { return reply }
        return reply.map(V.repeated)
    }

    /// Keeps the reply, sealed with the key, for a repeat. Someone who has the file can try keys, which are often
    /// short: a secret in the reply is kept only for a visitor of the site, whose key is the signature of a form.
    func keep(_ reply: V.Reply) throws {
        let sealed: Data =
            switch (sender, V.kept) {
            case (.visit, _), (.account, .whole): try seal(reply)
            case (.stranger, .whole), (_, .withoutSecrets): try seal(V.repeated(reply))
            case (_, .nothing): Data()
            }
        try tx.db.execute(
            sql: "INSERT INTO idempotency (key, verb, reply, at) VALUES (?, ?, ?, ?)",
            arguments: [kept.name, proof, sealed, tx.now.seconds])
    }

    private func seal(_ reply: V.Reply) throws -> Data { try kept.sealed(Data(JSON.encode([reply]).utf8)) }
}

enum KeptReplies {
    /// Forgets all replies. They are sealed, so that those about one person cannot be told apart.
    static func forget(_ db: Database) throws { try db.execute(sql: "UPDATE idempotency SET reply = x''") }
}

/// What is stored of a sender's key. It reveals neither the key nor, without the key, what was sent and replied. Three
/// keys are derived from the sender's key and the sender (HKDF, RFC 5869).
struct KeptKey {
    private let key: SymmetricKey
    private let salt: Data

    init(_ key: String, from sender: String) {
        self.key = SymmetricKey(data: Data(key.utf8))
        salt = Data(sender.utf8)
    }

    /// The name under which the row is found, 32 bytes.
    var name: Data { derived("name").withUnsafeBytes { Data($0) } }

    /// HMAC-SHA256 of a text: equal only for the same text under the same key.
    func proof(of text: String) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: derived("proof")))
    }

    /// AES-256-GCM: nonce, ciphertext and tag.
    func sealed(_ data: Data) throws -> Data {
        let box = try AES.GCM.seal(data, using: derived("reply"))
        return Data(box.nonce) + box.ciphertext + box.tag
    }

    /// - Throws: `CryptoKitError` for what was not sealed with this key.
    func opened(_ data: Data) throws -> Data {
        try AES.GCM.open(AES.GCM.SealedBox(combined: data), using: derived("reply"))
    }

    private func derived(_ use: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, salt: salt, info: Data("guichet idempotency \(use)".utf8), outputByteCount: 32)
    }
}
