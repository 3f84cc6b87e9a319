import CGMime
import Desk
import Foundation

/// Composes messages with GMime.
enum MessageWriter {
    /// A message with a text and the same content in HTML (RFC 2046, 5.1.4), in UTF-8 and quoted-printable.
    static func bytes(_ headers: OutgoingHeaders, text: String, html: String) -> Data {
        _ = MessageParser.ready
        guard let message = g_mime_message_new(0) else { return Data() }
        defer { g_object_unref(message) }
        write(headers, to: message)
        guard let both = g_mime_multipart_new_with_subtype("alternative") else { return Data() }
        defer { g_object_unref(both) }
        for (subtype, content) in [("plain", text), ("html", html)] {
            guard let part = part(subtype, content) else { return Data() }
            g_mime_multipart_add(both, object(part))
            g_object_unref(part)
        }
        g_mime_message_set_mime_part(message, object(both))
        guard let written = g_mime_object_to_string(object(message), nil) else { return Data() }
        defer { g_free(written) }
        return Data(bytes: written, count: strlen(written))
    }

    private static func write(_ headers: OutgoingHeaders, to message: UnsafeMutablePointer<GMimeMessage>) {
        add(headers.from, GMIME_ADDRESS_TYPE_FROM, to: message)
        add(headers.to, GMIME_ADDRESS_TYPE_TO, to: message)
        if let replyTo = headers.replyTo { add(replyTo, GMIME_ADDRESS_TYPE_REPLY_TO, to: message) }
        g_mime_message_set_subject(message, headers.subject, charset)
        g_mime_message_set_message_id(message, headers.messageID)
        if let date = g_date_time_new_from_unix_utc(gint64(headers.date.timeIntervalSince1970)) {
            g_mime_message_set_date(message, date)
            g_date_time_unref(date)
        }
        var others = [
            // These headers tell programs not to answer (RFC 3834, 5). The second is Outlook's.
            ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"),
            ("Content-Language", headers.language.rawValue),
        ]
        if let last = headers.references.last {
            others.append(("In-Reply-To", "<\(last)>"))
            others.append(("References", headers.references.map { "<\($0)>" }.joined(separator: " ")))
        }
        for (name, value) in others { g_mime_object_set_header(object(message), name, value, charset) }
    }

    private static func add(
        _ mailbox: Mailbox, _ type: GMimeAddressType, to message: UnsafeMutablePointer<GMimeMessage>
    ) {
        guard let address = internet_address_mailbox_new(mailbox.name, mailbox.address) else { return }
        defer { g_object_unref(address) }
        internet_address_set_charset(address, charset)
        internet_address_list_add(g_mime_message_get_addresses(message, type), address)
    }

    private static func part(_ subtype: String, _ content: String) -> UnsafeMutablePointer<GMimePart>? {
        let bytes = Array(content.utf8)
        guard let stream = g_mime_stream_mem_new() else { return nil }
        defer { g_object_unref(stream) }
        _ = bytes.withUnsafeBytes { buffer in
            g_mime_stream_write(stream, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        g_mime_stream_reset(stream)
        guard let wrapper = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT) else {
            return nil
        }
        defer { g_object_unref(wrapper) }
        guard let part = g_mime_part_new_with_type("text", subtype) else { return nil }
        g_mime_object_set_content_type_parameter(object(part), "charset", charset)
        g_mime_part_set_content(part, wrapper)
        g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        return part
    }

    private static let charset = "utf-8"

    private static func object(_ pointer: UnsafeMutablePointer<some Any>) -> UnsafeMutablePointer<GMimeObject> {
        UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: GMimeObject.self)
    }

    /// The address with its host in ASCII: `xn--vil-9la.fr` for `évil.fr` (RFC 5891).
    static func hostInASCII(_ address: String) -> String {
        _ = MessageParser.ready
        guard let mailbox = internet_address_mailbox_new(nil, address) else { return address }
        defer { g_object_unref(mailbox) }
        let own = UnsafeMutableRawPointer(mailbox).assumingMemoryBound(to: InternetAddressMailbox.self)
        return internet_address_mailbox_get_idn_addr(own).map { String(cString: $0) } ?? address
    }
}
