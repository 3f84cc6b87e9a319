import Desk
import Documents
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import Phrasebook

/// Answers a request whose request line or headers are too long with 431 and a sentence. Hummingbird answers every
/// request that it cannot parse with an empty 400.
final class LongHeaders: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let beginnings = Beginnings()
    private var isTooLong = false

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        guard let parser = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
        try? pipeline.addHandler(beginnings, position: ChannelPipeline.SynchronousOperations.Position.before(parser))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .headerOverflow? = error as? HTTPParserError { isTooLong = true }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard isTooLong, case .head(var head) = unwrapOutboundIn(data), head.status == .badRequest else {
            return context.write(data, promise: promise)
        }
        let (type, text) = beginnings.isAPI ? (Wire.problem, Self.problem) : ("text/plain; charset=utf-8", Self.line)
        let body = ByteBuffer(string: text)
        head.status = .requestHeaderFieldsTooLarge
        head.headerFields[.contentType] = type
        head.headerFields[.contentLength] = String(body.readableBytes)
        head.headerFields[.xContentTypeOptions] = "nosniff"
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: promise)
    }

    /// In both languages, because `Accept-Language` was not parsed.
    private static let sentence = Language.allCases.map {
        $0.phrases.site.status(HTTPResponse.Status.requestHeaderFieldsTooLarge.code)
    }.joined(separator: " / ")

    private static let line = sentence + "\n"

    private static var problem: String {
        // The request has no identifier yet.
        let problem = ProblemDocument(.requestHeaderFieldsTooLarge, title: sentence, request: "unread")
        return (try? Wire.encoder.encode(problem)).map { String(decoding: $0, as: UTF8.self) } ?? line
    }
}

/// Reads the start of each request before the parser does, because the path is lost when parsing fails.
private final class Beginnings: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// Whether the last request is for the API.
    private(set) var isAPI = false

    /// The length of `OPTIONS`.
    private static let longestMethod = 7
    private static let root = Array(" \(Routes.API.root)/".utf8)

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let start = unwrapInboundIn(data).readableBytesView.prefix(Self.longestMethod + Self.root.count)
        // Later parts of a request have no path at this position and change nothing.
        if let space = start.firstIndex(of: UInt8(ascii: " ")), start[space...].dropFirst().first == UInt8(ascii: "/") {
            isAPI = start[space...].starts(with: Self.root)
        }
        context.fireChannelRead(data)
    }
}
