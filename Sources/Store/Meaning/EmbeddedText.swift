import Crypto
import Foundation
import Lexis

/// A text that has its own vector.
struct EmbeddedText: Equatable {
    enum Kind: String {
        case title, passage, wording
    }

    let entry: Int64
    let kind: Kind
    /// Its number among the entry's texts of this kind.
    let number: Int
    let text: String

    /// The first 64 bits of the text's SHA-256. A vector whose text has changed is made again. Vectors of earlier
    /// versions were stored with an FNV-1a hash: searches use them until the next run makes them again.
    var hash: Int64 { SHA256.hash(data: Data(text.utf8)).first64Bits }

    /// The texts of an entry: its title, its text in passages, and users' wordings. A passage is embedded together with
    /// the title, because alone it often does not name its subject.
    static func all(entry: Int64, title: String, text: String, wordings: [String]) -> [EmbeddedText] {
        func texts(_ kind: Kind, _ texts: [String]) -> [EmbeddedText] {
            texts.enumerated().map { EmbeddedText(entry: entry, kind: kind, number: $0, text: $1) }
        }
        let heading = title.isEmpty ? [] : [title]
        let passages = passages(of: text).map { (heading + [$0]).joined(separator: "\n") }
        return texts(.title, heading) + texts(.passage, passages) + texts(.wording, wordings)
    }

    /// The words of a passage, well below the limit of common models (512 tokens), and the words that two passages
    /// share.
    private static let passageLength = 120
    private static let overlap = 20
    /// The most passages of a text; the rest is not embedded.
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
