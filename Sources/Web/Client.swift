import NIOCore

/// The client at the other end of a connection.
struct Client: Sendable {
    private let channel: (any Channel)?
    /// The client's IP address.
    let address: String

    /// - Parameter channel: a channel that was never connected (the router called without a server) never counts as
    ///   gone.
    init(_ channel: any Channel, address: String) {
        self.channel = channel.isActive ? channel : nil
        self.address = address
    }

    /// The same connection with the client address that a trusted proxy reported.
    init(_ client: Client, address: String) { (channel, self.address) = (client.channel, address) }

    /// Whether the connection is closed, so that nobody would read the response.
    var isGone: Bool { channel.map { !$0.isActive } ?? false }
}

/// Thrown when work is dropped before it starts because its client has disconnected.
struct Departed: Error {}
