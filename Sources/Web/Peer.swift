import NIOCore

/// Whoever waits for an answer at the other end of a connection.
struct Peer: Sendable {
    private let channel: (any Channel)?

    /// - Parameter channel: one that was never connected, as where the router is asked without a server, cannot be lost.
    init(_ channel: any Channel) { self.channel = channel.isActive ? channel : nil }

    /// The connection is closed: nobody would read the answer.
    var isGone: Bool { channel.map { !$0.isActive } ?? false }
}

/// The work was not begun, because whoever asked for it had gone.
struct Departed: Error {}
