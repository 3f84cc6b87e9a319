/// The number of documents of an index, and what a score needs to know of each.
package final class CollectionStatistics: Sendable {
    /// The number of documents.
    package let count: Int
    /// The average length of the title and of the text, in words. Their sum is at least 1, so that BM25 never divides
    /// by 0.
    let average: (title: Double, text: Double)
    /// By the id of the document.
    private let lengths: [PackedLength]
    private let traits: [DocumentTraits]
    /// How many documents have the same title, at most 255.
    private let sharing: [UInt8]
    /// How many documents have each question word.
    package let questionFrequencies: [Int]

    /// - Parameters:
    ///   - lengths: by the id of the document; `PackedLength.none` where there is no document of this id.
    ///   - traits: by the id of the document too; there may be fewer.
    package init(_ lengths: [PackedLength], _ traits: [DocumentTraits] = []) {
        (self.lengths, self.traits) = (lengths, traits)
        var (count, title, text) = (0, 0, 0)
        for packed in lengths where packed.exists {
            let length = packed.length
            (count, title, text) = (count + 1, title + length.title, text + length.text)
        }
        self.count = count
        average = (Double(max(title, 1)) / Double(max(count, 1)), Double(max(text, 1)) / Double(max(count, 1)))
        sharing = Self.sharing(traits)
        var frequencies = [Int](repeating: 0, count: DocumentTraits.mostWords)
        for document in traits {
            var words = document.words
            while words != 0 {
                frequencies[words.trailingZeroBitCount] += 1
                words &= words - 1
            }
        }
        questionFrequencies = frequencies
    }

    /// The number of documents with the title of each. Most titles are of one document: a bit for each hash finds those
    /// that may be of several, so that only these are counted in a dictionary.
    private static func sharing(_ traits: [DocumentTraits]) -> [UInt8] {
        let size = max(1 << 10, (traits.count * 8).nextPowerOf2)
        var (once, twice) = ([UInt64](repeating: 0, count: size / 64), [UInt64](repeating: 0, count: size / 64))
        for document in traits where document.title != 0 {
            let place = Int(document.title) & (size - 1)
            let bit: UInt64 = 1 << UInt64(place & 63)
            twice[place >> 6] |= once[place >> 6] & bit
            once[place >> 6] |= bit
        }
        var counts: [UInt32: Int] = [:]
        func mayShare(_ title: UInt32) -> Bool {
            let place = Int(title) & (size - 1)
            return title != 0 && twice[place >> 6] & 1 << UInt64(place & 63) != 0
        }
        for document in traits where mayShare(document.title) { counts[document.title, default: 0] += 1 }
        return traits.map { mayShare($0.title) ? UInt8(clamping: counts[$0.title] ?? 1) : 1 }
    }

    /// The largest id of a document.
    package var largest: Int64 { Int64(max(lengths.count - 1, 0)) }

    /// The lengths of a document, in words.
    @inline(__always)
    func length(of id: UInt32) -> Score.Length {
        lengths.indices.contains(Int(id)) ? lengths[Int(id)].length : (0, 0)
    }

    @inline(__always)
    func traits(of id: UInt32) -> DocumentTraits {
        traits.indices.contains(Int(id)) ? traits[Int(id)] : .none
    }

    /// How many documents have the title of this one.
    @inline(__always)
    func sharing(of id: UInt32) -> Int { sharing.indices.contains(Int(id)) ? Int(sharing[Int(id)]) : 1 }
}

extension Int {
    /// The smallest power of 2 that is not below it.
    fileprivate var nextPowerOf2: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
