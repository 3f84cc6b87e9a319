/// Replaces some words of a text, and leaves the rest as it was typed.
public struct Rewriting: Sendable {
    private let meant: [String: String]

    /// - Parameter words: the replacement of each typed word; typed words are folded.
    public init(_ words: [(typed: String, meant: String)]) {
        meant = Dictionary(words.map { ($0.typed, $0.meant) }) { first, _ in first }
    }

    public func applied(to text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for word in searchedWords(of: text) {
            guard let meant = meant[word.folded] else { continue }
            result += bytes[position..<word.bytes.lowerBound]
            result += Array(meant.utf8)
            position = word.bytes.upperBound
        }
        result += bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }
}
