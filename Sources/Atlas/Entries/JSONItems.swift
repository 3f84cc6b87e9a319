import Foundation

/// The items of a JSON array with their first lines. A decoder of the whole array tells neither where it is damaged nor
/// where a record is.
struct JSONItems: Sequence, IteratorProtocol {
    private let data: Data
    private var position: Data.Index
    private var line = 1
    private var isAtEnd = false
    private var isFirst = true

    /// - Parameter data: an array, perhaps after white space, perhaps damaged.
    init(_ data: Data) {
        self.data = data
        position = data.startIndex
        _ = skipSpace()
        position = Swift.min(position + 1, data.endIndex)
    }

    /// The next item, whose JSON may be damaged. It is nil where the array is: not closed, with an empty item, or with
    /// text after its end.
    mutating func next() -> (line: Int, json: Data?)? {
        guard !isAtEnd else { return nil }
        let isOpen = skipSpace()
        let (start, first) = (position, line)
        let end = walk()
        let json = data[start..<position]
        defer { isFirst = false }
        switch end {
        case UInt8(ascii: ","):
            position += 1
            return (first, json.isEmpty ? nil : Data(json))
        case UInt8(ascii: "]"):
            position += 1
            isAtEnd = true
            if skipSpace() { return (line, nil) }
            guard json.isEmpty else { return (first, Data(json)) }
            if isFirst { return nil }
            return (first, nil)
        default:
            isAtEnd = true
            return (isOpen ? first : line, nil)
        }
    }

    /// - Returns: whether the data continues.
    private mutating func skipSpace() -> Bool {
        while position < data.endIndex, data[position] <= 0x20 {
            if data[position] == Ascii.lineFeed { line += 1 }
            position += 1
        }
        return position < data.endIndex
    }

    /// Moves to the end of an item.
    /// - Returns: the comma or bracket after it; nil if there is none.
    private mutating func walk() -> UInt8? {
        var (depth, isText, isEscaped) = (0, false, false)
        while position < data.endIndex {
            let byte = data[position]
            if byte == Ascii.lineFeed { line += 1 }
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == Ascii.quote {
                    isText = false
                }
            } else {
                switch byte {
                case Ascii.quote: isText = true
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]") where depth == 0, UInt8(ascii: ",") where depth == 0: return byte
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                default: break
                }
            }
            position += 1
        }
        return nil
    }
}
