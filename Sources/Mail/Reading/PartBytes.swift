import CGMime
import Foundation

/// The content type of a part: `text/plain; charset=utf-8`.
struct PartType {
    private let type: UnsafeMutablePointer<GMimeContentType>?
    /// In lower case: `text/plain`.
    let name: String

    init(_ object: UnsafeMutablePointer<GMimeObject>) {
        type = g_mime_object_get_content_type(object)
        guard let type, let name = g_mime_content_type_get_mime_type(type) else {
            self.name = "text/plain"
            return
        }
        defer { g_free(name) }
        self.name = ShownText.line(
            Charset.text(of: UnsafeRawBufferPointer(start: name, count: strlen(name)), named: nil)
        )
        .lowercased()
    }

    var subtype: Substring { name[(name.firstIndex(of: "/") ?? name.startIndex)...].dropFirst() }

    /// The value of a parameter, decoded (RFC 2231).
    func parameter(_ name: String) -> String? {
        guard let type, let value = g_mime_content_type_get_parameter(type, name) else { return nil }
        return String(cString: value)
    }

    var isText: Bool {
        name == "text/plain" || name == "text/html" || name == "text/enriched" || name == "text/richtext"
    }
    var isSignature: Bool {
        ["application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"].contains(name)
    }
    var isCalendarReply: Bool { name == "text/calendar" && parameter("method")?.lowercased() == "reply" }
    var isSMIME: Bool { name == "application/pkcs7-mime" || name == "application/x-pkcs7-mime" }
    var isWinmail: Bool { name == "application/ms-tnef" || name == "application/vnd.ms-tnef" }
}

extension PartWalk {
    /// The content after its transfer encoding is removed.
    func bytes(_ object: UnsafeMutablePointer<GMimeObject>) -> Data {
        guard MessageParser.isKind(object, of: g_mime_part_get_type()) else { return raw(object) }
        let part = UnsafeMutableRawPointer(object).assumingMemoryBound(to: GMimePart.self)
        guard let content = g_mime_part_get_content(part) else { return Data() }
        return Self.written { g_mime_data_wrapper_write_to_stream(content, $0) }
    }

    private func raw(_ object: UnsafeMutablePointer<GMimeObject>) -> Data {
        Self.written { g_mime_object_write_to_stream(object, nil, $0) }
    }

    /// A part with its headers, unchanged.
    func raw(_ object: UnsafeMutablePointer<GMimeObject>, name: String, type: String) -> ReceivedAttachment {
        ReceivedAttachment(name: name, type: type, content: raw(object))
    }

    private static func written(_ write: (UnsafeMutablePointer<GMimeStream>) -> Int) -> Data {
        guard let stream = g_mime_stream_mem_new() else { return Data() }
        defer { g_object_unref(stream) }
        _ = write(stream)
        let memory = UnsafeMutableRawPointer(stream).assumingMemoryBound(to: GMimeStreamMem.self)
        guard let array = g_mime_stream_mem_get_byte_array(memory), let start = array.pointee.data else {
            return Data()
        }
        return Data(bytes: start, count: Int(array.pointee.len))
    }

    func attachment(_ object: UnsafeMutablePointer<GMimeObject>) -> ReceivedAttachment {
        let isInline = g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() } == "inline"
        let type = PartType(object)
        return ReceivedAttachment(
            name: name(object), type: type.name, content: bytes(object),
            isInline: isInline && type.name.hasPrefix("image/") && g_mime_object_get_content_id(object) != nil)
    }

    /// Whether a text part is a file: its disposition says so, or it has a file name.
    func isAttached(_ object: UnsafeMutablePointer<GMimeObject>) -> Bool {
        let disposition = g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() }
        return disposition == "attachment" || !name(object).isEmpty
    }

    /// The file name; empty if there is none.
    func name(_ object: UnsafeMutablePointer<GMimeObject>) -> String {
        let value =
            g_mime_object_get_content_disposition_parameter(object, "filename")
            ?? g_mime_object_get_content_type_parameter(object, "name")
        return value.map { AttachmentName.of(MessageHeaders.decoded(String(cString: $0))) } ?? ""
    }
}

/// Makes file names safe to store.
enum AttachmentName {
    /// The longest name that is kept, in characters, extension included.
    static let longest = 200

    /// The name of an attached message that has none of its own.
    static func of(subject: String?) -> String {
        let name = subject.map { of(String($0.unicodeScalars.map { isSeparator($0) ? " " : Character($0) })) } ?? ""
        return name.isEmpty ? "message" : name
    }

    /// The name without its path. A name that is too long is cut in the middle, so that the extension stays.
    static func of(_ name: String) -> String {
        // Scalars, because a slash with an accent upon it is a slash for a file system.
        let parts = ShownText.line(name).unicodeScalars.split(whereSeparator: isSeparator)
        let last = ShownText.line(parts.last.map { String($0) } ?? "")
        let bare = last == "." || last == ".." ? "" : last
        guard bare.unicodeScalars.count > longest else { return bare }
        let ending =
            bare.lastIndex(of: ".").map { bare[$0...] }.flatMap { $0.unicodeScalars.count <= 12 ? $0 : nil } ?? ""
        return String(bare.unicodeScalars.prefix(longest - ending.unicodeScalars.count)) + ending
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "\\" }
}

/// Finds the charset that an HTML document names.
enum HTMLCharset {
    /// The charset of `<meta charset=...>`; nil if there is none.
    static func named(_ html: Data, _ type: PartType) -> String? {
        guard type.name == "text/html" else { return nil }
        let head = String(decoding: html.prefix(2_048), as: UTF8.self).lowercased()
        guard let mark = head.range(of: "charset=") else { return nil }
        let value = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
        return String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }
}
