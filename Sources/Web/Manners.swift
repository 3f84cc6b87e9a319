import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Ends a connection whose request was answered before it was read whole, such as one that is too large: the rest is not
/// taken in. It is closed slowly, so that the answer arrives (RFC 9112, 9.6).
final class Manners: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// The part of a request that is not read yet.
    private enum Rest: Equatable {
        case none
        /// So many bytes; nil where it does not say.
        case bytes(Int?)
    }

    private var rest = Rest.none
    private var isLeaving = false
    private var passed = 0

    /// So many bytes of a request that was answered are read none the less, so that the next one is heard.
    private static let most = 256 * 1_024
    /// For how long what still comes is thrown away.
    private static let patience = TimeAmount.seconds(2)

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        guard let parser = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
        try? pipeline.addHandler(OldManners(), position: ChannelPipeline.SynchronousOperations.Position.after(parser))
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

    /// What is left of the request is more than is worth reading.
    private var isTooMuch: Bool {
        switch rest {
        case .none: false
        case .bytes(let left): left.map { $0 > Self.most } ?? true
        }
    }
}

/// What the server owes to clients that speak HTTP/1.0 (the connection ends with the answer, RFC 9112, 9.3), and to those who
/// ask before they send much (RFC 9110, 10.1.1).
private final class OldManners: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Requests that are not answered yet.
    private var waiting = 0

    /// More than any path takes, in bytes: files that are imported.
    private static let most = 96 << 20

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        waiting += 1
        let isOld = head.version.major < 1 || (head.version.major == 1 && head.version.minor == 0)
        if isOld { head.headers.replaceOrAdd(name: "Connection", value: "close") }
        // RFC 9112, 3.2: one host, no more and no less. Nobody's name is refused further on, in words (`Origins`).
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
