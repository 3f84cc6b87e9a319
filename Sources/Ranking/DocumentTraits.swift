/// How a question asks. The raw values are stored.
package enum Asking: UInt32, Sendable {
    /// It is no question, or none that was recognised.
    case neither
    /// It can be answered with yes or no.
    case yesNo
    /// It has a question word.
    case open
}

/// What a score needs to know of a document beside its words.
package struct DocumentTraits: Equatable, Sendable {
    /// The question words of the title and of the whole document, one bit for each; whether the text begins with yes or
    /// no; how the title asks.
    package let bits: UInt32
    /// A hash of the title's words; 0 without a title. Documents with the same title have the same.
    package let title: UInt32

    /// How many question words there are at most.
    package static let mostWords = 12

    package static let none = DocumentTraits(bits: 0, title: 0)

    package init(bits: UInt32, title: UInt32) { (self.bits, self.title) = (bits, title) }

    /// - Parameters:
    ///   - titleWords: the question words of the title, one bit for each.
    ///   - words: the question words of title and text.
    ///   - isAnswer: the text begins with yes or no.
    ///   - asking: how the title asks.
    ///   - title: a hash of the title's words.
    package init(titleWords: UInt32, words: UInt32, isAnswer: Bool, asking: Asking, title: UInt32) {
        let mask = Self.mask
        bits =
            titleWords & mask | (words & mask) << Self.wordsShift | (isAnswer ? Self.answerBit : 0)
            | asking.rawValue << Self.askingShift
        self.title = title
    }

    private static let mask: UInt32 = 1 << UInt32(mostWords) - 1
    private static let wordsShift: UInt32 = 12
    private static let answerBit: UInt32 = 1 << 24
    private static let askingShift: UInt32 = 25

    @inline(__always)
    var titleWords: UInt32 { bits & Self.mask }
    var words: UInt32 { bits >> Self.wordsShift & Self.mask }
    @inline(__always)
    var isAnswer: Bool { bits & Self.answerBit != 0 }
    @inline(__always)
    var asking: Asking { Asking(rawValue: bits >> Self.askingShift & 3) ?? .neither }
}
