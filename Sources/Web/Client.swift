import NIOCore

/// Whoever waits for an answer at the other end of a connection.
struct Client: Sendable {
    private let channel: (any Channel)?
    /// The client's IP address.
    let address: String

    /// - Parameter channel: one that was never connected, as where the router is asked without a server, cannot be lost.
    init(_ channel: any Channel, address: String) {
        self.channel = channel.isActive ? channel : nil
        self.address = address
    }

    /// The same connection, when a proxy has told who is at its other end.
    init(_ client: Client, address: String) { (channel, self.address) = (client.channel, address) }

    /// The connection is closed: nobody would read the answer.
    var isGone: Bool { channel.map { !$0.isActive } ?? false }
}

/// The work was not begun, because whoever asked for it had gone.
struct Departed: Error {}
