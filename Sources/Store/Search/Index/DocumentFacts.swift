import Lexis
import Ranking

/// What a score needs to know of a document beside where its words stand.
struct DocumentFacts: Equatable {
    let length: PackedLength
    let traits: DocumentTraits

    /// Of an id without a document.
    static let none = DocumentFacts(length: .none, traits: .none)
}

/// What is kept of a title or a text, word by word.
struct TextFacts {
    /// The number of words, stop words included.
    private(set) var count = 0
    /// The question words, one bit for each.
    private(set) var questions: UInt32 = 0
    /// The first word is yes or no.
    private(set) var isAnswer = false
    /// FNV-1a of the words, in 32 bits; never 0.
    var hash: UInt32 { max(UInt32(truncatingIfNeeded: wide ^ wide >> 32), 1) }

    private var wide: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func take(_ folded: UnsafeBufferPointer<UInt8>) {
        if count == 0 { isAnswer = folded.elementsEqual("oui".utf8) || folded.elementsEqual("non".utf8) }
        count += 1
        questions |= QuestionWords.bit(folded)
        // A title is short; of a text the hash is not asked for.
        guard count <= Self.hashed else { return }
        for byte in folded { wide = (wide ^ UInt64(byte)) &* 0x100_0000_01B3 }
        wide = (wide ^ 0x20) &* 0x100_0000_01B3
    }

    private static let hashed = 64
}

extension Asking {
    /// The kind of a query or a title.
    init(_ kind: QuestionKind) { self = Asking(rawValue: kind.rawValue) ?? .neither }
}
