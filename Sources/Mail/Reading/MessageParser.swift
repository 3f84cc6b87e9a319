import CGMime
import Foundation

/// Calls GMime's parser.
enum MessageParser {
    /// Initialises GMime once, so that several threads may then parse messages at once. GMime registers its classes
    /// without a lock when they are first used, so all are used here.
    static let ready: Void = {
        g_mime_init()
        _ = [
            g_mime_parser_get_type(), g_mime_message_get_type(), g_mime_part_get_type(), g_mime_multipart_get_type(),
            g_mime_message_part_get_type(), g_mime_text_part_get_type(), g_mime_data_wrapper_get_type(),
            g_mime_stream_mem_get_type(), g_mime_stream_filter_get_type(), g_mime_content_type_get_type(),
            g_mime_content_disposition_get_type(), g_mime_header_list_get_type(), internet_address_get_type(),
            internet_address_mailbox_get_type(), internet_address_group_get_type(), internet_address_list_get_type(),
        ]
        let sample = "From: a <a@b.invalid>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\na\n--b--\n"
        withParsedMessage(Data(sample.utf8)) { _ in }
    }()

    /// Parses a message. It is freed when the call returns.
    static func withParsedMessage<Value>(
        _ bytes: Data, _ body: (UnsafeMutablePointer<GMimeMessage>?) throws -> Value
    ) rethrows -> Value {
        let stream = bytes.withUnsafeBytes { buffer in
            buffer.bindMemory(to: CChar.self).baseAddress.map { g_mime_stream_mem_new_with_buffer($0, buffer.count) }
        }
        guard let stream else { return try body(nil) }
        defer { g_object_unref(stream) }
        let parser = g_mime_parser_new_with_stream(stream)
        defer { g_object_unref(parser) }
        let message = g_mime_parser_construct_message(parser, nil)
        defer { if let message { g_object_unref(message) } }
        return try body(message)
    }

    /// Whether an object is an instance of a GMime class.
    static func isKind(_ object: UnsafeMutablePointer<some Any>, of type: GType) -> Bool {
        g_type_check_instance_is_a(UnsafeMutableRawPointer(object).assumingMemoryBound(to: GTypeInstance.self), type)
            != 0
    }
}
