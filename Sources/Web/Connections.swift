import NIOCore
import NIOHTTPTypes
import Synchronization

/// Limits how many connections one client address may hold, so that one client cannot take all of them.
final class Connections: Sendable {
    private let open = Mutex<[String: Int]>([:])
    private let most: Int
    /// Addresses of trusted proxies; they are exempt, because they hold the connections of all their clients.
    private let proxies: [IPRange]

    /// - Parameter most: the limit for each address; 0: no limit.
    init(most: Int, proxies: [IPRange]) {
        self.most = most
        self.proxies = proxies
    }

    /// Counts one more connection of an address.
    /// - Returns: the name to pass to `close` (empty for an address that is not counted); nil when the limit is
    ///   reached.
    func take(_ address: String) -> String? {
        guard most > 0, !proxies.contains(where: { $0.contains(address) }) else { return "" }
        let name = IPRange.household(of: address)
        return open.withLock { open in
            guard open[name, default: 0] < most else { return nil }
            open[name, default: 0] += 1
            return name
        }
    }

    func close(_ name: String) {
        guard !name.isEmpty else { return }
        open.withLock { open in
            let left = (open[name] ?? 1) - 1
            open[name] = left > 0 ? left : nil
        }
    }

    /// A channel handler that closes a connection at once when its address has reached the limit.
    final class Door: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = HTTPRequestPart
        typealias InboundOut = HTTPRequestPart

        private let connections: Connections
        private var name: String?

        init(_ connections: Connections) { self.connections = connections }

        func handlerAdded(context: ChannelHandlerContext) {
            if context.channel.isActive { enter(context) }
        }

        func channelActive(context: ChannelHandlerContext) {
            enter(context)
            context.fireChannelActive()
        }

        func channelInactive(context: ChannelHandlerContext) {
            leave()
            context.fireChannelInactive()
        }

        func handlerRemoved(context: ChannelHandlerContext) { leave() }

        private func enter(_ context: ChannelHandlerContext) {
            guard name == nil else { return }
            name = connections.take(context.channel.remoteAddress?.ipAddress ?? "local")
            if name == nil { context.close(promise: nil) }
        }

        private func leave() {
            if let name { connections.close(name) }
            name = nil
        }
    }
}
