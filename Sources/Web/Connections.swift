import NIOCore
import NIOHTTPTypes
import Synchronization

/// How many connections each address holds: one that holds too many gets no more, so that the others do.
final class Connections: Sendable {
    private let open = Mutex<[String: Int]>([:])
    private let most: Int
    /// Proxies hold the connections of everyone.
    private let proxies: [IPRange]

    /// - Parameter most: of one address; 0: as many as it wants.
    init(most: Int, proxies: [IPRange]) {
        self.most = most
        self.proxies = proxies
    }

    /// Takes one more.
    /// - Returns: the name it is counted by, for `close`; nil where it is one too many.
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

    /// Closes a connection at once that is one too many.
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
