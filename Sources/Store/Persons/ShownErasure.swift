import Crypto
import Desk
import Foundation

/// The places that an erasure changes, as shown to a coordinator, and their hash. The hash changes with another
/// question of the person, another place, or another text around a place.
struct ShownErasure {
    /// In texts that the persons wrote.
    private(set) var own: [TextPlace] = []
    /// In texts of others. The first has the number 1.
    private(set) var others: [TextPlace] = []
    /// Files that the persons attached.
    private(set) var files: [ErasedFile] = []
    private var digest = SHA256()

    /// The first bytes of the hash, short enough to be typed.
    var hash: String { digest.finalize().prefix(4).map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined() }

    mutating func add(_ askers: [Int64], _ questions: [String]) { add("persons \(askers) \(questions)") }

    mutating func add(_ file: Attachment, of reference: String) {
        files.append(ErasedFile(reference: reference, name: file.name, size: file.size))
        add("file \(file.id) \(file.hash.hexadecimal)")
    }

    mutating func addOwn(
        _ ranges: [Range<Int>], in column: WrittenColumn, _ text: WrittenColumn.Text, _ reference: String
    ) {
        for range in ranges {
            own.append(TextPlace(reference: reference, kind: column.kind, in: text.text, range))
            add("own", range, column, text)
        }
    }

    /// - Returns: the number of the place.
    mutating func addOther(
        _ range: Range<Int>, in column: WrittenColumn, _ text: WrittenColumn.Text, _ reference: String
    ) -> Int {
        others.append(TextPlace(reference: reference, kind: column.kind, in: text.text, range))
        add("other", range, column, text)
        return others.count
    }

    private mutating func add(
        _ whose: String, _ range: Range<Int>, _ column: WrittenColumn, _ text: WrittenColumn.Text
    ) {
        add("\(whose) \(column.source) \(column.field) \(text.id) \(range) \(text.text)")
    }

    /// A length before each part keeps two lists of parts from giving the same bytes.
    private mutating func add(_ part: String) { digest.update(data: Data("\(part.utf8.count) \(part)".utf8)) }
}
