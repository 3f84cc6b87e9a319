import Crypto
import Desk
import Foundation
import Synchronization

/// The browser sessions of a read-only desk, which cannot store them. They end with the server. The token is checked
/// at each request, so that revoking it ends its sessions.
final class MemorySessions: Sendable {
    private struct Session {
        let token: String
        let until: Date
    }

    private let sessions = Mutex<[String: Session]>([:])

    /// The most sessions at a time; the one that ends first gives way.
    private static let most = 1_000

    /// - Returns: its secret.
    func open(with token: String, at now: Date) -> String {
        let secret = "memory." + SymmetricKey(size: .bits256).withUnsafeBytes { Data($0).base64URL }
        sessions.withLock { sessions in
            sessions = sessions.filter { $0.value.until > now }
            if sessions.count >= Self.most, let first = sessions.min(by: { $0.value.until < $1.value.until }) {
                sessions[first.key] = nil
            }
            sessions[secret] = Session(token: token, until: now + OpenSession.lasts)
        }
        return secret
    }

    /// The token that opened a session; nil for one that has ended or is not known.
    func token(of secret: String, at now: Date) -> String? {
        sessions.withLock { $0[secret] }.flatMap { $0.until > now ? $0.token : nil }
    }

    func close(_ secret: String) { sessions.withLock { $0[secret] = nil } }
}
