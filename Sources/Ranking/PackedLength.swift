/// The length of a document's title and text in words, stop words included, in four bytes: 8 bits for the title, 23 for
/// the text. Longer ones are taken for that long.
package struct PackedLength: Equatable, Sendable {
    package let bits: UInt32
    /// Of an id that no document has.
    package static let none = PackedLength(bits: 0)

    /// There is such a document.
    package var exists: Bool { bits != 0 }

    package init(bits: UInt32) { self.bits = bits }

    package init(_ length: (title: Int, text: Int)) {
        bits = UInt32(min(length.title, 0xFF)) | UInt32(min(length.text, 0x7F_FFFF)) << 8 | Self.mark
    }

    @inline(__always)
    package var length: (title: Int, text: Int) { (title: Int(bits & 0xFF), text: Int(bits >> 8 & 0x7F_FFFF)) }

    /// Tells an empty document from none.
    private static let mark: UInt32 = 1 << 31
}
