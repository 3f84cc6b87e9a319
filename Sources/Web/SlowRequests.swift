import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request is not complete before a deadline, even if bytes keep arriving, or whose client
/// has closed its side. A request that arrives at a speed of slow lines gets another deadline, so that files can be sent.
final class SlowRequests: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let patience: TimeAmount
    private var deadline: Scheduled<Void>?
    /// The bytes of the body since the last deadline.
    private var received: Int64 = 0

    /// The least speed, in bytes a second: a tenth of a megabit, which every line has.
    private static let leastSpeed: Int64 = 12_500

    init(patience: TimeAmount) { self.patience = patience }

    /// A client that disconnected and one that only closed its sending side cannot be told apart. Like nginx, the
    /// server treats both as disconnected, so that the work for them is dropped.
    func handlerAdded(context: ChannelHandlerContext) {
        try? context.channel.syncOptions?.setOption(.allowRemoteHalfClosure, value: false)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: wait(on: context.channel)
        case .body(let bytes): received += Int64(bytes.readableBytes)
        case .end: deadline?.cancel()
        }
        context.fireChannelRead(data)
    }

    private func wait(on channel: any Channel) {
        received = 0
        deadline = channel.eventLoop.assumeIsolated().scheduleTask(in: patience) { [self] in
            let isArriving = received >= Self.leastSpeed * patience.nanoseconds / 1_000_000_000
            if isArriving { wait(on: channel) } else { channel.close(promise: nil) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }
}
