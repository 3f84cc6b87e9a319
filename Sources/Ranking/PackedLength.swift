/// The length of a document's title and text in words, stop words included, in four bytes: 8 bits for the title, 23 for
/// the text. A longer one is stored as the maximum.
package struct PackedLength: Equatable, Sendable {
    package let bits: UInt32
    /// The value of an id without a document.
    package static let none = PackedLength(bits: 0)

    /// Whether the id has a document.
    package var exists: Bool { bits != 0 }

    package init(bits: UInt32) { self.bits = bits }

    package init(_ length: (title: Int, text: Int)) {
        bits = UInt32(min(length.title, 0xFF)) | UInt32(min(length.text, 0x7F_FFFF)) << 8 | Self.mark
    }

    @inline(__always)
    package var length: (title: Int, text: Int) { (title: Int(bits & 0xFF), text: Int(bits >> 8 & 0x7F_FFFF)) }

    /// Set in every document's value, so that an empty document differs from `none`.
    private static let mark: UInt32 = 1 << 31
}
