import Crypto
import Foundation
import Lexis

/// A text that gets a vector of its own.
struct EmbeddedText: Equatable {
    enum Kind: String {
        case title, passage, wording
    }

    let entry: Int64
    let kind: Kind
    /// Among the entry's texts of this kind.
    let number: Int
    let text: String

    /// The first 64 bits of the text's SHA-256: a vector whose text has changed is made again. So are once the vectors of
    /// earlier versions, which hashed by FNV-1a; until then searches use them.
    var hash: Int64 { SHA256.hash(data: Data(text.utf8)).first64Bits }

    /// The texts of an entry: its title, its text in passages, and users' own wordings. A passage is read under the title: by
    /// itself it often does not say what it is about.
    static func all(entry: Int64, title: String, text: String, wordings: [String]) -> [EmbeddedText] {
        func texts(_ kind: Kind, _ texts: [String]) -> [EmbeddedText] {
            texts.enumerated().map { EmbeddedText(entry: entry, kind: kind, number: $0, text: $1) }
        }
        let heading = title.isEmpty ? [] : [title]
        let passages = passages(of: text).map { (heading + [$0]).joined(separator: "\n") }
        return texts(.title, heading) + texts(.passage, passages) + texts(.wording, wordings)
    }

    /// So many words make a passage, well below what common models read at once (512 tokens), and so many are read twice, for
    /// what stands astride.
    private static let passageLength = 120
    private static let overlap = 20
    /// More of a long text is not read.
    private static let mostPassages = 12

    /// A text in passages of at most `passageLength` words.
    static func passages(of text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return [] }
        var passages: [String] = []
        var start = 0
        repeat {
            passages.append(words[start..<min(start + passageLength, words.count)].joined(separator: " "))
            start += passageLength - overlap
        } while start + overlap < words.count && passages.count < mostPassages
        return passages
    }
}
