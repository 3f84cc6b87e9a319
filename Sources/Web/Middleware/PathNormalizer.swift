import HTTPTypes
import Hummingbird

/// Normalises the path before middleware and router see it (RFC 3986, 6.2.2), so that `//themes`, `/./themes`,
/// `/themes/` and `/%74hemes` are one path.
struct PathNormalizer<Inner: HTTPResponder>: HTTPResponder where Inner.Context == DeskContext {
    let inner: Inner

    func respond(to request: Request, context: DeskContext) async throws -> Response {
        let normal = NormalPath.of(request.uri.path)
        guard request.uri.path != normal else { return try await inner.respond(to: request, context: context) }
        var head = request.head
        head.path = normal + (request.uri.query.map { "?\($0)" } ?? "")
        return try await inner.respond(to: Request(head: head, body: request.body), context: context)
    }
}

/// Computes the normal form of a path.
enum NormalPath {
    /// The path with single slashes, no trailing slash and no `.` or `..`. Only characters that require it are
    /// percent-encoded, in upper case. An encoded slash stays encoded, because it is not a separator.
    static func of(_ path: String) -> String {
        guard path.hasPrefix("/") else { return path }
        var parts: [String] = []
        for part in path.split(separator: "/").map(written) {
            switch part {
            case ".": break
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    private static func written(_ part: Substring) -> String {
        var bytes = Array(part.utf8)[...]
        var text = ""
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%"), let high = bytes.first.flatMap(digit),
                let low = bytes.dropFirst().first.flatMap(digit)
            {
                bytes = bytes.dropFirst(2)
                let value = high << 4 | low
                text += isUnreserved(value) ? String(UnicodeScalar(value)) : encoded(value)
            } else {
                text += isUnreserved(byte) || separators.contains(byte) ? String(UnicodeScalar(byte)) : encoded(byte)
            }
        }
        return text
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(byte)
        }
    }

    /// The other characters allowed in a path segment (RFC 3986, 3.3): `sub-delims`, `:`, `@`.
    private static let separators = Set("!$&'()*+,;=:@".utf8)

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.flatMap { byte < 0x80 ? UInt8($0) : nil }
    }

    private static func encoded(_ byte: UInt8) -> String {
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
