import Foundation
import Glibc
import Synchronization

/// A server on loopback that answers one request with a fixed text, or accepts it and never answers.
final class ToyEndpoint: Sendable {
    let url: String
    private let listener: Int32
    private let received = Mutex("")

    /// The request as received.
    var request: String { received.withLock { $0 } }

    /// - Parameter answer: the response; nil to never answer.
    init(_ answer: String?) throws {
        let (listener, port) = try Self.listen()
        self.listener = listener
        url = "http://127.0.0.1:\(port)/v1"
        guard let answer else { return }
        Thread.detachNewThread { [self] in
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            received.withLock { $0 = Self.read(connection) }
            let reply = "HTTP/1.1 200 OK\r\nContent-Length: \(answer.utf8.count)\r\nConnection: close\r\n\r\n\(answer)"
            _ = reply.withCString { write(connection, $0, strlen($0)) }
            close(connection)
        }
    }

    deinit { close(listener) }

    /// A port on which nothing listened a moment ago.
    static func freePort() throws -> UInt16 {
        let (listener, port) = try listen()
        close(listener)
        return port
    }

    private static func listen() throws -> (socket: Int32, port: UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && Glibc.listen(listener, 4) == 0
                    && getsockname(listener, $0, &length) == 0
            }
        }
        guard isOpen else { throw CocoaError(.fileReadUnknown) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    /// Reads a request: its head, and a body of the length given there.
    private static func read(_ connection: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        var text = ""
        while true {
            let count = Glibc.read(connection, &bytes, bytes.count)
            guard count > 0 else { return text }
            text += String(decoding: bytes[..<count], as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n") else { continue }
            let length =
                text[..<end.lowerBound].lowercased().split(separator: "\r\n")
                .first { $0.hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(15).filter(\.isNumber)) } ?? 0
            if text[end.upperBound...].utf8.count >= length { return text }
        }
    }
}
