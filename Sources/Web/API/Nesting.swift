import Desk

/// How deep lists and objects of JSON may stand in each other. Seen from the brackets alone, before anything is made of
/// them: whoever reads JSON reads what is in it by calling itself.
enum Nesting {
    /// What anything that is sent has at most is eight.
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
