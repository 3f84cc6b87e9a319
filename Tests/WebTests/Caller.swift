import NIOCore
import NIOPosix

/// A client with its own connection, which may disconnect at any time.
final class Caller: Sendable {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Connects to a server on this machine.
    init(port: Int) async throws {
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true))
                }
            }
    }

    /// Sends the beginning of a request and disconnects.
    func breakOff(_ beginning: String) async throws {
        try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: beginning))
            outbound.finish()
            for try await _ in inbound {}
        }
    }

    /// Sends bytes unchanged.
    /// - Returns: what was received until the server closed the connection, or until it contains `end`.
    func send(_ parts: [String], until end: String? = nil) async throws -> String {
        try await channel.executeThenClose { inbound, outbound in
            for part in parts { try? await outbound.write(ByteBuffer(string: part)) }
            var text = ""
            do {
                for try await part in inbound {
                    text += String(buffer: part)
                    if let end, text.contains(end) { break }
                }
            } catch {
                // The server may close the connection while there is still more to send.
                if text.isEmpty { throw error }
            }
            return text
        }
    }

    /// Sends a request and runs the closure before reading the response.
    /// - Parameter meanwhile: returns whether to wait for the response.
    /// - Returns: what was received until the server closed. If the client disconnects, the call returns after the
    ///   server noticed it.
    func get(_ path: String, meanwhile: () async throws -> Bool = { true }) async throws -> String {
        try await channel.executeThenClose { inbound, outbound in
            let head = "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            try await outbound.write(ByteBuffer(string: head))
            if try await !meanwhile() { outbound.finish() }
            var text = ""
            for try await part in inbound { text += String(buffer: part) }
            return text
        }
    }
}
