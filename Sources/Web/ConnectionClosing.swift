import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Closes a connection after a response that was sent before the request was read whole, for example a 413. It closes
/// in two steps, so that the client can read the response before the connection is reset (RFC 9112, 9.6).
final class ConnectionClosing: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How much of the request has not arrived yet.
    private enum Rest: Equatable {
        case none
        /// The remaining length in bytes; nil when the request does not declare it.
        case bytes(Int?)
    }

    private var rest = Rest.none
    private var isLeaving = false
    private var passed = 0

    /// Up to this many remaining bytes are still read after a response, so that the connection can be reused.
    private static let most = 256 * 1_024
    /// How long incoming bytes are discarded before the connection is closed.
    private static let patience = TimeAmount.seconds(2)

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        guard let parser = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
        try? pipeline.addHandler(HTTP1Duties(), position: ChannelPipeline.SynchronousOperations.Position.after(parser))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            let length = head.headerFields[.contentLength].flatMap { Int($0) }
            let isChunked = head.headerFields[.transferEncoding] != nil
            rest = length == nil && !isChunked ? .bytes(0) : .bytes(isChunked ? nil : length)
        case .body(let bytes):
            if case .bytes(let left?) = rest { rest = .bytes(max(0, left - bytes.readableBytes)) }
            passed += bytes.readableBytes
            if isLeaving {
                if passed > Self.most * 4 { context.close(promise: nil) }
                return
            }
        case .end: rest = .none
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.kind != .informational && isTooMuch:
            isLeaving = true
            passed = 0
            head.headerFields[.connection] = "close"
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end where isLeaving:
            let end = promise ?? context.eventLoop.makePromise(of: Void.self)
            let channel = context.channel
            end.futureResult.whenComplete { _ in
                channel.close(mode: .output).whenFailure { _ in channel.close(promise: nil) }
                channel.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
            }
            context.writeAndFlush(data, promise: end)
        default: context.write(data, promise: promise)
        }
    }

    /// Whether more is left of the request than is worth reading.
    private var isTooMuch: Bool {
        switch rest {
        case .none: false
        case .bytes(let left): left.map { $0 > Self.most } ?? true
        }
    }
}

/// Implements two duties of an HTTP server: it closes the connection after a response to HTTP/1.0 (RFC 9112, 9.3), and
/// it answers `Expect: 100-continue` (RFC 9110, 10.1.1).
private final class HTTP1Duties: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// How many requests have no complete response yet.
    private var waiting = 0

    /// The largest body for which 100 is sent, in bytes: above the limit of every route, including imports of files.
    private static let most = 96 << 20

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        waiting += 1
        let isOld = head.version.major < 1 || (head.version.major == 1 && head.version.minor == 0)
        if isOld { head.headers.replaceOrAdd(name: "Connection", value: "close") }
        // RFC 9112, 3.2 requires exactly one Host. An empty one makes `Origins` answer 400 with an explanation.
        let hosts = head.headers["Host"].count
        if hosts > 1 || (hosts == 0 && !isOld) { head.headers.replaceOrAdd(name: "Host", value: "") }
        let length = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
        let expects = head.headers["Expect"].contains { $0.lowercased() == "100-continue" }
        if expects, !isOld, waiting == 1, length <= Self.most {
            let go = HTTPResponseHead(version: .http1_1, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(go)), promise: nil)
        }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { waiting -= 1 }
        context.write(data, promise: promise)
    }
}
