import Desk

/// Limits how deep JSON lists and objects may be nested. It counts brackets before decoding, because decoders are
/// recursive and deep nesting could exhaust the stack.
enum Nesting {
    /// The deepest body of the API has eight levels.
    static let most = 32

    /// - Throws: `Refusal.nested`
    static func check(_ json: some Sequence<UInt8>) throws(Refusal) {
        var (depth, isText, isEscaped) = (0, false, false)
        for byte in json {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                guard depth <= most else { throw .nested(most: most) }
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
        }
    }
}
