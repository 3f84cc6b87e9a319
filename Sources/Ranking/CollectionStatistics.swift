/// The number of documents of an index, and the length of each.
package final class CollectionStatistics: Sendable {
    /// The number of documents.
    package let count: Int
    /// The average length of the title and of the text, in words. Their sum is at least 1, so that BM25 never divides
    /// by 0.
    let average: (title: Double, text: Double)
    /// By the id of the document.
    private let lengths: [PackedLength]

    /// - Parameter lengths: by the id of the document; `PackedLength.none` where there is no document of this id.
    package init(_ lengths: [PackedLength]) {
        self.lengths = lengths
        var (count, title, text) = (0, 0, 0)
        for packed in lengths where packed.exists {
            let length = packed.length
            (count, title, text) = (count + 1, title + length.title, text + length.text)
        }
        self.count = count
        average = (Double(max(title, 1)) / Double(max(count, 1)), Double(max(text, 1)) / Double(max(count, 1)))
    }

    /// The largest id of a document.
    package var largest: Int64 { Int64(max(lengths.count - 1, 0)) }

    /// The lengths of a document, in words.
    @inline(__always)
    func length(of id: UInt32) -> Score.Length {
        lengths.indices.contains(Int(id)) ? lengths[Int(id)].length : (0, 0)
    }
}
