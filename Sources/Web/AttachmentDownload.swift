import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// The response with the content of a file, which a browser saves and never shows: what people send is not run in the
/// site's name.
enum AttachmentDownload {
    /// No scripts, no forms, an origin of its own, where a browser shows it after all.
    static let policy = "sandbox; default-src 'none'"

    static func response(_ file: AttachmentContent, to request: Request) -> Response {
        let tag = EntityTag(version: nil, body: file.content)
        var headers: HTTPFields = [
            .contentType: file.attachment.type.mediaType, .contentDisposition: disposition(file.attachment.name),
            .contentSecurityPolicy: policy, .xContentTypeOptions: "nosniff", .eTag: tag.text,
            // A file of an entry is public only as long as the entry is, so it is asked for again each time.
            .cacheControl: file.attachment.version == nil ? "no-cache" : "no-store",
        ]
        if tag.isAmong(request.headers[values: .ifNoneMatch]) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentLength] = String(file.content.count)
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.content)))
    }

    /// The name in ASCII for old clients, and in UTF-8 (RFC 6266, 4.3; RFC 8187, 3.2).
    static func disposition(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F && !"\"\\%".unicodeScalars.contains(scalar)
                ? Character(scalar) : "_"
        }
        let encoded = name.utf8.map { byte in
            let isKept = attributeCharacters.contains(byte)
            return isKept
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased()
        }.joined()
        return "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(encoded)"
    }

    /// `attr-char` of RFC 8187, 3.2.1.
    private static let attributeCharacters = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~".utf8)
}
